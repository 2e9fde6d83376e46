/** Texts as sets of different words, each word as a number below `words`. */
export interface WordSets {
  readonly sets: readonly (readonly number[])[];
  readonly words: number;
}

/**
 * The words of texts, case folded. A word is a run of letters, marks and digits; where words are
 * written without spaces between them, a sign is one.
 */
export function wordSets(texts: readonly string[]): WordSets {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const sets = texts.map((text) => [...new Set(wordsOf(text).map(numberOf))]);
  return { sets, words: numbers.size };
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
