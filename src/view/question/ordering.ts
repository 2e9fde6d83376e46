import type { OrderingQuestion } from '../../bank/question.ts';
import type { Picker } from '../../session/picker/picker.ts';
import type { Entry } from './entry.ts';
import { labelIn } from './label.ts';

/** The items; once somebody puts them in order, with the place each was given. */
export function orderingEntries(
  { items }: OrderingQuestion,
  order: readonly number[],
  picker?: Picker,
): readonly Entry[] {
  const room = String(items.length).length;
  return order.map((author, shown) => {
    const turn = picker?.chosen.indexOf(shown) ?? -1;
    const place = (turn < 0 ? '' : String(turn + 1)).padStart(room);
    return {
      head: `${picker === undefined ? '' : `[${place}] `}${labelIn(shown, order.length)}`,
      text: items[author]?.text ?? '',
      here: picker?.cursor === shown,
      chosen: turn >= 0,
    };
  });
}
