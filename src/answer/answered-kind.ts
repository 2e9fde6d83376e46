import type { Choice, Question } from '../bank/question.ts';
import type { Picked, Checked, Grade } from './attempt.ts';
import type { Key } from './keys.ts';
import type { Picker, QuestionShape } from './state.ts';

/** All that a kind of question does while one is answered and judged. */
export interface AnsweredKind<Of extends Question> {
  /** It is answered by typing, so that letters are text. */
  readonly typed: boolean;
  /** Whatever the cursor stands on is the answer. */
  readonly follows: boolean;
  /** Why a text that was typed may not be meant as an answer; `isWord` knows the words of the bank. */
  readonly doubt?: (question: Of, isWord: (text: string) => boolean) => QuestionShape['doubt'];
  /** The picker after a key. */
  readonly press: (picker: Picker, key: Key, shape: QuestionShape) => Picker;
  /** What stands picked or typed, whole or not. */
  readonly standing: (picker: Picker, shape: QuestionShape) => Picked;
  /** The shown positions that words name in plain mode; nothing where they are no answer. */
  readonly said: (words: readonly string[]) => readonly number[] | undefined;
  /** How many picks or texts make an answer. */
  readonly parts: (question: Of) => number;
  /** Shown position → the author's position of what can be picked; empty where something is typed. */
  readonly order: (question: Of, shuffled: Shuffled) => readonly number[];
  readonly grade: (question: Of, picked: Picked) => Grade;
  /** Whether a value from a file is an answer. */
  readonly check: (question: Of, value: unknown) => Checked;
  /** What a skipped question has for an answer. */
  readonly nothing: Picked;
  /** The chance that somebody who knows nothing answers right. */
  readonly guess: (question: Of) => number;
  /** Choices that say something each for itself, by position; empty where an answer counts as a whole. */
  readonly choices: (question: Of) => readonly Choice[];
  /** Positions of the wrong ones among them that somebody ought to pick. */
  readonly tempting: (question: Of) => readonly number[];
}

/** The same things in the order in which they are shown this time. */
export type Shuffled = <Thing>(things: readonly Thing[]) => readonly Thing[];

/** What stands picked, in the order of picking. */
export function picksIn({ chosen }: Picker, { order }: QuestionShape): readonly number[] {
  return chosen.flatMap((position) => order[position] ?? []);
}

/** What stands typed in the line; a command that is being typed is no part of an answer. */
export function lineIn({ text }: Pick<Picker, 'text'>): string {
  const line = text.trim();
  return /^:\S?$/.test(line) ? '' : line;
}

/** What kinds have in common whose answers count as a whole. */
export const WHOLE = { standing: picksIn, choices: () => [], tempting: () => [] } as const;

/** What kinds have in common whose answers are typed. */
export const TYPED = {
  ...WHOLE,
  standing: lineIn,
  typed: true,
  follows: false,
  said: () => undefined,
  order: () => [],
} as const;

/** The chance of a blind hit on free text. */
export const FREE_TEXT_GUESS = 0.02;

/** n!: in how many ways n things can be put in order. */
export function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/** C(n, k): in how many ways k of n things can be chosen. */
export function combinations(n: number, k: number): number {
  return k === 0 ? 1 : (combinations(n - 1, k - 1) * n) / k;
}
