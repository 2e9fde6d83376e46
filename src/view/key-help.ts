import { isTyping, isWhole, shapeOf } from '../answer/kinds.ts';
import type { QuestionShape, Picker, Nag } from '../answer/state.ts';
import { joined, visible, safe, type SafeText } from './safe-text.ts';
import { type Screen, marksOf } from './screen.ts';
import { hang, padEnd, beside, flow, width } from './wrap.ts';
import type { Asking, Looking } from '../answer/prompt.ts';
import type { LookKey } from '../answer/keys.ts';
import { viewProse } from './formatted-text.ts';
import { nextOf, verbOf, wholeOf } from './kinds.ts';
import { clock, plural } from './words.ts';

type Explained = readonly [keys: string, meaning: string];

/** From so many columns on there is room for two columns of keys. */
const TWO = 70;
/** Where the second one begins. */
const SECOND = 34;
/** Lines below the keys. */
const BELOW = 3;

/** What the keys do on this kind of question. */
export function viewHelp(shape: QuestionShape, screen: Screen): SafeText {
  const keys = keysFor(shape);
  if (screen.width >= TWO) return viewTwoColumns(keys);
  return keys.length + BELOW <= screen.height
    ? joined(keys.map(viewKey))
    : viewParagraph(keys, screen);
}

/** The same where lines are typed and nothing is redrawn. */
export function viewPlainHelp(shape: QuestionShape): SafeText {
  const typing = isTyping(shape);
  const end = typing ? 'text :u' : 'a u';
  const unsure: readonly Explained[] = shape.confidence ? [[end, 'answer, but unsure']] : [];
  return joined([...unsure, ...commandsFor(shape, false)].map(viewKey));
}

function viewTwoColumns(keys: readonly Explained[]): SafeText {
  const half = Math.ceil(keys.length / 2);
  return joined(
    keys.slice(0, half).map((left, row) => {
      const right = keys[half + row];
      const start = viewKey(left);
      return right === undefined ? start : safe`${padEnd(start, SECOND)}${viewKey(right)}`;
    }),
  );
}

function viewKey([keys, meaning]: Explained): SafeText {
  return safe`  ${padEnd(visible(keys), 11)}${meaning}`;
}

function viewParagraph(keys: readonly Explained[], screen: Screen): SafeText {
  const parts = keys.map(([names, meaning]) => `${names} ${meaning}`);
  return hang(safe`  `, visible(parts.join('; ')), screen.width);
}

function keysFor(shape: QuestionShape): readonly Explained[] {
  const typing = isTyping(shape);
  const unsure = typing ? 'text :u' : 'u';
  return [
    ...(typing ? [] : picking(shape)),
    ['Enter', 'answer'],
    ...(shape.confidence ? [[unsure, 'answer, but unsure'] as const] : []),
    ...commandsFor(shape, true),
  ];
}

function commandsFor(shape: QuestionShape, keys: boolean): readonly Explained[] {
  const colon = isTyping(shape) ? ':' : '';
  const arrow = (name: string) => (keys ? `, ${name}` : '');
  const next = colon === '' ? 'next; what is chosen counts' : 'next';
  const back = [`${colon}p${arrow('left')}`, 'go back'] as const;
  const mark = [`${colon}m`, 'mark for review, or not'] as const;
  const quit = `${colon}q${keys ? ', Esc' : ''}`;
  if (shape.mode === 'study')
    return [[`${colon}i`, 'hint'], [`${colon}s`, 'skip'], mark, back, [quit, 'save and quit']];
  return [
    [`${colon}s${shape.oneWay ? '' : arrow('right')}`, next],
    mark,
    ...(shape.oneWay ? [] : [back, [`${colon}r`, 'review grid'] as const]),
    [quit, 'pause; the clock runs on'],
  ];
}

function picking(shape: QuestionShape): readonly Explained[] {
  const verb = verbOf(shape);
  return [
    ['a-h, 1-9', verb],
    ['up, down', verb === 'choose' ? 'choose' : 'move'],
    ...(verb === 'choose' ? [] : [['Space', verb] as const]),
    ...(verb === 'pick' ? [['Backspace', 'take back the last'] as const] : []),
  ];
}

