import type { Bank, Question } from '../../bank/question.ts';
import type { Answered } from '../../session/record.ts';
import { byId } from '../memory.ts';
import { dateOf } from './days.ts';

/** A question that was last answered wrong, and with confidence. */
export interface SureMiss {
  readonly question: Question;
  readonly answer: Answered;
  /** YYYY-MM-DD where the learner was. */
  readonly date: string;
}

/**
 * What the learner is sure of and wrong about, latest first: such mistakes are corrected best by
 * feedback (Butterfield and Metcalfe 2001). An answer to a question that has been edited since in
 * what is correct no longer counts.
 */
export function sureMisses(answers: readonly Answered[], bank: Bank): readonly SureMiss[] {
  const questions = byId(bank.questions);
  const latest = new Map(
    [...answers].sort((a, b) => a.at - b.at).map((one) => [one.question, one]),
  );
  return [...latest.values()]
    .flatMap((answer) => {
      const question = questions.get(answer.question);
      if (question === undefined || answer.correct || answer.sure !== true) return [];
      const changed = question.hash.slice(8) !== answer.hash.slice(8);
      return changed ? [] : [{ question, answer, date: dateOf(answer) }];
    })
    .sort((a, b) => b.answer.at - a.answer.at);
}
