/** Times of two pieces of work, taken in turns, and how they relate. */
export interface Pair {
  readonly name: string;
  /** Milliseconds of CPU time, medians. */
  readonly work: number;
  readonly yardstick: number;
  /** Median and quartiles of the ratios, pair by pair. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 21;

/**
 * How many times as long as a yardstick something takes. Machines are noisy, so both run in each
 * round, the one first and then the other, and the rounds are compared, not the times.
 */
export function paired(name: string, work: () => unknown, yardstick: () => unknown): Pair {
  cpuTime(work);
  cpuTime(yardstick);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    if (round % 2 === 0) return { work: cpuTime(work), yardstick: cpuTime(yardstick) };
    const second = cpuTime(yardstick);
    return { work: cpuTime(work), yardstick: second };
  });
  const ratios = rounds.map((round) => round.work / round.yardstick);
  return {
    name,
    work: quantile(
      rounds.map((round) => round.work),
      0.5,
    ),
    yardstick: quantile(
      rounds.map((round) => round.yardstick),
      0.5,
    ),
    ratio: quantile(ratios, 0.5),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
  };
}

function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

/** A line of text about a pair. */
export function viewPair({ name, work, yardstick, ratio, low, high }: Pair): string {
  const times = `${work.toFixed(1)} ms against ${yardstick.toFixed(1)} ms`;
  const ratios = `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
  return `${name.padEnd(50)} ${times.padEnd(28)} ratio ${ratios}`;
}
