import type { Bank } from '../../bank/question.ts';
import type { Asker, History, Io } from '../../io/io.ts';
import type { SafeText } from '../../view/safe-text.ts';

/** How a sitting went: the exit code, and whether the learner left before its end. */
export interface Sat {
  readonly code: number;
  readonly left: boolean;
}

/** Somebody at work on a bank: who asks, where answers are kept, where questions are printed. */
export interface Sitting {
  readonly bank: Bank;
  readonly io: Io;
  readonly asker: Asker;
  readonly history: History;
  /** Questions and feedback: stdout, or stderr where data goes to stdout. */
  readonly print: (text: SafeText) => void;
}
