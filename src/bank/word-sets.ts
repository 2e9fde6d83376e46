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
  for (const [index, text] of texts.entries()) {
    for (const word of wordsOf(text)) {
      const number = numbers.get(word) ?? numbers.size;
      if (last[number] === index) continue;
      if (number === numbers.size) numbers.set(word, number);
      last[number] = index;
      row.push(number);
    }
    starts[index + 1] = row.length;
  }
  return { words: numbers.size, row: new Int32Array(row), starts };
}

function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return (ASCII.test(lower) ? lower.match(SIMPLE_WORD) : lower.match(WORD)) ?? [];
}

/** Most texts need no tables of Unicode, which cost half the time. */
const ASCII = /^[\0-\x7f]*$/;
const SIMPLE_WORD = /[a-z0-9]+/g;
const SIGN = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const WORD = new RegExp(`${SIGN}|(?:(?!${SIGN})[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** The same sets with their words numbered from the rarest on, and in that order in each set. */
export function byRarity({ words, row, starts }: WordSets): WordSets {
  const counts = new Int32Array(words);
  for (let at = 0; at < row.length; at += 1) raise(counts, numberAt(row, at));
  const ranks = new Int32Array(words);
  positionsByValue(counts, row.length).forEach((word, rank) => (ranks[word] = rank));
  const ranked = new Int32Array(row.length);
  for (let at = 0; at < row.length; at += 1) ranked[at] = numberAt(ranks, numberAt(row, at));
  const positions = positionsByValue(ranked, words);
  const owners = ownersOf(starts, row.length);
  const next = starts.slice();
  const sorted = new Int32Array(row.length);
  for (let at = 0; at < row.length; at += 1) {
    const position = numberAt(positions, at);
    sorted[raise(next, numberAt(owners, position))] = numberAt(ranked, position);
  }
  return { words, row: sorted, starts };
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

/** For each position of the row the set it belongs to. */
function ownersOf(starts: Int32Array, size: number): Int32Array {
  const owners = new Int32Array(size);
  for (let index = 0; index < starts.length - 1; index += 1) {
    owners.fill(index, numberAt(starts, index), numberAt(starts, index + 1));
  }
  return owners;
}

/** Adds one to a number of a row, and gives what it was before. */
export function raise(row: Int32Array, index: number): number {
  const before = numberAt(row, index);
  row[index] = before + 1;
  return before;
}

/** A number of a row that is known to have it. */
export function numberAt(row: Int32Array, index: number): number {
  return row[index] ?? 0;
}
