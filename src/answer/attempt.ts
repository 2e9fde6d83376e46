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
