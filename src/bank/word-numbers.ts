/** Numbers for words, from 0 on, the same for the same word. */
export interface WordNumbers {
  /** The number of `text.slice(from, to)`, whose `hashOf` is given. */
  readonly numberOf: (text: string, from: number, to: number, hash: number) => number;
  /** How many words have a number. */
  readonly count: () => number;
}

/**
 * Begins to number words. A hash table of our own (open addressing, FNV-1a), since with a `Map` most of
 * the time goes into strings that are made only to be looked up.
 */
export function wordNumbers(): WordNumbers {
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
