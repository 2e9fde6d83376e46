import { WHOLE, type AnsweredKind, type Shuffled } from './answered-kind.ts';
import { factorial } from './guess-rate.ts';
import { positionsIn, type Key } from './keys.ts';
import type { Picker, QuestionShape } from './state.ts';
import { pressInTurn } from './pick-in-turn.ts';
import type { OrderingQuestion } from '../bank/question.ts';
import type { Picked } from './attempt.ts';
import { type Grade, checkDistinct, positionsOf, problem, type Checked } from './picked.ts';

/** Pick the items in turn, each once. */
function pressOrdering(picker: Picker, key: Key, shape: QuestionShape): Picker {
  return pressInTurn(picker, key, shape, ({ chosen }, position) =>
    chosen.includes(position) ? 'taken' : undefined,
  );
}

/** All or nothing: an order with one slip has no obvious share of rightness. */
function gradeOrdering({ items }: OrderingQuestion, picked: Picked): Grade {
  const order = positionsOf(picked);
  const correct =
    order.length === items.length && order.every((item, position) => item === position);
  return { correct, points: correct ? 1 : 0, maxPoints: 1 };
}

function checkOrdering({ items }: OrderingQuestion, value: unknown): Checked {
  const wanted = `all positions from 0 to ${items.length - 1} in the order given`;
  const checked = checkDistinct(value, items.length, `a list of ${wanted}`);
  if (!checked.valid || checked.picked.length === items.length) return checked;
  return problem(`must have ${wanted}`);
}

// Shown in the correct order, a question answers itself.
function shownItems({ items }: OrderingQuestion, shuffled: Shuffled): readonly number[] {
  const order = shuffled([...items.keys()]);
  const isCorrect = items.length > 1 && order.every((item, position) => item === position);
  return isCorrect ? [...order.slice(1), 0] : order;
}

/** Items to put in order. */
export const ordering: AnsweredKind<OrderingQuestion> = {
  ...WHOLE,
  typed: false,
  follows: false,
  press: pressOrdering,
  said: positionsIn,
  parts: ({ items }) => items.length,
  order: shownItems,
  grade: gradeOrdering,
  check: checkOrdering,
  nothing: [],
  guess: ({ items }) => 1 / factorial(items.length),
};
