import type { Stretch } from '../src/io/history.ts';

/** The end of a text, as a shelf in memory gives it. */
export function endOf(text: string, most: number): Stretch {
  const start = Math.max(0, text.length - most);
  return { start, text: text.slice(start) };
}
