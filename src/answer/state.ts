import type { Kind } from '../bank/question.ts';
import type { Draft } from './draft.ts';
import type { Outcome } from './prompt.ts';
import type { Mode, Picked } from './attempt.ts';

/** What a key press has to know about the question it is pressed on. */
export interface QuestionShape {
  readonly kind: Kind;
  /** Shown position → the author's position. */
  readonly order: readonly number[];
  /** How many picks or texts make an answer. */
  readonly parts: number;
  /** How many to choose, where the stem says so. */
  readonly count: number | undefined;
  /** How many hints there are to show. */
  readonly hints: number;
  readonly mode: Mode;
  /** There is no going back, from it or to it. */
  readonly oneWay: boolean;
  /** There is no question before it. */
  readonly first?: boolean;
  /** Enter is sure, `u` answers unsure. */
  readonly confidence: boolean;
}

/** How far the learner is with the question on the screen. */
export interface Picker extends Draft {
  readonly unsure: boolean;
  readonly marked: boolean;
  /** The keys are explained. */
  readonly help: boolean;
  /** Why the last key did nothing. */
  readonly nag: Nag | undefined;
  /** Set once the question is over. */
  readonly outcome: Outcome | undefined;
}

/** Why a key did nothing, for the view to say in words. */
export type Nag =
  'choose' | 'count' | 'rest' | 'taken' | 'full' | 'empty' | 'number' | 'hint' | 'closed' | 'first';

/** The picker with the question answered. */
export function answered(
  picker: Picker,
  picked: Picked,
  sure: boolean,
  { confidence }: QuestionShape,
): Picker {
  const answer = { type: 'answer', picked, hint: picker.hints } as const;
  return { ...picker, nag: undefined, outcome: confidence ? { ...answer, sure } : answer };
}

/** The picker that says why nothing happened. */
export function nagged(picker: Picker, nag: Nag): Picker {
  return { ...picker, nag };
}
