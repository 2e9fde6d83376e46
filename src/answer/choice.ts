import type { Key } from './keys.ts';
import { answered, nagged, type Nag, type Picker, type QuestionShape } from './state.ts';
import type { ChoiceQuestion } from '../bank/question.ts';
import type { Picked } from './attempt.ts';
import { type Grade, checkDistinct, positionsOf, problem, type Checked } from './picked.ts';

/** Pick one choice: whatever moves the cursor chooses, and Enter confirms. */
export function pressSingle(picker: Picker, key: Key, shape: QuestionShape): Picker {
  if (isMove(key, shape)) {
    const next = moved(picker, key, shape);
    return { ...next, chosen: [next.cursor] };
  }
  return isConfirming(key, shape) ? confirm(picker, key, shape) : picker;
}

/** Pick several choices: letters and Space tick, and Enter confirms. */
export function pressMultiple(picker: Picker, key: Key, shape: QuestionShape): Picker {
  if (isMove(key, shape)) {
    const next = moved(picker, key, shape);
    return key.type === 'choose' ? toggled(next) : next;
  }
  if (key.type === 'space') {
    return picker.cursor < 0 ? nagged(picker, 'choose') : toggled(picker);
  }
  return isConfirming(key, shape) ? confirm(picker, key, shape) : picker;
}

function toggled(picker: Picker): Picker {
  const { chosen, cursor } = picker;
  const others = chosen.filter((position) => position !== cursor);
  return { ...picker, chosen: others.length < chosen.length ? others : [...chosen, cursor] };
}

function confirm(picker: Picker, { type }: Key, shape: QuestionShape): Picker {
  const nag = faultOf(picker, shape);
  if (nag !== undefined) return nagged(picker, nag);
  const picked = picker.chosen.flatMap((position) => shape.order[position] ?? []);
  return answered(
    picker,
    picked.sort((a, b) => a - b),
    type === 'enter',
    shape,
  );
}

function faultOf({ chosen }: Picker, { count }: QuestionShape): Nag | undefined {
  if (chosen.length === 0) return 'choose';
  return count !== undefined && chosen.length !== count ? 'count' : undefined;
}

/** A key that moves the cursor. */
export type Move = Extract<Key, { readonly type: 'choose' }> | { readonly type: 'up' | 'down' };

/** Whether a key moves the cursor, to a choice that is there. */
export function isMove(key: Key, { order }: QuestionShape): key is Move {
  return key.type === 'choose' ? key.position < order.length : isArrow(key);
}

function isArrow({ type }: Key): boolean {
  return type === 'up' || type === 'down';
}

/** The cursor moved by an arrow, round the ends, or straight to a choice. */
export function moved(picker: Picker, key: Move, { order }: QuestionShape): Picker {
  const last = order.length - 1;
  if (key.type === 'choose') return { ...picker, cursor: key.position };
  const { cursor } = picker;
  if (key.type === 'up') return { ...picker, cursor: cursor <= 0 ? last : cursor - 1 };
  return { ...picker, cursor: cursor === last ? 0 : cursor + 1 };
}

/** Whether a key asks to take what is chosen for the answer: Enter, and `u` where certainty is asked. */
export function isConfirming({ type }: Key, { confidence }: QuestionShape): boolean {
  return type === 'enter' || (type === 'unsure' && confidence);
}

/** A point for each correct choice picked; none with more picked than are correct. */
export function gradeChoices({ choices }: ChoiceQuestion, picked: Picked): Grade {
  const ticks = new Set(positionsOf(picked));
  const maxPoints = choices.filter(({ correct }) => correct).length;
  const hits = choices.filter(({ correct }, position) => correct && ticks.has(position)).length;
  const points = ticks.size > maxPoints ? 0 : hits;
  return { correct: points === maxPoints, points, maxPoints };
}

export function checkChoices({ kind, choices }: ChoiceQuestion, value: unknown): Checked {
  const several = kind === 'multiple';
  const wanted = several ? 'a list of positions, such as [0, 2]' : 'one position, such as [1]';
  const checked = checkDistinct(value, choices.length, wanted);
  if (!checked.valid) return checked;
  const count = checked.picked.length;
  return count === 1 || (several && count > 1) ? checked : problem(`must be ${wanted}`);
}
