import { safe, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { hang } from '../wrap.ts';

const DAY = 86_400_000;

/** When questions come again, and the words for it; days from now. */
const TIMES = [
  { within: 1.5, words: 'tomorrow' },
  { within: 7, words: 'within a week' },
  { within: 31, words: 'within a month' },
  { within: Infinity, words: 'later' },
] as const;

/** One line about when the questions of a session come again, in milliseconds from now. */
export function viewDue(due: readonly number[], { width }: Screen): SafeText {
  const counts = new Map<string, number>();
  for (const ms of due) {
    const time = TIMES.find(({ within }) => ms / DAY <= within);
    if (time !== undefined) counts.set(time.words, (counts.get(time.words) ?? 0) + 1);
  }
  const parts = TIMES.flatMap(({ words }) => {
    const count = counts.get(words);
    return count === undefined ? [] : [`${count} ${words}`];
  });
  return hang(safe`  Due      `, safe`${parts.join(', ')}`, width);
}
