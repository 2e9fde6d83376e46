import type { Choice, Kind, Question, QuestionOf } from '../bank/question.ts';
import type { AnsweredKind, Shuffled } from './answered-kind.ts';
import { type Picked, positionsOf, textOf, textsOf, type Checked, type Grade } from './attempt.ts';
import { multiple, single, trueFalse } from './choice.ts';
import { cloze } from './cloze.ts';
import { commandOf, type Key, type KeyCommand } from './keys.ts';
import { matching } from './matching.ts';
import { ordering } from './ordering.ts';
import type { Draft } from './draft.ts';
import type { Asking, Outcome } from './prompt.ts';
import { nagged, type Picker, type QuestionShape } from './state.ts';
import { numeric, typed } from './typed.ts';

/** What each kind does while a question is answered and judged. */
const kinds: { readonly [One in Kind]: AnsweredKind<QuestionOf<One>> } = {
  single,
  multiple,
  'true-false': trueFalse,
  typed,
  numeric,
  ordering,
  matching,
  cloze,
};

const commands: Readonly<Record<KeyCommand, (picker: Picker, shape: QuestionShape) => Picker>> = {
  hint: (picker, { hints }) =>
    picker.hints < hints ? { ...picker, hints: picker.hints + 1 } : nagged(picker, 'hint'),
  mark: (picker) => ({ ...picker, marked: !picker.marked }),
  help: (picker) => ({ ...picker, help: true }),
  skip: (picker) => ({ ...picker, outcome: { type: 'skip', hint: picker.hints } }),
  forward: (picker, shape) =>
    shape.mode === 'exam'
      ? leaving(picker, shape, { type: 'skip', hint: picker.hints })
      : nagged(picker, 'study'),
  back: (picker, shape) =>
    shape.noBack === undefined
      ? leaving(picker, shape, { type: 'back' })
      : nagged(picker, shape.noBack),
  quit: (picker) => ({ ...picker, outcome: { type: 'quit' } }),
  review: (picker, shape) =>
    shape.mode === 'exam' ? leaving(picker, shape, { type: 'review' }) : nagged(picker, 'review'),
};

/** Where there is no way back, only answering and skipping leave a question: no key does it by the way. */
function leaving(picker: Picker, { oneWay }: QuestionShape, outcome: Outcome): Picker {
  return oneWay ? nagged(picker, 'closed') : { ...picker, outcome };
}

/**
 * The picker after a key; one without a meaning only ends the explanation of the keys. Once it has an
 * outcome nothing changes it any more.
 */
export function press(picker: Picker, key: Key | undefined, shape: QuestionShape): Picker {
  if (picker.outcome !== undefined) return picker;
  if (key === undefined) return picker.help ? { ...picker, help: false } : picker;
  const next = { ...picker, nag: undefined, help: false };
  if (picker.help && key.type !== 'text') return next;
  if (key.type === 'command') return commands[key.command](next, shape);
  return pressTyping(next, key, shape) ?? kinds[shape.kind].press(next, key, shape);
}

/** The picker after Enter below a command that was typed. */
function pressTyping(picker: Picker, key: Key, shape: QuestionShape): Picker | undefined {
  const line = key.type === 'enter' && isTyping(shape) ? commandOf(picker.text) : undefined;
  if (line === undefined) return undefined;
  const emptied = { ...picker, text: '' };
  return line.type === 'unsure' ? nagged(emptied, 'unsure') : press(emptied, line, shape);
}

/** Whether the question is answered by typing, so that letters are text. */
export function isTyping({ kind }: Pick<Question, 'kind'>): boolean {
  return kinds[kind].typed;
}

/** Whether whatever the cursor stands on is the answer. */
export function isFollowing({ kind }: Pick<Question, 'kind'>): boolean {
  return kinds[kind].follows;
}

/** The shown positions that words name in plain mode; nothing where they are no answer to such a question. */
export function said(
  words: readonly string[],
  { kind }: QuestionShape,
): readonly number[] | undefined {
  return kinds[kind].said(words);
}

