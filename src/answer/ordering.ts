import type { Key } from './keys.ts';
import type { Picker, QuestionShape } from './state.ts';
import { pressInTurn } from './pick-in-turn.ts';
import type { OrderingQuestion } from '../bank/question.ts';
import type { Picked } from './attempt.ts';
import { type Grade, checkDistinct, positionsOf, problem, type Checked } from './picked.ts';

/** Pick the items in turn, each once. */
export function pressOrdering(picker: Picker, key: Key, shape: QuestionShape): Picker {
  return pressInTurn(picker, key, shape, ({ chosen }, position) =>
    chosen.includes(position) ? 'taken' : undefined,
  );
}

/** All or nothing: an order with one slip has no obvious share of rightness. */
export function gradeOrdering({ items }: OrderingQuestion, picked: Picked): Grade {
  const order = positionsOf(picked);
  const correct =
    order.length === items.length && order.every((item, position) => item === position);
  return { correct, points: correct ? 1 : 0, maxPoints: 1 };
}

export function checkOrdering({ items }: OrderingQuestion, value: unknown): Checked {
  const wanted = `all positions from 0 to ${items.length - 1} in the order given`;
  const checked = checkDistinct(value, items.length, `a list of ${wanted}`);
  if (!checked.valid || checked.picked.length === items.length) return checked;
  return problem(`must have ${wanted}`);
}
