import type { Bank } from '../../src/bank/question.ts';
import type { Random } from './random.ts';
import type { Head } from './student.ts';

/** All that a policy may look at. Only the oracle and the estimator look at the last two. */
export interface Setting {
  readonly bank: Bank;
  readonly random: Random;
  readonly head: Head;
  /** The day on which knowledge will be measured. */
  readonly exam: number;
}

/** Chooses questions, by their position in the bank. Times are days. */
export interface Teacher {
  /** A session begins. */
  readonly begin: (at: number) => void;
  /** What to ask now; nothing where the policy has had enough for today. */
  readonly next: (at: number) => number | undefined;
  readonly answered: (index: number, right: boolean, at: number) => void;
}

export interface Policy {
  readonly name: string;
  readonly teacher: (setting: Setting) => Teacher;
}
