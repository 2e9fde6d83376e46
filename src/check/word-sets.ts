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
export function byRarity({ words, row, starts }: WordSets): WordSets {
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
export function raise(row: Int32Array, index: number): number {
  const before = numberAt(row, index);
  row[index] = before + 1;
  return before;
}

/** A number of a row that is known to have it. */
export function numberAt(row: Int32Array, index: number): number {
  return row[index] ?? 0;
}
