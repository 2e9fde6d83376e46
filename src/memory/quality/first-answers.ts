import type { Bank } from '../../bank/question.ts';
import { recordsOf } from '../../session/course.ts';
import type { Answered, HistoryRecord } from '../../session/record.ts';
import { tellingAnswers } from '../answers.ts';

/** What somebody answered when they met a question. */
export interface FirstAnswer {
  readonly answer: Answered;
  /** The learner's number. */
  readonly learner: number;
}

/**
 * Of each learner the first answers to questions of the bank; learners without one are left out. A
 * question that was skipped at first, or has been edited since, says nothing of what it is now: who
 * met it before has seen its answer.
 */
export function firstAnswers(
  histories: readonly (readonly HistoryRecord[])[],
  bank: Bank,
): readonly (readonly FirstAnswer[])[] {
  const hashes = new Map(bank.questions.map(({ id, hash }) => [id, hash]));
  return histories
    .map((records) => firstOf(tellingAnswers(recordsOf(records, bank.id))))
    .map((answers) => answers.filter(({ question, hash }) => hashes.get(question) === hash))
    .filter((answers) => answers.length > 0)
    .map((answers, learner) => answers.map((answer) => ({ answer, learner })));
}

function firstOf(answers: readonly Answered[]): readonly Answered[] {
  const first = new Map<string, Answered>();
  for (const answer of [...answers].sort((a, b) => a.at - b.at)) {
    if (!first.has(answer.question)) first.set(answer.question, answer);
  }
  return [...first.values()].filter(({ skipped }) => !skipped);
}
