import type { ChoiceQuestion } from '../../bank/question.ts';
import type { Picker } from '../../session/picker/picker.ts';
import type { Entry } from './entry.ts';
import { labelIn } from './label.ts';

/** The choices; where several can be ticked and somebody ticks them, with boxes. */
export function choiceEntries(
  { kind, choices }: ChoiceQuestion,
  order: readonly number[],
  picker?: Picker,
): readonly Entry[] {
  return order.map((author, shown) => {
    const chosen = picker?.chosen.includes(shown) ?? false;
    const box = kind === 'multiple' && picker !== undefined ? `[${chosen ? 'x' : ' '}] ` : '';
    return {
      head: `${box}${labelIn(shown, order.length)}`,
      text: choices[author]?.text.text ?? '',
      here: picker?.cursor === shown,
      chosen,
    };
  });
}
