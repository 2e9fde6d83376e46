/** How much was right. */
export interface Score {
  /** Questions that are correct as a whole. */
  readonly correct: number;
  readonly total: number;
  /** Parts that are right, of all parts: several choices, rows and blanks have more than one. */
  readonly points: number;
  readonly maxPoints: number;
}

/**
 * The share of correct questions as a whole percentage. It is rounded, but never up to the pass line
 * or to 100 %: a score that falls short must not look as if it did not.
 */
export function percentOf(
  { correct, total }: Pick<Score, 'correct' | 'total'>,
  pass: number,
): number {
  const exact = total === 0 ? 0 : (100 * correct) / total;
  const rounded = Math.round(exact);
  const lines = [pass, 100];
  return lines.some((line) => exact < line && rounded >= line) ? Math.floor(exact) : rounded;
}
