import { WHOLE, type AnsweredKind, type Shuffled, factorial, picksIn } from './answered-kind.ts';
import { positionsIn, type Key } from './keys.ts';
import { type Picker, type QuestionShape, answered, nagged, type Nag } from './state.ts';
import type { OrderingQuestion } from '../bank/question.ts';
import {
  type Picked,
  type Grade,
  checkDistinct,
  positionsOf,
  problem,
  type Checked,
} from './attempt.ts';
import { isConfirming, isMove, moved } from './choice.ts';

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

/** Why a choice cannot be picked now, if it cannot. */
export type Refuse = (picker: Picker, position: number) => Nag | undefined;

/** Picks in turn until there are as many as parts, then Enter answers. Backspace takes the last back. */
export function pressInTurn(
  picker: Picker,
  key: Key,
  shape: QuestionShape,
  refuse: Refuse,
): Picker {
  if (isMove(key, shape)) {
    return key.type === 'choose' ? pick(picker, key.position, refuse) : moved(picker, key, shape);
  }
  if (key.type === 'space') return pick(picker, picker.cursor, refuse);
  if (key.type === 'backspace') return { ...picker, chosen: picker.chosen.slice(0, -1) };
  if (!isConfirming(key, shape)) return picker;
  if (picker.chosen.length === shape.parts) return confirmed(picker, key, shape);
  return picker.cursor < 0 ? nagged(picker, 'rest') : pick(picker, picker.cursor, refuse);
}

/** Without a cursor afterwards, so that a key pressed twice cannot pick for the next turn. */
function pick(picker: Picker, position: number, refuse: Refuse): Picker {
  if (position < 0) return nagged(picker, 'choose');
  const nag = refuse(picker, position);
  if (nag !== undefined) return nagged(picker, nag);
  return { ...picker, chosen: [...picker.chosen, position], cursor: -1 };
}

function confirmed(picker: Picker, { type }: Key, shape: QuestionShape): Picker {
  return answered(picker, picksIn(picker, shape), type === 'enter', shape);
}
