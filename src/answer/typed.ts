import { numberOf } from '../bank/numbers.ts';
import type { Key } from './keys.ts';
import { answered, nagged, type Nag, type Picker, type QuestionShape } from './state.ts';
import type { Choice, TypedQuestion, NumberRange, NumericQuestion } from '../bank/question.ts';
import type { Picked } from './attempt.ts';
import { sameText } from '../markdown/plain-text.ts';
import { gradeParts, type Grade, textOf } from './picked.ts';

/** Type an answer, a text or a number. */
export function pressLine(picker: Picker, key: Key, shape: QuestionShape): Picker {
  if (key.type === 'text') return { ...picker, text: key.text };
  if (key.type === 'backspace') return { ...picker, text: '' };
  if (key.type !== 'enter') return picker;
  const { text, unsure } = typed(picker.text, shape);
  const nag = faultOf(text, shape);
  return nag === undefined ? answered(picker, text, !unsure, shape) : nagged(picker, nag);
}

/** What was typed, and whether `:u` stands behind it. */
export function typed(
  line: string,
  { confidence }: QuestionShape,
): { text: string; unsure: boolean } {
  const text = line.trim();
  const unsure = confidence && /\s:u$/i.test(text);
  return { text: unsure ? text.slice(0, -2).trim() : text, unsure };
}

function faultOf(text: string, { kind }: QuestionShape): Nag | undefined {
  if (text === '') return 'empty';
  return kind === 'numeric' && numberOf(text) === undefined ? 'number' : undefined;
}

/** Right where the text is any of the accepted ones. */
export function gradeTyped(question: TypedQuestion, picked: Picked): Grade {
  return gradeParts([typedChoice(question, textOf(picked))?.correct === true]);
}

/** The accepted answer, or the mistake that was expected, that a text is. */
export function typedChoice({ choices }: TypedQuestion, text: string): Choice | undefined {
  return choices.find((choice) => sameText(choice.text.text, text));
}

/** Right where the text is a number in any of the ranges. */
export function gradeNumeric({ ranges }: NumericQuestion, picked: Picked): Grade {
  const number = numberOf(textOf(picked));
  const right = number !== undefined && ranges.some((range) => isIn(number, range));
  return gradeParts([right]);
}

/** Ends of a range are sums, and 0.8 − 0.1 is a little more than 0.7. */
const SLACK = 1e-9;

function isIn(number: number, { low, high }: NumberRange): boolean {
  const slack = SLACK * Math.max(Math.abs(low), Math.abs(high));
  return number >= low - slack && number <= high + slack;
}
