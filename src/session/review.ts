import { seriesIn } from './series.ts';
import { latestOf, type Session } from './session.ts';

/** How one question of an exam stands. */
export interface Glance {
  readonly answered: boolean;
  readonly marked: boolean;
  /** It was left, and its series lets nobody come back. */
  readonly closed: boolean;
}

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
