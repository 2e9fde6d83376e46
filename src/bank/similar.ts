import type { WordSets } from './word-sets.ts';

/** For each set an earlier one that is similar, and how many pairs were compared word by word. */
export interface Similar {
  readonly earlier: readonly (number | undefined)[];
  readonly compared: number;
}

/** Words in both ÷ words in either, from which two sets are similar (Jaccard's index): 4 ÷ 5. */
const BOTH = 4;
const EITHER = 5;

/**
 * Which sets are similar to an earlier one, exactly and without comparing all pairs: PPJoin (Xiao, Wang,
 * Lin, Yu, Wang: Efficient similarity joins for near-duplicate detection, 2011). With words ranked from
 * the rarest on, two similar sets share one of the first few words of each (prefix), are about as large
 * (size), and have enough words left from the first shared one on (position). Nor are pairs compared
 * whose signatures show that too many words differ. The search for a set ends at its first match, so
 * that many copies of one text cost no more than many texts.
 */
export function findSimilar({ sets, words }: WordSets): Similar {
  const ranked = byRarity(sets, words);
  const signatures = signaturesOf(ranked);
  const holders: number[][] = Array.from({ length: words }, () => []);
  const met = new Int32Array(sets.length).fill(-1);
  let compared = 0;

  const match = (own: Int32Array, at: number, index: number): number | undefined => {
    const mine = signatureAt(signatures, index);
    for (const other of holders[numberAt(own, at)] ?? []) {
      if (isApart(mine, signatures, other) || met[other] === index) continue;
      met[other] = index;
      const set = ranked[other];
      if (set === undefined || sharedAtMost(own, at, set) < needed(own.length, set.length))
        continue;
      compared += 1;
      if (areSimilar(own, set)) return other;
    }
    return undefined;
  };

  const earlier = ranked.map((own, index) => {
    const prefix = prefixOf(own.length);
    let found: number | undefined;
    for (let at = 0; at < prefix && found === undefined; at += 1) found = match(own, at, index);
    for (const rank of own.subarray(0, prefix)) holders[rank]?.push(index);
    return found;
  });
  return { earlier, compared };
}

/** The sets with their words as ranks in rising order; the rarest word has rank 0. */
function byRarity(sets: WordSets['sets'], words: number): readonly Int32Array[] {
  const counts = new Int32Array(words);
  for (const set of sets) for (const word of set) counts[word] = numberAt(counts, word) + 1;
  const order = Array.from({ length: words }, (_, word) => word).sort(
    (a, b) => numberAt(counts, a) - numberAt(counts, b) || a - b,
  );
  const ranks = new Int32Array(words);
  for (const [rank, word] of order.entries()) ranks[word] = rank;
  return sets.map((set) => Int32Array.from(set, (word) => numberAt(ranks, word)).sort());
}

/** How many of its rarest words a set must be known by, so that every similar one shares one of them. */
function prefixOf(size: number): number {
  return size === 0 ? 0 : size - Math.ceil((BOTH * size) / EITHER) + 1;
}

/** How many words two sets of these sizes must share. */
function needed(a: number, b: number): number {
  return Math.ceil((BOTH * (a + b)) / (BOTH + EITHER));
}

/** How many words two sets can share whose first shared word stands at this position of the first. */
function sharedAtMost(a: Int32Array, at: number, b: Int32Array): number {
  return Math.min(a.length - at, b.length - b.indexOf(numberAt(a, at)));
}

/** Whether two sets share enough words; ends as soon as that is settled. */
function areSimilar(a: Int32Array, b: Int32Array): boolean {
  const least = needed(a.length, b.length);
  let shared = 0;
  let atA = 0;
  let atB = 0;
  while (shared < least && shared + Math.min(a.length - atA, b.length - atB) >= least) {
    const difference = numberAt(a, atA) - numberAt(b, atB);
    if (difference === 0) shared += 1;
    if (difference <= 0) atA += 1;
    if (difference >= 0) atB += 1;
  }
  return shared === least;
}

/** A set's size, and 64 bits in two halves: each word sets one of them. */
interface Signature {
  readonly size: number;
  readonly low: number;
  readonly high: number;
}

/** Three numbers for each set, in one row: looking them up is most of the work. */
function signaturesOf(sets: readonly Int32Array[]): Int32Array {
  const row = new Int32Array(sets.length * 3);
  for (const [index, set] of sets.entries()) {
    row[index * 3] = set.length;
    for (const rank of set) {
      const bit = Math.imul(rank, 0x9e3779b1) >>> 26;
      const half = index * 3 + (bit < 32 ? 1 : 2);
      row[half] = numberAt(row, half) | (1 << (bit & 31));
    }
  }
  return row;
}

function signatureAt(row: Int32Array, index: number): Signature {
  const at = index * 3;
  return { size: numberAt(row, at), low: numberAt(row, at + 1), high: numberAt(row, at + 2) };
}

/** Whether so many bits differ that too many words must: a word can change no more than one bit. */
function isApart(mine: Signature, row: Int32Array, other: number): boolean {
  const at = other * 3;
  const size = mine.size + numberAt(row, at);
  const differing =
    bits(mine.low ^ numberAt(row, at + 1)) + bits(mine.high ^ numberAt(row, at + 2));
  return differing > size - 2 * needed(size, 0);
}

/** How many bits of 32 are set. */
function bits(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function numberAt(row: Int32Array, index: number): number {
  return row[index] ?? 0;
}
