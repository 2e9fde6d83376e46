/** A measured value with the standard error that the choice of students gives it. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** How often the sum of the first goes into the sum of the second; students are pairs. */
export function ratio(pairs: readonly (readonly [number, number])[]): Estimate {
  const n = pairs.length;
  const above = mean(pairs.map(([a]) => a));
  const below = mean(pairs.map(([, b]) => b));
  const value = above / below;
  const rest = pairs.reduce((sum, [a, b]) => sum + (a - value * b) ** 2, 0);
  return { value, error: Math.sqrt(rest / (n * (n - 1))) / Math.abs(below) };
}

/** The mean of estimates from different students. */
export function meanOf(estimates: readonly Estimate[]): Estimate {
  return {
    value: mean(estimates.map(({ value }) => value)),
    error: Math.hypot(...estimates.map(({ error }) => error)) / estimates.length,
  };
}

/** The geometric mean; 0 where one of them is not above 0. */
export function meanLog(estimates: readonly Estimate[]): Estimate {
  if (estimates.some(({ value }) => value <= 0)) return { value: 0, error: 0 };
  const log = meanOf(
    estimates.map(({ value, error }) => ({ value: Math.log(value), error: error / value })),
  );
  return { value: Math.exp(log.value), error: log.error * Math.exp(log.value) };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Half the width of the 95 % interval. */
export function margin({ error }: Estimate): number {
  return 1.96 * error;
}
