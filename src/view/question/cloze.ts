import type { Picker } from '../../session/picker/picker.ts';
import { joined, safe, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { hang } from '../wrap.ts';

/** The blanks filled so far, and below them the line where the next one is typed. */
export function viewBlanks(of: number, { blank, text, texts }: Picker, screen: Screen): SafeText {
  const filled = texts
    .slice(0, blank)
    .map((word, index) => hang(safe`  Blank ${index + 1} of ${of}: `, safe`${word}`, screen.width));
  return joined([
    ...filled,
    safe`  ${of === 1 ? 'Blank' : `Blank ${blank + 1} of ${of}`}: ${text}`,
  ]);
}
