/** So many words in a row are no longer chance. */
const RUN = 8;

/** The words of a text as they are heard: no markup, no addresses, no case. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replaceAll('’', "'")
    .toLowerCase();
  return plain.match(/[a-z0-9]+(?:[.'/-][a-z0-9]+)*/g) ?? [];
}

/** Every stretch of `RUN` words. */
export function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, start) => words.slice(start, start + RUN).join(' '));
}
