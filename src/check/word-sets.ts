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
  const numbers = wordNumbers();
  /** For each word the last text that has it. */
  const last: number[] = [];
  const row: number[] = [];
  const starts = new Int32Array(texts.length + 1);
  texts.forEach((text, index) => {
    const take = (word: number): void => {
      if (last[word] === index) return;
      last[word] = index;
      row.push(word);
    };
    const lower = text.toLowerCase();
    if (ASCII.test(lower)) takeSimple(lower, numbers, take);
    else for (const word of lower.match(WORD) ?? []) takeSimple(word, numbers, take);
    starts[index + 1] = row.length;
  });
  return { words: numbers.count(), row: new Int32Array(row), starts };
}

/** Most texts need no tables of Unicode, which cost half the time. */
const ASCII = /^[\0-\x7f]*$/;

/** Takes the words of a text in small letters; what is not ASCII is a letter. */
function takeSimple(lower: string, numbers: WordNumbers, take: (word: number) => void): void {
  let from = 0;
  let hash = NO_HASH;
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : SPACE;
    if (code > 0x7f || IN_WORD[code] === 1) {
      hash = hashed(hash, code);
      continue;
    }
    if (at > from) take(numbers.numberOf(lower, from, at, hash));
    from = at + 1;
    hash = NO_HASH;
  }
}

const SPACE = 0x20;

/** 1 at the codes of ASCII letters and digits. */
const IN_WORD = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

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

/** Numbers for words, from 0 on, the same for the same word. */
interface WordNumbers {
  /** The number of `text.slice(from, to)`, whose `hashOf` is given. */
  readonly numberOf: (text: string, from: number, to: number, hash: number) => number;
  /** How many words have a number. */
  readonly count: () => number;
}

/**
 * Begins to number words. A hash table of our own (open addressing, FNV-1a), since with a `Map` most of
 * the time goes into strings that are made only to be looked up.
 */
function wordNumbers(): WordNumbers {
  const words: string[] = [];
  const hashes: number[] = [];
  let slots = new Int32Array(1 << 12).fill(FREE);

  const grow = (): void => {
    slots = new Int32Array(slots.length * 4).fill(FREE);
    for (const [number, hash] of hashes.entries()) {
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== FREE) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
  };

  const add = (word: string, hash: number, slot: number): number => {
    slots[slot] = words.length;
    hashes.push(hash);
    const { length } = words;
    if (words.push(word) * 2 > slots.length) grow();
    return length;
  };

  const numberOf: WordNumbers['numberOf'] = (text, from, to, hash) => {
    let slot = hash & (slots.length - 1);
    for (let number = slots[slot] ?? FREE; number !== FREE; number = slots[slot] ?? FREE) {
      const word = words[number] ?? '';
      if (word.length === to - from && text.startsWith(word, from)) return number;
      slot = (slot + 1) & (slots.length - 1);
    }
    return add(text.slice(from, to), hash, slot);
  };

  return { numberOf, count: () => words.length };
}

const FREE = -1;

/** The hash of no characters, to be continued by `hashed`. */
export const NO_HASH = 0x811c9dc5;

/** The hash of characters and one more. */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
