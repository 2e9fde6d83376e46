/** Whether a question was answered right, and the score on the other questions. */
export interface ItemAndRest {
  readonly correct: boolean;
  readonly score: number;
}

/** The correlation of the two; `undefined` where one of them does not vary. */
export function pointBiserial(pairs: readonly ItemAndRest[]): number | undefined {
  const right = pairs.filter(({ correct }) => correct);
  const share = right.length / pairs.length;
  const mean = meanOf(pairs);
  const variance = pairs.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / pairs.length;
  if (share === 0 || share === 1 || variance === 0) return undefined;
  const wrong = pairs.filter(({ correct }) => !correct);
  return ((meanOf(right) - meanOf(wrong)) * Math.sqrt(share * (1 - share))) / Math.sqrt(variance);
}

function meanOf(pairs: readonly ItemAndRest[]): number {
  return pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided, 95 times of 100. */
const Z = 1.96;

/** The interval for a share of which so many of `n` are a sample (Wilson 1927); good for small samples too. */
export function wilson(hits: number, n: number): Interval {
  const share = hits / n;
  const middle = share + Z ** 2 / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const size = 1 + Z ** 2 / n;
  return {
    low: Math.max(0, (middle - spread) / size),
    high: Math.min(1, (middle + spread) / size),
  };
}
