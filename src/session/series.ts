import type { Question } from '../bank/question.ts';
import { caseOf } from './order.ts';

/**
 * Ids of the questions that stand in a series: two or more true-false questions of one case in a
 * row ("Does this meet the goal?"). One gives hints on the next, so exams let nobody come back to it.
 */
export function seriesIn(questions: readonly Question[]): ReadonlySet<string> {
  const together = (one: Question | undefined, other: Question | undefined): boolean =>
    one !== undefined && other !== undefined && isPart(one) && isPart(other) && same(one, other);
  const inSeries = questions.filter(
    (question, at) =>
      together(questions[at - 1], question) || together(question, questions[at + 1]),
  );
  return new Set(inSeries.map(({ id }) => id));
}

function isPart({ kind, case: scenario }: Question): boolean {
  return kind === 'true-false' && scenario !== undefined;
}

function same(one: Question, other: Question): boolean {
  return caseOf(one) === caseOf(other);
}
