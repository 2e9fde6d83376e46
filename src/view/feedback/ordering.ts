import type { OrderingQuestion } from '../../bank/question.ts';
import type { Attempt } from '../../session/attempt.ts';
import { positionsOf } from '../../session/grade/picked.ts';
import { safe } from '../safe-text.ts';
import type { Part } from './part.ts';

/** The items in their correct order, and where the learner put those that were elsewhere. */
export function orderingParts(
  { items }: OrderingQuestion,
  { picked, skipped }: Attempt,
): readonly Part[] {
  const given = positionsOf(picked);
  const room = String(items.length).length;
  return items.map(({ text }, place) => {
    const part = { head: `${String(place + 1).padStart(room)}. `, text };
    const mine = given.indexOf(place);
    if (skipped) return { ...part, mark: 'none' };
    if (mine === place) return { ...part, mark: 'right' };
    return {
      ...part,
      mark: 'wrong',
      words: mine < 0 ? safe`your answer: none` : safe`your answer: number ${mine + 1}`,
    };
  });
}
