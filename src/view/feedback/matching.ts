import type { MatchingQuestion } from '../../bank/question.ts';
import type { Attempt } from '../../session/attempt.ts';
import { positionsOf } from '../../session/grade/picked.ts';
import { viewInline } from '../inline.ts';
import { marksOf } from '../marks.ts';
import type { Screen } from '../screen.ts';
import { safe } from '../safe-text.ts';
import type { Part } from './part.ts';

/** The rows with their correct right-hand cells, and what the learner put in their stead. */
export function matchingParts(
  { rows }: MatchingQuestion,
  { picked, skipped }: Attempt,
  screen: Screen,
): readonly Part[] {
  const { arrow } = marksOf(screen);
  const given = positionsOf(picked);
  const room = String(rows.length).length;
  return rows.map(({ left, right }, row) => {
    const part = {
      head: `${String(row + 1).padStart(room)}. `,
      text: `${left.text} ${arrow} ${right.text}`,
    };
    const mine = rows[given[row] ?? -1]?.right.text;
    if (skipped) return { ...part, mark: 'none' };
    if (mine === right.text) return { ...part, mark: 'right' };
    return {
      ...part,
      mark: 'wrong',
      words: safe`your answer: ${viewInline(mine ?? 'none', screen)}`,
    };
  });
}
