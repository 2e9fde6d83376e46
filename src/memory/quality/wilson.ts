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
