import type { Key } from './keys.ts';
import type { Picker, Shape } from './picker.ts';

/** A key that moves the cursor. */
export type Move = Extract<Key, { readonly type: 'choose' }> | { readonly type: 'up' | 'down' };

/** Whether a key moves the cursor, to a choice that is there. */
export function isMove(key: Key, { order }: Shape): key is Move {
  return key.type === 'choose' ? key.position < order.length : isArrow(key);
}

function isArrow({ type }: Key): boolean {
  return type === 'up' || type === 'down';
}

/** The cursor moved by an arrow, round the ends, or straight to a choice. */
export function moved(picker: Picker, key: Move, { order }: Shape): Picker {
  const last = order.length - 1;
  if (key.type === 'choose') return { ...picker, cursor: key.position };
  const { cursor } = picker;
  if (key.type === 'up') return { ...picker, cursor: cursor <= 0 ? last : cursor - 1 };
  return { ...picker, cursor: cursor === last ? 0 : cursor + 1 };
}

/** Whether a key asks to take what is chosen for the answer: Enter, and `u` where certainty is asked. */
export function isConfirming({ type }: Key, { confidence }: Shape): boolean {
  return type === 'enter' || (type === 'unsure' && confidence);
}
