import type { Asking } from '../../session/asking.ts';
import { isTyping } from '../../session/picker/index.ts';
import { shapeOf, type Picker, type Shape } from '../../session/picker/picker.ts';
import { marksOf } from '../marks.ts';
import { viewProse } from '../prose.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { beside, hang, width } from '../wrap.ts';
import { clock } from './clock.ts';
import { nagText } from './nag.ts';

/** Below the choices: hints that were asked for, why the last key did nothing, and the dim last line. */
export function viewFoot(asking: Asking, picker: Picker, screen: Screen): SafeText {
  const hints = viewHints(asking, picker.hints, screen);
  return joined([
    ...(hints.length > 0 ? [...hints, safe``] : []),
    ...viewNag(asking, picker, screen),
    screen.style.faint(hang(safe`  `, viewRemarks(asking, picker, screen), screen.width)),
  ]);
}

/** The first so many hints, a paragraph each. */
export function viewHints(
  { question }: Asking,
  count: number,
  screen: Screen,
): readonly SafeText[] {
  return question.hints.slice(0, count).map(({ text }, index) => {
    const head = safe`  ${question.hints.length === 1 ? 'Hint' : `Hint ${index + 1}`}: `;
    return beside(head, viewProse(text, screen, screen.width - width(head)));
  });
}

/** Why the last key did nothing, where there is something to say. */
export function viewNag(asking: Asking, picker: Picker, screen: Screen): readonly SafeText[] {
  if (picker.nag === undefined) return [];
  const text = nagText(picker.nag, picker, shapeOf(asking));
  return [screen.style.warn(hang(safe`  `, visible(text), screen.width))];
}

function viewRemarks(asking: Asking, picker: Picker, screen: Screen): SafeText {
  const { dot } = marksOf(screen);
  const shape = shapeOf(asking);
  const remarks = [
    asking.left === undefined ? '' : `${clock(asking.left())} left`,
    picker.marked ? 'marked' : '',
    wanted(picker, shape),
    picker.hints < shape.hints ? `${isTyping(shape) ? ':' : ''}i hint` : '',
    shape.mode === 'exam' && !shape.oneWay ? `${isTyping(shape) ? ':' : ''}r review` : '',
    `${isTyping(shape) ? ':' : ''}? keys`,
  ];
  return visible(remarks.filter((remark) => remark !== '').join(` ${dot} `));
}

/** What the question wants next, where that is not plain to see. */
function wanted({ chosen }: Picker, { kind, count, parts }: Shape): string {
  if (kind === 'multiple') return count === undefined ? 'choose all that apply' : `choose ${count}`;
  if (kind !== 'ordering' && kind !== 'matching') return '';
  if (chosen.length === parts) return 'Enter answers';
  return kind === 'ordering'
    ? `pick number ${chosen.length + 1}`
    : `pick for row ${chosen.length + 1}`;
}
