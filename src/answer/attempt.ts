/**
 * What was picked, as history and `--answers` store it. Positions are zero-based, in the author's
 * order: of the choices, of the items in the order given, of the right-hand cell for each row.
 * A text for typed and numeric questions, a list of texts for cloze.
 */
export type Picked = readonly number[] | string | readonly string[];

/** One question, answered or skipped once. */
export interface Attempt {
  readonly question: string;
  /** The question's hash when it was asked. */
  readonly hash: string;
  readonly picked: Picked;
  readonly correct: boolean;
  readonly points: number;
  readonly maxPoints: number;
  /** Time on the question, milliseconds. */
  readonly ms: number;
  readonly skipped: boolean;
  /** How many hints were shown. */
  readonly hint: number;
  /** Absent where nobody asked. */
  readonly sure?: boolean;
}

export type Mode = 'study' | 'exam';

/** An answer that fits its question, or what is wrong with it, in words that go on from its name. */
export type Checked =
  | { readonly valid: true; readonly picked: Picked }
  | { readonly valid: false; readonly problem: string };

export function problem(words: string): Checked {
  return { valid: false, problem: words };
}

/** Positions, each below `size`, or what is wrong with them; `wanted` says what they should be. */
export function checkPositions(value: unknown, size: number, wanted: string): Checked {
  if (!isPositions(value)) return problem(`must be ${wanted}`);
  const outside = value.find((position) => position < 0 || position >= size);
  if (outside === undefined) return { valid: true, picked: value };
  return problem(`has position ${outside}, but positions go from 0 to ${size - 1}`);
}

/** Positions that may each be given once. */
export function checkDistinct(value: unknown, size: number, wanted: string): Checked {
  const checked = checkPositions(value, size, wanted);
  if (!checked.valid) return checked;
  const positions = positionsOf(checked.picked);
  const twice = positions.find((position, index) => positions.indexOf(position) !== index);
  return twice === undefined ? checked : problem(`has position ${twice} twice`);
}

/** A line of text. */
export function checkText(value: unknown): Checked {
  return typeof value === 'string' ? { valid: true, picked: value } : problem('must be a text');
}

/** The positions picked; none where the answer is of another kind. */
export function positionsOf(picked: Picked): readonly number[] {
  return isPositions(picked) ? picked : [];
}

/** The texts given, one for each blank; none where the answer is of another kind. */
export function textsOf(picked: Picked): readonly string[] {
  return isTexts(picked) ? picked : [];
}

/** The text given; empty where the answer is of another kind. */
export function textOf(picked: Picked): string {
  return typeof picked === 'string' ? picked : '';
}

function isPositions(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => Number.isInteger(one));
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** What an answer is worth. */
export interface Grade {
  readonly correct: boolean;
  /** One for each part that is right. */
  readonly points: number;
  readonly maxPoints: number;
}

/** Correct where every part is right; a point for each part, none deducted. */
export function gradeParts(right: readonly boolean[]): Grade {
  const points = right.filter(Boolean).length;
  return { correct: points === right.length, points, maxPoints: right.length };
}
