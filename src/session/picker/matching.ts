import type { Key } from './keys.ts';
import type { Picker, Shape } from './picker.ts';
import { pressInTurn } from './turns.ts';

/** Pick a choice for one row after the other; a choice may serve several rows. */
export function pressMatching(picker: Picker, key: Key, shape: Shape): Picker {
  return pressInTurn(picker, key, shape, ({ chosen }) =>
    chosen.length === shape.parts ? 'full' : undefined,
  );
}
