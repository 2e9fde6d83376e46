import type { Kind, Question } from '../bank/question.ts';
import type { Asking, Outcome } from './prompt.ts';
import type { Mode, Picked } from './attempt.ts';
import { positionsOf, textOf, textsOf } from './picked.ts';

/** What a key press has to know about the question it is pressed on. */
export interface QuestionShape {
  readonly kind: Kind;
  /** Shown position → the author's position. */
  readonly order: readonly number[];
  /** How many picks or texts make an answer: items to order, rows to match, blanks to fill. */
  readonly parts: number;
  /** How many to choose, where the stem says so. */
  readonly count: number | undefined;
  /** How many hints there are to show. */
  readonly hints: number;
  readonly mode: Mode;
  /** There is no going back, from it or to it. */
  readonly oneWay: boolean;
  /** Enter is sure, `u` answers unsure. */
  readonly confidence: boolean;
}

/** How far the learner is with the question on the screen. Positions are shown positions. */
export interface Picker {
  /** Where the learner moved to, -1 before that: nothing is preselected. */
  readonly cursor: number;
  /** The ticked ones; in an ordering the picks in turn; in a matching a choice for each row so far. */
  readonly chosen: readonly number[];
  /** The line being typed. */
  readonly text: string;
  /** The blanks filled so far, and after them what they held before. */
  readonly texts: readonly string[];
  /** Which blank is being filled. */
  readonly blank: number;
  readonly unsure: boolean;
  /** How many hints are shown. */
  readonly hints: number;
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
  'choose' | 'count' | 'rest' | 'taken' | 'full' | 'empty' | 'number' | 'hint' | 'closed';

/** The shape of the question that is asked. An exam gives no hints. */
export function shapeOf({
  question,
  order,
  mode,
  oneWay = false,
  confidence,
}: Asking): QuestionShape {
  return {
    kind: question.kind,
    order,
    parts: partsOf(question),
    count: 'count' in question ? question.count : undefined,
    hints: mode === 'exam' ? 0 : question.hints.length,
    mode,
    oneWay,
    confidence,
  };
}

function partsOf(question: Question): number {
  if (question.kind === 'ordering') return question.items.length;
  if (question.kind === 'matching') return question.rows.length;
  return question.kind === 'cloze' ? question.blanks.length : 1;
}

/** A question nobody has touched yet, or with what was answered before. */
export function startPicker(shape: QuestionShape, marked: boolean, before: Picked = []): Picker {
  const texts = textsOf(before);
  const chosen = positionsOf(before)
    .map((position) => shape.order.indexOf(position))
    .filter((position) => position >= 0);
  return {
    cursor: shape.kind === 'single' || shape.kind === 'true-false' ? (chosen[0] ?? -1) : -1,
    chosen,
    text: texts[0] ?? textOf(before),
    texts,
    blank: 0,
    unsure: false,
    hints: 0,
    marked,
    help: false,
    nag: undefined,
    outcome: undefined,
  };
}

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
