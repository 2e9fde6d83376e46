/** A stream of numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** A stream that the same seeds always give (mulberry32 over mixed seeds). */
export function stream(...seeds: readonly number[]): Random {
  let state = seeds.reduce(mix, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return scramble(state);
  };
}

/** One number from seeds alone, so that what befalls a student does not hang on what came before. */
export function draw(...seeds: readonly number[]): number {
  return scramble(seeds.reduce(mix, 0x9e3779b9));
}

function mix(state: number, seed: number): number {
  let h = Math.imul(state ^ seed, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) + seed;
  return h ^ (h >>> 16);
}

function scramble(state: number): number {
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

export function uniform(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** Normal with mean 0 and deviation 1 (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Around a median, spread by a factor of e^spread either way. */
export function logNormal(random: Random, median: number, spread: number): number {
  return median * Math.exp(spread * normal(random));
}

/** In random order: sorted by a random number each. */
export function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  return list
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