/** Below the choices: hints that were asked for, why the last key did nothing, and the dim last line. */
export function viewFoot(asking: Asking, picker: Picker, screen: Screen): SafeText {
  const hints = viewHints(asking, picker.hints, screen);
  return joined([
    ...(hints.length > 0 ? [...hints, safe``] : []),
    ...viewNag(asking, picker, screen),
    screen.style.faint(viewRemarks(asking, picker, screen)),
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
  const shape = shapeOf(asking);
  const remarks = [
    asking.left === undefined ? '' : `${clock(asking.left())} left`,
    picker.marked ? 'marked' : '',
    ...wayOn(picker, shape, screen),
    picker.hints < shape.hints ? `${isTyping(shape) ? ':' : ''}i hint` : '',
    shape.mode === 'exam' && !shape.oneWay ? `${isTyping(shape) ? ':' : ''}r review` : '',
    `${isTyping(shape) ? ':' : ''}? keys`,
  ];
  const said = remarks.filter((remark) => remark !== '').map(visible);
  return flow(safe`  `, said, screen.width, safe` ${marksOf(screen).dot} `);
}

/** What the question wants next; in an exam a whole answer needs no more than to go on. */
function wayOn(picker: Picker, shape: QuestionShape, screen: Screen): readonly string[] {
  if (shape.mode === 'study' || !isWhole(picker, shape)) return [nextOf(shape, picker)];
  const keys = shape.oneWay ? 'Enter' : `Enter or ${marksOf(screen).arrow}`;
  return [wholeOf(shape, picker), `${keys} next`];
}

const FIRST = 'This is the first question.';

/** Why the last key did nothing, and what to do. */
export function nagText(nag: Nag, picker: Picker, shape: QuestionShape): string {
  return texts[nag](picker, shape);
}

const texts: Readonly<Record<Nag, (picker: Picker, shape: QuestionShape) => string>> = {
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
  first: () => FIRST,
  shut: () => 'The questions before this one are closed.',
  review: () => 'There is no review while you study.',
  unsure: (_, { confidence }) =>
    confidence ? 'Type an answer in front of :u.' : 'Nobody asks here how sure you are.',
  near: () => 'Nearly. Check the spelling; Enter again hands it in.',
  letter: ({ text }) =>
    `The key is :${text.trim()} here. Enter again hands "${text.trim()}" in as your answer.`,
  colon: ({ text }) =>
    `There is no command ${text.trim()}. Enter again hands it in as your answer.`,
  study: (_, shape) => `Enter answers; ${skip(shape)} skips.`,
  closed: (_, shape) =>
    `Answer first, or skip with ${skip(shape)}: there is no way back to this question.`,
};

function skip(shape: QuestionShape): string {
  return isTyping(shape) ? ':s' : 's';
}

/** Why a key does nothing while feedback is read, where there is something to say. */
export function viewLookNag(
  key: LookKey | undefined,
  { first, others }: Pick<Looking, 'first' | 'others'>,
  screen: Screen,
): SafeText | undefined {
  const warning = (text: string) => screen.style.warn(hang(safe`  `, visible(text), screen.width));
  if (key === 'back' && first === true) return warning(FIRST);
  if (key === 'why' && others !== true) return warning('No more is said about the other answers.');
  return undefined;
}

/** The dim line below feedback: what the keys do. */
export function viewLookFoot(
  { others, note }: Pick<Looking, 'others' | 'note'>,
  marked: boolean,
  screen: Screen,
): SafeText {
  const remarks = [
    ...(marked ? ['marked'] : []),
    'Enter goes on',
    ...(others === true ? ['w why not others'] : []),
    ...(note ? ['n note'] : []),
    marked ? 'm unmark' : 'm mark',
    'u undo',
    'p back',
    'q quit',
  ];
  const between = safe` ${marksOf(screen).dot} `;
  return screen.style.faint(flow(safe`  `, remarks.map(visible), screen.width, between));
}
