/**
 * The candidate somebody most likely meant by `word`, if one is near enough: at most three slips
 * and at most four letters in ten, or the word is its beginning. Of equally near ones the first.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const meant = word.toLowerCase();
  const allowed = Math.min(3, Math.floor(meant.length * 0.4));
  let best: string | undefined;
  let bestSlips = Infinity;
  for (const candidate of candidates) {
    const slips = slipsBetween(meant, candidate.toLowerCase(), allowed);
    if (slips >= bestSlips) continue;
    best = candidate;
    bestSlips = slips;
  }
  return best;
}

/** The sentence ` Did you mean x?`, with its space, where a candidate is near enough; nothing otherwise. */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  quote: '' | '"' = '',
): string {
  const meant = suggest(word, candidates);
  return meant === undefined ? '' : ` Did you mean ${quote}${meant}${quote}?`;
}

/** So many are made of one bank for words that nothing answers: whoever renames a prefix needs no more. */
export const SUGGESTIONS = 20;

/** Longer words come from hostile files, and comparing them takes time with the square of their length. */
const LONGEST = 100;

function slipsBetween(word: string, candidate: string, allowed: number): number {
  if (Math.max(word.length, candidate.length) > LONGEST) return Infinity;
  if (word.length >= 3 && candidate.startsWith(word))
    return Math.min(1, candidate.length - word.length);
  if (Math.abs(word.length - candidate.length) > allowed) return Infinity;
  const slips = distance(word, candidate);
  return slips <= allowed ? slips : Infinity;
}

/**
 * How many slips lead from a text to another one: letters put in, left out, changed, or two neighbours
 * swapped (optimal string alignment). Libraries that are small enough for the start count a swap, the most
 * common slip of all, as two: `exma` is no `exam`.
 */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(
        Math.min(
          at(line, column - 1) + 1,
          at(above, column) + 1,
          at(above, column - 1) + (same ? 0 : 1),
          swapped ? at(before, column - 2) + 1 : Infinity,
        ),
      );
    }
    before = above;
    above = line;
  }
  return at(above, b.length);
}

function at(line: readonly number[], column: number): number {
  return line[column] ?? Infinity;
}
