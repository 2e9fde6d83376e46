import type { Asking } from '../../session/asking.ts';
import { isTyping } from '../../session/picker/index.ts';
import { shapeOf, type Picker } from '../../session/picker/picker.ts';
import { joined, safe, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { linesOf } from '../wrap.ts';
import { choiceEntries } from './choices.ts';
import { viewBlanks } from './cloze.ts';
import { viewEntry, type Entry } from './entry.ts';
import { viewFoot } from './foot.ts';
import { viewHelp } from './help.ts';
import { viewLine } from './line.ts';
import { matchingEntries, viewRows } from './matching.ts';
import { orderingEntries } from './ordering.ts';
import { viewAnswerLine } from './small.ts';

/** The live part of the screen. */
export interface Live {
  /** The choices; its last line is the one being typed, where one is. */
  readonly block: SafeText;
  /** Hints, remarks and keys. */
  readonly foot: SafeText;
}

/** What is live. In the small form that is a line, for choices that were printed above. */
export function viewLive(asking: Asking, picker: Picker, screen: Screen, small = false): Live {
  const shape = shapeOf(asking);
  const typing = isTyping(shape);
  const help = viewHelp(shape, screen);
  const block = typing
    ? viewTyped(asking, picker, screen)
    : small
      ? viewAnswerLine(picker, shape, screen)
      : viewChoices(asking, screen, picker);
  const foot = small
    ? viewFoot(asking, picker, screen)
    : safe`\n${viewFoot(asking, picker, screen)}`;
  if (!picker.help) return { block, foot };
  return {
    block: typing ? safe`${help}\n\n${block}` : help,
    foot: safe`\n${screen.style.faint(safe`  Any key goes back.`)}`,
  };
}

/** What stays on the screen of a question that is over. */
export function viewAnswered(
  asking: Asking,
  picker: Picker,
  screen: Screen,
  small: boolean,
): SafeText {
  const { kind } = asking.question;
  const here = kind === 'single' || kind === 'true-false' ? picker.cursor : -1;
  return viewLive(asking, { ...picker, help: false, cursor: here }, screen, small).block;
}

/** Whether a live part does not fit the screen, where it would leave a copy of itself at each key. */
export function isTall({ block, foot }: Live, { height }: Screen): boolean {
  return linesOf(safe`${block}\n${foot}`).length >= height;
}

/** What can be picked; without a picker as it is printed once, with one as far as the learner is. */
export function viewChoices(asking: Asking, screen: Screen, picker?: Picker): SafeText {
  const { question, order } = asking;
  const entries = entriesOf(asking, picker).map((entry) => viewEntry(entry, screen));
  if (question.kind !== 'matching') return joined(entries);
  return joined([viewRows(question, order, screen, picker), joined(entries)], '\n\n');
}

function entriesOf({ question, order }: Asking, picker?: Picker): readonly Entry[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return choiceEntries(question, order, picker);
    case 'ordering':
      return orderingEntries(question, order, picker);
    case 'matching':
      return matchingEntries(question, order, picker);
    case 'typed':
    case 'numeric':
    case 'cloze':
      return [];
  }
}

function viewTyped({ question }: Asking, picker: Picker, screen: Screen): SafeText {
  return question.kind === 'cloze'
    ? viewBlanks(question.blanks.length, picker, screen)
    : viewLine(question.kind, picker.text);
}
