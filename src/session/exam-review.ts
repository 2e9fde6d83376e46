import type { Glance } from '../answer/prompt.ts';
import { latestOf, type Session } from './session.ts';
import { type Question, isTrueFalse } from '../bank/question.ts';
import { caseOf } from './choose-questions.ts';

/** How the questions of an exam stand, in its order. */
export function glancesOf(session: Session): readonly Glance[] {
  const series = seriesIn(session.questions);
  return session.questions.map(({ id }) => {
    const attempt = latestOf(session, id);
    return {
      answered: attempt?.skipped === false,
      marked: session.marked.includes(id),
      closed: attempt !== undefined && series.has(id),
    };
  });
}

/** The next question after a position that can still be gone to; nothing where there is none. */
export function openAfter(session: Session, at: number): number | undefined {
  const next = glancesOf(session).findIndex(({ closed }, index) => index > at && !closed);
  return next < 0 ? undefined : next;
}

/** The question before a position likewise. */
export function openBefore(session: Session, at: number): number | undefined {
  const last = glancesOf(session).findLastIndex(({ closed }, index) => index < at && !closed);
  return last < 0 ? undefined : last;
}

/** Where to go on with an exam: behind what was answered or skipped last; nothing at its end. */
export function openNext(session: Session): number | undefined {
  const last = session.attempts.at(-1)?.question;
  return openAfter(
    session,
    session.questions.findIndex(({ id }) => id === last),
  );
}

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

function isPart(question: Question): boolean {
  return isTrueFalse(question) && question.case !== undefined;
}

function same(one: Question, other: Question): boolean {
  return caseOf(one) === caseOf(other);
}
