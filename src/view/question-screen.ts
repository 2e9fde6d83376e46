import { titleText } from '../markdown/prose.ts';
import type { Asking } from '../answer/prompt.ts';
import { isFollowing, isTyping, shapeOf } from '../answer/kinds.ts';
import type { Picker, QuestionShape } from '../answer/state.ts';
import { joined, safe, type SafeText, visible } from './safe-text.ts';
import { type Screen, marksOf } from './screen.ts';
import { rowsOf, wrap, hang } from './wrap.ts';
import { soFarOf, stemOf, verbOf, viewAnswering } from './kinds.ts';
import { viewFoot, viewHelp } from './key-help.ts';
import type { Case, Question } from '../bank/question.ts';
import { viewInline, viewProse } from './formatted-text.ts';
import { labelOf } from './words.ts';

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
  const block =
    small && !typing ? viewAnswerLine(picker, shape, screen) : viewChoices(asking, screen, picker);
  const foot = small
    ? viewFoot(asking, picker, screen)
    : safe`\n${viewFoot(asking, picker, screen)}`;
  if (!picker.help) return { block, foot };
  const help = viewHelp(shape, screen);
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
  const here = isFollowing(asking.question) ? picker.cursor : -1;
  return viewLive(asking, { ...picker, help: false, cursor: here }, screen, small).block;
}

/** Whether a live part does not fit the screen, where it would leave a copy of itself at each key. */
export function isTall({ block, foot }: Live, { height }: Screen): boolean {
  return rowsOf(safe`${block}\n${foot}`).length >= height;
}

/** What can be picked; without a picker as it is printed once, with one as far as the learner is, or the line being typed. */
export function viewChoices(asking: Asking, screen: Screen, picker?: Picker): SafeText {
  const { question, order } = asking;
  return viewAnswering(question, order, screen, picker);
}

/** Everything above the choices: where we are and what is asked. */
export function viewHead(asking: Asking, screen: Screen): SafeText {
  const notice = asking.oneWay === true ? [screen.style.warn(wrap(NO_WAY_BACK, screen.width))] : [];
  return joined([viewPlace(asking, screen), ...notice, viewStem(asking.question, screen)], '\n\n');
}

const NO_WAY_BACK = visible('Part of a series: once you leave it, you cannot come back to it.');

/** What is asked: the scenario of a case, and the question. */
export function viewStem(question: Question, screen: Screen): SafeText {
  const scenario = question.case === undefined ? [] : viewCase(question.case, screen);
  return joined([...scenario, viewProse(askedText(question), screen)], '\n\n');
}

function viewPlace({ number, of, ...names }: Asking, screen: Screen): SafeText {
  const here = screen.style.strong(safe`Question ${number} of ${of}`);
  const after = safe` ${marksOf(screen).dot} ${viewNames(names, screen)}`;
  return wrap(safe`${here}${screen.style.faint(after)}`, screen.width);
}

/** "Private peering › Gateways". */
export function viewNames(
  { concept, topic }: Pick<Asking, 'concept' | 'topic'>,
  screen: Screen,
): SafeText {
  return topic === concept ? safe`${concept}` : safe`${concept} ${marksOf(screen).into} ${topic}`;
}

function viewCase({ title, text }: Case, screen: Screen): readonly SafeText[] {
  const heading = screen.style.strong(
    wrap(viewInline(titleText(title.text), screen), screen.width),
  );
  return text.text === '' ? [heading] : [heading, viewProse(text.text, screen)];
}

/** The live line where the choices, taller than the screen, were printed once above it. */
function viewAnswerLine(picker: Picker, shape: QuestionShape, screen: Screen): SafeText {
  const parts = [soFarOf(shape, picker), cursorText(picker, shape, screen)];
  const text = parts.filter((part) => part !== '').join('  ');
  return hang(safe`  Answer: `, visible(text), screen.width);
}

/** Where the arrows are, unless that is the answer itself. */
function cursorText({ chosen, cursor }: Picker, shape: QuestionShape, screen: Screen): string {
  const isSaid = cursor < 0 || (verbOf(shape) !== 'tick' && chosen.includes(cursor));
  return isSaid ? '' : `${marksOf(screen).pointer} ${labelOf(cursor)}`;
}

/** What is asked, as Markdown: the title where the stem needs it, and a line in each blank's place. */
export function askedText(question: Question): string {
  const { title, titleShown } = question;
  if (question.stem.text === title.text) return titleText(title.text);
  const stem = stemOf(question);
  return titleShown ? `${titleText(title.text)}\n\n${stem}` : stem;
}
