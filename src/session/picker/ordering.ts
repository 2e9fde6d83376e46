import type { Key } from './keys.ts';
import type { Picker, Shape } from './picker.ts';
import { pressInTurn } from './turns.ts';

/** Pick the items in turn, each once. */
export function pressOrdering(picker: Picker, key: Key, shape: Shape): Picker {
  return pressInTurn(picker, key, shape, ({ chosen }, position) =>
    chosen.includes(position) ? 'taken' : undefined,
  );
}
