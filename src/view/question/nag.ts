import { isTyping } from '../../session/picker/index.ts';
import type { Nag, Picker, Shape } from '../../session/picker/picker.ts';
import { plural } from '../words.ts';

/** Why the last key did nothing, and what to do. */
export function nagText(nag: Nag, picker: Picker, shape: Shape): string {
  return texts[nag](picker, shape);
}

const texts: Readonly<Record<Nag, (picker: Picker, shape: Shape) => string>> = {
  choose: (_, shape) => `Choose an answer first, or skip with ${skip(shape)}.`,
  count: ({ chosen }, { count = 0 }) =>
    `Choose ${plural(count, 'answer')}; you have ${chosen.length}.`,
  rest: ({ chosen }, shape) =>
    `${chosen.length} of ${shape.parts} picked. Pick the rest, or skip with ${skip(shape)}.`,
  taken: () => 'That one is picked already. Backspace takes back the last one.',
  full: () => 'Every row has its answer. Enter answers, Backspace takes back the last one.',
  empty: (_, shape) => `Type an answer first, or skip with ${skip(shape)}.`,
  number: () => 'Type a number such as 12 or 0.5, without a unit.',
  hint: (_, { mode, hints }) => {
    if (mode === 'exam') return 'There are no hints in an exam.';
    return hints === 0 ? 'This question has no hint.' : 'There are no more hints.';
  },
  closed: (_, shape) =>
    `Answer first, or skip with ${skip(shape)}: there is no way back to this question.`,
};

function skip(shape: Shape): string {
  return isTyping(shape) ? ':s' : 's';
}
