/**
 * Which of the options a key means: the one with that very text, else those that its numbers or letters
 * count. Nothing where it means none. `isNumber`: it is a number to its author, and no text.
 */
export function indexesOfKey(
  key: string,
  options: readonly string[],
  { fromOne, isNumber }: { readonly fromOne: boolean; readonly isNumber: boolean },
): readonly number[] | undefined {
  const word = key.trim();
  const same = options.findIndex((option) => option.trim() === word);
  const looksLikeNumber = /^\d{1,2}$/.test(word);
  if (same >= 0 && !(looksLikeNumber && isNumber)) return [same];
  const index = Number(word) - (fromOne ? 1 : 0);
  if (looksLikeNumber) return index in options ? [index] : undefined;
  const indexes = lettersIn(word).map((letter) => letter.charCodeAt(0) - 97);
  return indexes.length > 0 && indexes.every((one) => one in options) ? indexes : undefined;
}

/** The letters of `B`, `a, c`, `B) and D`, `AC`; none of what may be a word. */
function lettersIn(word: string): readonly string[] {
  const bare = word.replace(/[).]|\band\b|&/gi, ' ').trim();
  if (!/^[A-Za-z](?:[\s,;/|]{0,9}[A-Za-z]){0,25}$/.test(bare)) return [];
  if (/[a-z]{2}/i.test(bare) && bare !== bare.toUpperCase()) return [];
  return [...bare.toLowerCase().matchAll(/[a-z]/g)].map(([letter]) => letter);
}
