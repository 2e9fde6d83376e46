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
 * that many copies of one text cost no more than many texts, or behind so many sets that share its rarest words.
 */
export function findSimilar(sets: WordSets): Similar {
  const ranked = byRarity(sets);
  const size = ranked.starts.length - 1;
  const signatures = signaturesOf(ranked);
  const holders = holdersOf(ranked);
  const met = new Int32Array(size).fill(-1);
  let compared = 0;
  let left = MOST;

  const match = (own: Int32Array, at: number, index: number): number | undefined => {
    const mine = signatureAt(signatures, index);
    const rank = numberAt(own, at);
    const end = numberAt(holders.ends, rank);
    for (let place = numberAt(holders.starts, rank); place < end && left > 0; place += 1) {
      left -= 1;
      const other = numberAt(holders.row, place);
      if (isApart(mine, signatures, other) || met[other] === index) continue;
      met[other] = index;
      const set = setAt(ranked, other);
      if (sharedAtMost(own, at, set) < needed(own.length + set.length)) continue;
      compared += 1;
      if (areSimilar(own, set)) return other;
    }
    return undefined;
  };

  const earlier = Array.from({ length: size }, (_, index) => {
    const own = setAt(ranked, index);
    const prefix = prefixOf(own.length);
    let found: number | undefined;
    left = MOST;
    for (let at = 0; at < prefix && found === undefined; at += 1) found = match(own, at, index);
    for (let at = 0; at < prefix; at += 1) hold(holders, numberAt(own, at), index);
    return found;
  });
  return { earlier, compared };
}

/**
 * So many sets are looked at for each. Among 100,000 generated questions it takes about 2,000 to look at all;
 * where most have the same few words, it would take the square of them.
 */
const MOST = 2_500;

/** Looked up once: where `Math` is that of a sandbox, that takes longer than all else of a comparison. */
const { ceil, imul } = Math;

function setAt({ row, starts }: WordSets, index: number): Int32Array {
  return row.subarray(starts[index], starts[index + 1]);
}

/** How many of its rarest words a set must be known by, so that every similar one shares one of them. */
function prefixOf(size: number): number {
  return size === 0 ? 0 : size - ceil((BOTH * size) / EITHER) + 1;
}

/** How many words two sets must share that have so many words together. */
function needed(size: number): number {
  return ceil((BOTH * size) / (BOTH + EITHER));
}

/** How many words two sets can share whose first shared word stands at this position of the first. */
function sharedAtMost(a: Int32Array, at: number, b: Int32Array): number {
  return Math.min(a.length - at, b.length - b.indexOf(numberAt(a, at)));
}

/** Whether two sets share enough words; ends as soon as that is settled. */
function areSimilar(a: Int32Array, b: Int32Array): boolean {
  const least = needed(a.length + b.length);
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

/** For each rank the sets met so far that are known by it, in one row with room for all. */
interface Holders {
  readonly row: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

function holdersOf(ranked: WordSets): Holders {
  const starts = new Int32Array(ranked.words + 1);
  for (let index = 0; index < ranked.starts.length - 1; index += 1) {
    const set = setAt(ranked, index);
    for (let at = 0; at < prefixOf(set.length); at += 1) raise(starts, numberAt(set, at) + 1);
  }
  for (let rank = 0; rank < ranked.words; rank += 1) {
    starts[rank + 1] = numberAt(starts, rank + 1) + numberAt(starts, rank);
  }
  return { row: new Int32Array(numberAt(starts, ranked.words)), starts, ends: starts.slice() };
}

function hold({ row, ends }: Holders, rank: number, index: number): void {
  row[raise(ends, rank)] = index;
}

/** A set's size, and 64 bits in two halves: each word sets one of them. */
interface Signature {
  readonly size: number;
  readonly low: number;
  readonly high: number;
}

/** Three numbers for each set, in one row: looking them up is most of the work. */
function signaturesOf(ranked: WordSets): Int32Array {
  const row = new Int32Array((ranked.starts.length - 1) * 3);
  for (let at = 0; at < row.length; at += 3) {
    const set = setAt(ranked, at / 3);
    row[at] = set.length;
    for (const rank of set) {
      const bit = imul(rank, 0x9e3779b1) >>> 26;
      const half = at + (bit < 32 ? 1 : 2);
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
  return differing > size - 2 * needed(size);
}

/** How many bits of 32 are set. */
function bits(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Texts as sets of different words, each word as a number below `words`; all sets in one row. */
export interface WordSets {
  /** How many different words there are in all. */
  readonly words: number;
  readonly row: Int32Array;
  /** Where each set begins in the row; at the end, where the last one ends. */
  readonly starts: Int32Array;
}

/**
 * The words of texts, case folded. A word is a run of letters, marks and digits; where words are
 * written without spaces between them, a sign is one.
 */
export function wordSets(texts: readonly string[]): WordSets {
  const numbers = new Map<string, number>();
  /** For each word the last text that has it. */
  const last: number[] = [];
  const row: number[] = [];
  const starts = new Int32Array(texts.length + 1);
  texts.forEach((text, index) => {
    for (const word of wordsOf(text.toLowerCase())) {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) numbers.set(word, number);
      if (last[number] === index) continue;
      last[number] = index;
      row.push(number);
    }
    starts[index + 1] = row.length;
  });
  return { words: numbers.size, row: new Int32Array(row), starts };
}

function wordsOf(lower: string): readonly string[] {
  return lower.match(ASCII.test(lower) ? ASCII_WORD : WORD) ?? [];
}

/** Most texts need no tables of Unicode, which cost half the time. */
const ASCII = /^[\0-\x7f]*$/;
const ASCII_WORD = /[a-z0-9]+/g;

const SIGN = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const WORD = new RegExp(`${SIGN}|(?:(?!${SIGN})[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** The same sets with their words numbered from the rarest on, and in that order in each set. */
function byRarity({ words, row, starts }: WordSets): WordSets {
  const counts = new Int32Array(words);
  for (let at = 0; at < row.length; at += 1) raise(counts, numberAt(row, at));
  const ranks = new Int32Array(words);
  positionsByValue(counts, row.length).forEach((word, rank) => (ranks[word] = rank));
  const ranked = new Int32Array(row.length);
  for (let at = 0; at < row.length; at += 1) ranked[at] = numberAt(ranks, numberAt(row, at));
  for (let set = 1; set < starts.length; set += 1) {
    ranked.subarray(starts[set - 1], starts[set]).sort();
  }
  return { words, row: ranked, starts };
}

/** The positions of a row in the order of its values, which lie between 0 and `most`: a counting sort. */
function positionsByValue(row: Int32Array, most: number): Int32Array {
  const next = new Int32Array(most + 2);
  for (let at = 0; at < row.length; at += 1) raise(next, numberAt(row, at) + 1);
  for (let value = 1; value <= most; value += 1) {
    next[value] = numberAt(next, value) + numberAt(next, value - 1);
  }
  const positions = new Int32Array(row.length);
  for (let at = 0; at < row.length; at += 1) positions[raise(next, numberAt(row, at))] = at;
  return positions;
}

/** Adds one to a number of a row, and gives what it was before. */
function raise(row: Int32Array, index: number): number {
  const before = numberAt(row, index);
  row[index] = before + 1;
  return before;
}

/** A number of a row that is known to have it. */
function numberAt(row: Int32Array, index: number): number {
  return row[index] ?? 0;
}
