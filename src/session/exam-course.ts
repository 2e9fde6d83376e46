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

/** Both clocks at one moment, milliseconds: the wall's since 1970, the monotonic one since whenever. */
export interface ClockReading {
  readonly wall: number;
  readonly monotonic: number;
}

/** The clock of an exam, from the moment somebody sat down to it, at first or to go on. */
export interface Clock {
  /** UTC milliseconds: when the exam began. */
  readonly startedAt: number;
  /** Milliseconds allowed. */
  readonly limit: number;
  /** Milliseconds that were gone when it was taken up. */
  readonly gone: number;
  /** The monotonic clock at that moment. */
  readonly takenUpAt: number;
}

/** What the history tells of an exam's time. */
export interface ExamTimes {
  readonly startedAt: number;
  readonly limit: number;
  /** The latest moment that any of its records names, UTC milliseconds. */
  readonly lastAt: number;
  /** Milliseconds spent on its questions. */
  readonly spent: number;
}

/**
 * Takes up an exam. The wall clock says how long ago it began; where that was set back since, what
 * the history has seen counts: the last record, and the time its answers took.
 */
export function takeUp({ startedAt, limit, lastAt, spent }: ExamTimes, now: ClockReading): Clock {
  const gone = Math.max(0, now.wall - startedAt, lastAt - startedAt, spent);
  return { startedAt, limit, gone, takenUpAt: now.monotonic };
}

/**
 * Milliseconds left, 0 once time is up. What counts is whichever clock says that more is gone: the
 * monotonic one stands still while the machine sleeps, and the wall's can be set back.
 */
export function timeLeft({ startedAt, limit, gone, takenUpAt }: Clock, now: ClockReading): number {
  const passed = Math.max(gone + now.monotonic - takenUpAt, now.wall - startedAt);
  return Math.max(0, limit - passed);
}
