import type { Looking } from '../../session/asking.ts';
import { marksOf } from '../marks.ts';
import { safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { hang } from '../wrap.ts';

/** The dim line below feedback: what the keys do. */
export function viewLookFoot({ note }: Looking, marked: boolean, screen: Screen): SafeText {
  const remarks = [
    ...(marked ? ['marked'] : []),
    'Enter goes on',
    ...(note ? ['n note'] : []),
    marked ? 'm unmark' : 'm mark',
    'u undo',
    'p back',
    'q quit',
  ];
  const text = visible(remarks.join(` ${marksOf(screen).dot} `));
  return screen.style.faint(hang(safe`  `, text, screen.width));
}
