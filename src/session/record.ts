import type { Attempt, Mode } from './attempt.ts';

/** What every line of the history has. */
interface Stamp {
  readonly v: 1;
  /** Random; a record met twice counts once. */
  readonly id: string;
  readonly session: string;
  /** Counts the records of a session from 0. */
  readonly sequence: number;
  /** UTC milliseconds. */
  readonly at: number;
  /** Minutes that local time is ahead of UTC. */
  readonly offset: number;
  /** The bank's id. */
  readonly bank: string;
}

/** The session's plan: enough to ask the same questions in the same order again. */
export interface Started extends Stamp {
  readonly type: 'start';
  readonly mode: Mode;
  readonly seed: number;
  /** The bank's version. */
  readonly version: string;
  readonly questions: readonly string[];
  /** Exam: milliseconds allowed. */
  readonly limit?: number;
  /** Percent: the pass line of this session. */
  readonly pass: number;
  readonly confidence: boolean;
}

export interface Answered extends Stamp, Attempt {
  readonly type: 'answer';
}

/** Marked for review, or no longer. */
interface Marked extends Stamp {
  readonly type: 'mark';
  readonly question: string;
  readonly on: boolean;
}

/** The latest answer to the question is taken back. */
interface Undone extends Stamp {
  readonly type: 'undo';
  readonly question: string;
}

/** The session is over: nothing goes on from here. */
export interface Ended extends Stamp {
  readonly type: 'end';
  /** Every question was reached, or the exam was submitted; false where it was left early. */
  readonly finished: boolean;
}

export type HistoryRecord = Started | Answered | Marked | Undone | Ended;
