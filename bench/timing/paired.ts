/** Milliseconds. */
export interface Times {
  readonly cpu: number;
  readonly wall: number;
}

/** Does something once and says how long it took. */
export type Measure = () => Times | Promise<Times>;

/** How two pieces of work relate that were done in turns. */
export interface Ratio {
  /** Milliseconds, medians. */
  readonly work: number;
  readonly yardstick: number;
  /** Median and quartiles of the ratios, pair by pair. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

export interface Pair {
  readonly name: string;
  readonly cpu: Ratio;
  readonly wall: Ratio;
}

const ROUNDS = 21;

/**
 * How many times as long as a yardstick something takes. Machines are noisy, so both run in each
 * round, the one first and then the other, and the rounds are compared, not the times.
 */
export async function paired(
  name: string,
  work: Measure,
  yardstick: Measure,
  rounds = ROUNDS,
): Promise<Pair> {
  await work();
  await yardstick();
  const taken: (readonly [Times, Times])[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) taken.push([await work(), await yardstick()]);
    else {
      const second = await yardstick();
      taken.push([await work(), second]);
    }
  }
  return { name, cpu: ratioOf(taken, 'cpu'), wall: ratioOf(taken, 'wall') };
}

function ratioOf(taken: readonly (readonly [Times, Times])[], kind: keyof Times): Ratio {
  const ratios = taken.map(([work, yardstick]) => work[kind] / yardstick[kind]);
  return {
    work: quantile(
      taken.map(([work]) => work[kind]),
      0.5,
    ),
    yardstick: quantile(
      taken.map(([, yardstick]) => yardstick[kind]),
      0.5,
    ),
    ratio: quantile(ratios, 0.5),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
  };
}

/** Work that is done in this process. */
export function here(work: () => unknown): Measure {
  return () => {
    const start = performance.now();
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return { cpu: (user + system) / 1_000, wall: performance.now() - start };
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
