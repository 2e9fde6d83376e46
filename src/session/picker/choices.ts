import type { Key } from './keys.ts';
import { isConfirming, isMove, moved } from './move.ts';
import { answered, nagged, type Nag, type Picker, type Shape } from './picker.ts';

/** Pick one choice: whatever moves the cursor chooses, and Enter confirms. */
export function pressSingle(picker: Picker, key: Key, shape: Shape): Picker {
  if (isMove(key, shape)) {
    const next = moved(picker, key, shape);
    return { ...next, chosen: [next.cursor] };
  }
  return isConfirming(key, shape) ? confirm(picker, key, shape) : picker;
}

/** Pick several choices: letters and Space tick, and Enter confirms. */
export function pressMultiple(picker: Picker, key: Key, shape: Shape): Picker {
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

function confirm(picker: Picker, { type }: Key, shape: Shape): Picker {
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

function faultOf({ chosen }: Picker, { count }: Shape): Nag | undefined {
  if (chosen.length === 0) return 'choose';
  return count !== undefined && chosen.length !== count ? 'count' : undefined;
}
