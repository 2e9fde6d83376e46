import type { Kind } from '../bank/question.ts';
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
  /** Why there is no going back from it, where there is none. */
  readonly noBack?: 'first' | 'shut' | undefined;
  /** Enter is sure, `u` answers unsure. */
  readonly confidence: boolean;
  /** Why a text that was typed, for one of the blanks from 0, may not be meant as an answer. */
  readonly doubt?: ((text: string, blank: number) => Nag | undefined) | undefined;
}

/** How far the learner is with the question on the screen. Positions are shown positions. */
export interface Picker {
  /** Where the learner moved to, -1 before that: nothing is preselected. */
  readonly cursor: number;
  /** The ticked ones; where picks go in turn, those so far. */
  readonly chosen: readonly number[];
  /** The line being typed. */
  readonly text: string;
  /** The blanks filled so far, and after them what they held before. */
  readonly texts: readonly string[];
  /** Which blank is being filled. */
  readonly blank: number;
  /** How many hints are shown. */
  readonly hints: number;
  readonly unsure: boolean;
  readonly marked: boolean;
  /** The keys are explained. */
  readonly help: boolean;
  /** What was typed and asked back: handed in once more it is the answer. */
  readonly doubted?: string | undefined;
  /** Why the last key did nothing. */
  readonly nag: Nag | undefined;
  /** Set once the question is over. */
  readonly outcome: Outcome | undefined;
}

/** Why a key did nothing, for the view to say in words. */
export type Nag =
  | 'choose'
  | 'count'
  | 'rest'
  | 'taken'
  | 'full'
  | 'empty'
  | 'number'
  | 'hint'
  | 'closed'
  | 'first'
  | 'shut'
  | 'study'
  | 'review'
  | 'unsure'
  /** Asked back once: it looks like a right answer misspelt, a key, or a command. */
  | 'near'
  | 'letter'
  | 'colon';

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

/** The picker that asks once whether a text is meant, where there is a doubt; nothing where it is. */
export function askedBack(
  picker: Picker,
  text: string,
  { doubt }: QuestionShape,
): Picker | undefined {
  const nag = picker.doubted === text ? undefined : doubt?.(text, picker.blank);
  return nag === undefined ? undefined : { ...picker, nag, doubted: text };
}
