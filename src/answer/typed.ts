import { numberOf, singular } from '../bank/numbers.ts';
import { TYPED, type AnsweredKind, FREE_TEXT_GUESS } from './answered-kind.ts';
import type { Key } from './keys.ts';
import { answered, askedBack, nagged, type Nag, type Picker, type QuestionShape } from './state.ts';
import type {
  Choice,
  TypedQuestion,
  NumberRange,
  NumericQuestion,
  Question,
} from '../bank/question.ts';
import { type Picked, checkText, gradeParts, type Grade, textOf } from './attempt.ts';
import { doubtOf, namedBy, type NamedAnswer } from './same-answer.ts';

/** Type an answer; `faultOf` says what is wrong with a text. */
function pressLine(
  picker: Picker,
  key: Key,
  shape: QuestionShape,
  faultOf: (text: string) => Nag | undefined,
): Picker {
  if (key.type === 'text') return { ...picker, text: key.text };
  if (key.type === 'backspace') return { ...picker, text: '' };
  if (key.type !== 'enter') return picker;
  const { text, unsure } = typedIn(picker.text, shape);
  const nag = text === '' ? 'empty' : faultOf(text);
  if (nag !== undefined) return nagged(picker, nag);
  return askedBack(picker, text, shape) ?? answered(picker, text, !unsure, shape);
}

/** What was typed, and whether `:u` stands behind it. */
export function typedIn(
  line: string,
  { confidence }: QuestionShape,
): { text: string; unsure: boolean } {
  const text = line.trim();
  const unsure = confidence && /\s:u$/i.test(text);
  return { text: unsure ? text.slice(0, -2).trim() : text, unsure };
}

/** Right where the text is any of the accepted ones. */
function gradeTyped(question: TypedQuestion, picked: Picked): Grade {
  return gradeParts([typedChoice(question, textOf(picked))?.correct === true]);
}

/** The accepted answer, or the mistake that was expected, that a text is. */
export function typedChoice(question: TypedQuestion, text: string): Choice | undefined {
  const { choices, lang } = question;
  return choices[namedBy(namedIn(question), text, lang) ?? -1];
}

function namedIn({ choices }: TypedQuestion): readonly NamedAnswer[] {
  return choices.map(({ text, correct }) => ({ text: text.text, correct }));
}

/** The number in a text; behind it may stand a unit that the question names. */
export function typedNumber({ stem, title }: NumericQuestion, text: string): number | undefined {
  const number = numberOf(text);
  if (number !== undefined) return number;
  const [, digits = '', unit = ''] = /^([^\p{L}]{1,40})(\p{L}{1,20})$/u.exec(text.trim()) ?? [];
  const named = `${stem.text} ${title.text}`.match(/\p{L}+/gu) ?? [];
  return named.some((word) => singular(word) === singular(unit)) ? numberOf(digits) : undefined;
}

/** Right where the text is a number in any of the ranges. */
function gradeNumeric(question: NumericQuestion, picked: Picked): Grade {
  const { ranges } = question;
  const number = typedNumber(question, textOf(picked));
  const right = number !== undefined && ranges.some((range) => isIn(number, range));
  return gradeParts([right]);
}

/** Ends of a range are sums, and 0.8 − 0.1 is a little more than 0.7. */
const SLACK = 1e-9;

function isIn(number: number, { low, high }: NumberRange): boolean {
  const slack = SLACK * Math.max(Math.abs(low), Math.abs(high));
  return number >= low - slack && number <= high + slack;
}

const line = {
  ...TYPED,
  parts: () => 1,
  check: (_: Question, value: unknown) => checkText(value),
  nothing: '',
  guess: () => FREE_TEXT_GUESS,
} as const;

/** A line of text. */
export const typed: AnsweredKind<TypedQuestion> = {
  ...line,
  press: (picker, key, shape) => pressLine(picker, key, shape, () => undefined),
  doubt: (question, isWord) => (text) => {
    const isNamed = typedChoice(question, text) !== undefined;
    return isNamed ? undefined : doubtOf(namedIn(question), text, isWord);
  },
  grade: gradeTyped,
};

function noNumber(text: string): Nag | undefined {
  return numberOf(text) === undefined ? 'number' : undefined;
}

/** A number. */
export const numeric: AnsweredKind<NumericQuestion> = {
  ...line,
  press: (picker, key, shape) =>
    pressLine(picker, key, shape, (text) => (shape.doubt ?? noNumber)(text, 0)),
  doubt: (question) => (text) => (typedNumber(question, text) === undefined ? 'number' : undefined),
  grade: gradeNumeric,
};
