import type { Asking } from '../../session/asking.ts';
import { isTyping } from '../../session/picker/index.ts';
import { shapeOf, type Picker, type Shape } from '../../session/picker/picker.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { wrap } from '../wrap.ts';
import { clock } from './clock.ts';
import { viewHints, viewNag } from './foot.ts';
import { viewPlainHelp } from './help.ts';
import { labelOf } from './label.ts';
import { chosenText } from './small.ts';

/** What stands before a line that is typed: how much time is left, and what to type. */
export function viewPrompt(asking: Asking, { blank }: Picker, screen: Screen): SafeText {
  const shape = shapeOf(asking);
  const time = asking.left === undefined ? '' : `${clock(asking.left())} left. `;
  const keys = isTyping(shape) ? ':? for keys' : '? for keys';
  return wrap(safe`${time}${wanted(shape, blank)} (${keys}):`, screen.width - ROOM);
}

/** What an exam's question was answered with before, and how to leave it so. */
export function viewBefore(asking: Asking, picker: Picker, screen: Screen): readonly SafeText[] {
  if (asking.before === undefined) return [];
  const shape = shapeOf(asking);
  const typing = isTyping(shape);
  const answer = typing ? textsOf(picker, shape) : chosenText(picker, shape);
  const text = `Your answer so far: ${answer}. ${typing ? ':s' : 'Enter'} keeps it.`;
  return [wrap(visible(text), screen.width)];
}

function textsOf({ text, texts }: Picker, { kind }: Shape): string {
  return kind === 'cloze' ? texts.join(', ') : text;
}

/** Columns kept for what is typed behind it. */
const ROOM = 8;

function wanted(shape: Shape, blank: number): string {
  if (shape.kind === 'numeric') return 'Number';
  if (shape.kind === 'cloze')
    return shape.parts === 1 ? 'Blank' : `Blank ${blank + 1} of ${shape.parts}`;
  return isTyping(shape) ? 'Answer' : `Answer with ${signs(shape)}`;
}

/** Why a line was no answer, and what to type. */
function viewRefusal(asking: Asking, picker: Picker | undefined, screen: Screen): SafeText {
  const shape = shapeOf(asking);
  if (picker !== undefined && (isTyping(shape) || picker.nag === 'hint')) {
    return joined(viewNag(asking, picker, screen));
  }
  const text = `That is no answer here. Answer with ${signs(shape)}, or type ? for keys.`;
  return screen.style.warn(wrap(visible(text), screen.width));
}

/** What an answer is made of, where something is picked. */
function signs({ kind, order, count }: Shape): string {
  const last = order.length - 1;
  const range =
    last < LETTERS ? `from A to ${labelOf(last)}` : `from A to H, or numbers to ${last + 1}`;
  if (kind === 'multiple') return `${count ?? 'one or more'} letters ${range}`;
  if (kind === 'ordering') return `all letters ${range} in order`;
  return kind === 'matching' ? `a letter ${range} for each row` : `a letter ${range}`;
}

/** So many choices are called by letters. */
const LETTERS = 8;

/** What a line did that was no answer: hints, keys and marks, or why it was refused. */
export function viewSaid(
  asking: Asking,
  before: Picker,
  after: Picker | undefined,
  screen: Screen,
): readonly SafeText[] {
  if (after === undefined || after.nag !== undefined) return [viewRefusal(asking, after, screen)];
  if (after.help) return [viewPlainHelp(shapeOf(asking))];
  if (after.hints > before.hints) return viewHints(asking, after.hints, screen).slice(-1);
  if (after.marked === before.marked) return [];
  return [after.marked ? safe`Marked for review.` : safe`No longer marked.`];
}
