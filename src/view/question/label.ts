const LETTERS = 'ABCDEFGH';

/** What a choice is called by its shown position: A to H, then 9, 10 and so on, since I is a key. */
export function labelOf(shown: number): string {
  return LETTERS[shown] ?? String(shown + 1);
}

/** "A. ", as wide as the widest of so many. */
export function labelIn(shown: number, count: number): string {
  return `${labelOf(shown).padStart(labelOf(count - 1).length)}. `;
}
