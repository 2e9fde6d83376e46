import type { Picker, Shape } from '../../session/picker/picker.ts';
import { marksOf } from '../marks.ts';
import { safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { hang } from '../wrap.ts';
import { labelOf } from './label.ts';

/** The live line where the choices, taller than the screen, were printed once above it. */
export function viewAnswerLine(picker: Picker, shape: Shape, screen: Screen): SafeText {
  const parts = [chosenText(picker, shape), cursorText(picker, shape, screen)];
  const text = parts.filter((part) => part !== '').join('  ');
  return hang(safe`  Answer: `, visible(text), screen.width);
}

/** What is picked, by its letters. */
export function chosenText({ chosen }: Picker, { kind }: Shape): string {
  if (kind === 'matching') {
    return chosen.map((shown, row) => `${row + 1} ${labelOf(shown)}`).join(', ');
  }
  const inOrder = kind === 'ordering' ? chosen : [...chosen].sort((a, b) => a - b);
  return inOrder.map(labelOf).join(' ');
}

/** Where the arrows are, unless that is the answer itself. */
function cursorText({ chosen, cursor }: Picker, { kind }: Shape, screen: Screen): string {
  const told = cursor < 0 || (kind !== 'multiple' && chosen.includes(cursor));
  return told ? '' : `${marksOf(screen).pointer} ${labelOf(cursor)}`;
}
