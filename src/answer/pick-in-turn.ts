import type { Key } from './keys.ts';
import { isConfirming, isMove, moved } from './choice.ts';
import { answered, nagged, type Nag, type Picker, type QuestionShape } from './state.ts';

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
  const picked = picker.chosen.flatMap((position) => shape.order[position] ?? []);
  return answered(picker, picked, type === 'enter', shape);
}
