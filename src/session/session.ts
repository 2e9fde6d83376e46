import type { Question } from '../bank/question.ts';
import type { Attempt, Mode } from './attempt.ts';

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
}
