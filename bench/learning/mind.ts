import type { Random } from './random.ts';

/**
 * What really is in a student's head of one question. Nobody but the oracle may look. Times are days;
 * day 0 is the start of the first session.
 */
export interface Mind {
  /** The chance of knowing the answer at a time that is not before the latest `learn`. */
  readonly known: (at: number) => number;
  /** After the question was asked, the answer known or not, and the feedback read. */
  readonly learn: (at: number, recalled: boolean) => Mind;
}

/** One question before the first session: as a student has it who never met it, and one who did. */
export interface Minds {
  readonly fresh: Mind;
  readonly learned: Mind;
}

/**
 * A theory of memory: draws what is peculiar to a student, which then draws what is peculiar to each
 * question. No theory shares a constant with the engine under test.
 */
export interface Model {
  readonly name: string;
  readonly student: (random: Random) => (random: Random) => Minds;
}
