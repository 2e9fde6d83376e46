/** What stands chosen or typed at a question, handed in or not. Positions are shown positions. */
export interface Draft {
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
}
