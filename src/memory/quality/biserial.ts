/** Whether a question was answered right, and the score on the other questions. */
export interface Pair {
  readonly correct: boolean;
  readonly score: number;
}

/** The correlation of the two; `undefined` where one of them does not vary. */
export function pointBiserial(pairs: readonly Pair[]): number | undefined {
  const right = pairs.filter(({ correct }) => correct);
  const share = right.length / pairs.length;
  const mean = meanOf(pairs);
  const variance = pairs.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / pairs.length;
  if (share === 0 || share === 1 || variance === 0) return undefined;
  const wrong = pairs.filter(({ correct }) => !correct);
  return ((meanOf(right) - meanOf(wrong)) * Math.sqrt(share * (1 - share))) / Math.sqrt(variance);
}

function meanOf(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length;
}