/** The shape of the question that is asked. An exam gives no hints. */
export function shapeOf({
  question,
  order,
  number,
  mode,
  oneWay = false,
  shut = false,
  confidence,
  isWord,
}: Asking): QuestionShape {
  return {
    kind: question.kind,
    order,
    parts: partsOf(question),
    count: 'count' in question ? question.count : undefined,
    hints: mode === 'exam' ? 0 : question.hints.length,
    mode,
    oneWay,
    noBack: number === 1 ? 'first' : shut ? 'shut' : undefined,
    confidence,
    doubt: doubtOf(question, isWord),
  };
}

function doubtOf<One extends Kind>(
  question: QuestionOf<One>,
  isWord: (text: string) => boolean = () => false,
): QuestionShape['doubt'] {
  return kinds[question.kind].doubt?.(question, isWord);
}

function partsOf<One extends Kind>(question: QuestionOf<One>): number {
  return kinds[question.kind].parts(question);
}

/** A question nobody has touched yet, or with what was answered before or stood there when it was left. */
export function startPicker(
  shape: QuestionShape,
  marked: boolean,
  before: Picked = [],
  draft: Draft = { picked: before, hint: 0 },
): Picker {
  const { picked, hint } = draft;
  const texts = textsOf(picked);
  const blank = Math.max(0, texts.indexOf(''));
  const chosen = positionsOf(picked)
    .map((position) => shape.order.indexOf(position))
    .filter((position) => position >= 0);
  return {
    cursor: isFollowing(shape) ? (chosen[0] ?? -1) : -1,
    chosen,
    text: texts[blank] ?? textOf(picked),
    texts,
    blank,
    hints: hint,
    unsure: false,
    marked,
    help: false,
    nag: undefined,
    outcome: undefined,
  };
}

/** What stands chosen or typed at a question. */
export function draftIn(picker: Picker, shape: QuestionShape): Draft {
  return { picked: kinds[shape.kind].standing(picker, shape), hint: picker.hints };
}

/**
 * What a draft comes to if it is handed in as it stands: nothing where it is no whole answer. Enter is
 * pressed for each part, and once more for whatever is asked back.
 */
export function pickedIn(draft: Draft, shape: QuestionShape): Picked | undefined {
  let picker = startPicker(shape, false, [], draft);
  for (let presses = 2 * shape.parts; presses > 0; presses--)
    picker = press(picker, { type: 'enter' }, shape);
  return picker.outcome?.type === 'answer' ? picker.outcome.picked : undefined;
}

/** Whether what stands chosen or typed is a whole answer. */
export function isWhole(picker: Picker, shape: QuestionShape): boolean {
  return pickedIn(draftIn(picker, shape), shape) !== undefined;
}

/** Shown position → the author's position of what can be picked, shuffled as it is this time. */
export function orderOf<One extends Kind>(
  question: QuestionOf<One>,
  shuffled: Shuffled,
): readonly number[] {
  return kinds[question.kind].order(question, shuffled);
}

/** What an answer is worth. One of the wrong shape is a wrong answer, never an error. */
export function grade<One extends Kind>(question: QuestionOf<One>, picked: Picked): Grade {
  return kinds[question.kind].grade(question, picked);
}

/** Whether a value from a file is an answer to a question. The problem reads on from the answer's name. */
export function validPicked<One extends Kind>(question: QuestionOf<One>, value: unknown): Checked {
  return kinds[question.kind].check(question, value);
}

/** What a skipped question has for an answer. */
export function nothingPicked({ kind }: Question): Picked {
  return kinds[kind].nothing;
}

/**
 * The chance that somebody who knows nothing answers right: 1/k for one of k choices, 1/C(k, m) for
 * "choose m", 1/(2^k − 1) for several without a count, 1/n! for an order or for matching n rows to
 * as many choices, 1/c^n for matching them to fewer, and 0.02 for free text.
 */
export function guessRate<One extends Kind>(question: QuestionOf<One>): number {
  return kinds[question.kind].guess(question);
}

/** Choices that say something each for itself, by position; none where an answer counts as a whole. */
export function choicesOf<One extends Kind>(question: QuestionOf<One>): readonly Choice[] {
  return kinds[question.kind].choices(question);
}

/** Positions of the wrong choices that somebody ought to pick. */
export function temptingOf<One extends Kind>(question: QuestionOf<One>): readonly number[] {
  return kinds[question.kind].tempting(question);
}
