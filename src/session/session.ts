import type { Question } from '../bank/question.ts';
import type { Attempt, Mode, Picked } from '../answer/attempt.ts';
import type { Draft } from '../answer/draft.ts';
import { grade, nothingPicked } from '../answer/kinds.ts';

/** What to ask and what was answered. All else is computed from these. */
export interface Session {
  readonly id: string;
  readonly mode: Mode;
  readonly bank: { readonly id: string; readonly title: string; readonly version: string };
  /** The order of choices comes from this and the question's id. */
  readonly seed: number;
  /** UTC milliseconds. */
  readonly startedAt: number;
  /** UTC milliseconds of the last thing that happened. */
  readonly endedAt: number;
  readonly finished: boolean;
  /** Percent. */
  readonly pass: number;
  readonly confidence: boolean;
  /** Exam: milliseconds allowed. */
  readonly limit?: number;
  readonly questions: readonly Question[];
  /** In the order in which they were given; in an exam the last one of a question counts. */
  readonly attempts: readonly Attempt[];
  /** Ids of the questions marked for review. */
  readonly marked: readonly string[];
  /** What stands chosen or typed at questions and was not handed in, by their ids. */
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** All of a session that is settled before its first question. */
export type SessionStart = Omit<Session, 'endedAt' | 'finished' | 'attempts' | 'marked' | 'drafts'>;

/** How a question was left: milliseconds it took, how many hints were shown. */
export interface SpentTime {
  readonly ms: number;
  readonly hint: number;
}

/** An answer as it was given; `sure` is absent where nobody asked. */
export interface GivenAnswer extends SpentTime {
  readonly picked: Picked;
  readonly sure?: boolean;
}

/** A session before its first answer. */
export function start(begin: SessionStart): Session {
  const { startedAt } = begin;
  const nothing = { attempts: [], marked: [], drafts: new Map<string, Draft>() };
  return { ...begin, endedAt: startedAt, finished: false, ...nothing };
}

/** Where the first question stands that nobody has reached, from 0; the number of questions once all were reached. */
export function position({ questions, attempts }: Session): number {
  const reached = new Set(attempts.map(({ question }) => question));
  const open = questions.findIndex(({ id }) => !reached.has(id));
  return open < 0 ? questions.length : open;
}

/** The attempt at a question that counts: the latest one. */
export function latestOf({ attempts }: Session, id: string): Attempt | undefined {
  return attempts.findLast(({ question }) => question === id);
}

/** The session with one more answer, graded. What is handed in is no draft any more. */
export function answer(session: Session, question: Question, given: GivenAnswer): Session {
  const { picked, ms, hint, sure } = given;
  const certainty = sure === undefined ? {} : { sure };
  const drafts = new Map(session.drafts);
  drafts.delete(question.id);
  const own = { ...session, drafts };
  return attempted(own, question, { picked, ms, hint, skipped: false, ...certainty });
}

/** The session with a question left unanswered. It counts, so that leaving out is no way to score. */
export function skip(session: Session, question: Question, { ms, hint }: SpentTime): Session {
  const picked = nothingPicked(question);
  return attempted(session, question, { picked, ms, hint, skipped: true });
}

function attempted(
  session: Session,
  question: Question,
  given: GivenAnswer & Pick<Attempt, 'skipped'>,
): Session {
  const { id, hash } = question;
  const attempt = { question: id, hash, ...given, ...grade(question, given.picked) };
  return { ...session, attempts: [...session.attempts, attempt] };
}

/** The session without the latest answer to a question. */
export function undo(session: Session, id: string): Session {
  const last = session.attempts.findLastIndex(({ question }) => question === id);
  return { ...session, attempts: session.attempts.filter((_, index) => index !== last) };
}

/** The session with a question marked for review, or no longer. */
export function mark(session: Session, id: string, on: boolean): Session {
  return { ...session, marked: marked(session.marked, id, on) };
}

/** The session with what stands chosen or typed at a question. */
export function draft(session: Session, id: string, standing: Draft): Session {
  return { ...session, drafts: new Map(session.drafts).set(id, standing) };
}

/** The session when it is over; `at` in UTC milliseconds. */
export function end(session: Session, finished: boolean, at: number): Session {
  return { ...session, finished, endedAt: at };
}

/** How much was right. */
export interface Score {
  /** Questions that are correct as a whole. */
  readonly correct: number;
  readonly total: number;
  /** Parts that are right, of all parts: several choices, rows and blanks have more than one. */
  readonly points: number;
  readonly maxPoints: number;
}

/**
 * The share of correct questions as a whole percentage. It is rounded, but never up to the pass line
 * or to 100 %: a score that falls short must not look as if it did not.
 */
export function percentOf(
  { correct, total }: Pick<Score, 'correct' | 'total'>,
  pass: number,
): number {
  const exact = total === 0 ? 0 : (100 * correct) / total;
  const rounded = Math.round(exact);
  const lines = [pass, 100];
  return lines.some((line) => exact < line && rounded >= line) ? Math.floor(exact) : rounded;
}

/** A list of marked questions with one more, or one less. */
export function marked(list: readonly string[], id: string, on: boolean): readonly string[] {
  const others = list.filter((one) => one !== id);
  return on ? [...others, id] : others;
}
