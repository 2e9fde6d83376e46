import { TYPED, type AnsweredKind, FREE_TEXT_GUESS, lineIn } from './answered-kind.ts';
import type { Key } from './keys.ts';
import { typedIn } from './typed.ts';
import { answered, askedBack, nagged, type Picker, type QuestionShape } from './state.ts';
import type { Blank, ClozeQuestion } from '../bank/question.ts';
import {
  type Picked,
  gradeParts,
  type Grade,
  isTexts,
  problem,
  textsOf,
  type Checked,
} from './attempt.ts';
import { doubtOf, namedBy, type NamedAnswer } from './same-answer.ts';

/** Fill one blank after the other; Backspace on an empty line goes back to the blank before. */
function pressCloze(picker: Picker, key: Key, shape: QuestionShape): Picker {
  if (key.type === 'text') return { ...picker, text: key.text };
  if (key.type === 'enter') return filled(picker, shape);
  if (key.type !== 'backspace') return picker;
  return picker.text === '' && picker.blank > 0
    ? at(picker, picker.blank - 1)
    : { ...picker, text: '' };
}

function filled(picker: Picker, shape: QuestionShape): Picker {
  const { text, unsure } = typedIn(picker.text, shape);
  if (text === '') return nagged(picker, 'empty');
  const asked = askedBack(picker, text, shape);
  if (asked !== undefined) return asked;
  const { blank } = picker;
  const texts = [...picker.texts.slice(0, blank), text, ...picker.texts.slice(blank + 1)];
  const next = { ...picker, texts, unsure: picker.unsure || unsure };
  return blank + 1 === shape.parts
    ? answered(next, texts, !next.unsure, shape)
    : at(next, blank + 1);
}

function at(picker: Picker, blank: number): Picker {
  return { ...picker, blank, text: picker.texts[blank] ?? '' };
}

/** A text for each blank; an empty line is what its blank held before. */
function blanksIn(picker: Picker, { parts }: QuestionShape): readonly string[] {
  const { texts, blank } = picker;
  const held = Array.from({ length: parts }, (_, index) => texts[index] ?? '');
  const line = lineIn(picker);
  return line === '' ? held : held.with(blank, line);
}

/** A point for each blank filled with any of its accepted texts. */
function gradeCloze({ blanks, lang }: ClozeQuestion, picked: Picked): Grade {
  const texts = textsOf(picked);
  return gradeParts(blanks.map((blank, index) => fills(blank, texts[index], lang)));
}

/** Whether a text is right for a blank. */
export function fills(blank: Blank, text = '', lang = ''): boolean {
  return namedBy(namedIn(blank), text, lang) !== undefined;
}

function namedIn({ accepted }: Blank): readonly NamedAnswer[] {
  return accepted.map((text) => ({ text, correct: true }));
}

/** Why a text may not be meant for a blank. */
function doubtIn(
  { blanks, lang }: ClozeQuestion,
  isWord: (text: string) => boolean,
): QuestionShape['doubt'] {
  return (text, at) => {
    const blank = blanks[at];
    const isNamed = blank === undefined || fills(blank, text, lang);
    return isNamed ? undefined : doubtOf(namedIn(blank), text, isWord);
  };
}

function checkCloze({ blanks }: ClozeQuestion, value: unknown): Checked {
  const wanted = blanks.length === 1 ? '1 text' : `${blanks.length} texts, one for each blank`;
  if (!isTexts(value)) return problem(`must be a list of ${wanted}`);
  return value.length === blanks.length
    ? { valid: true, picked: value }
    : problem(`must have ${wanted}`);
}

/** Blanks to fill. */
export const cloze: AnsweredKind<ClozeQuestion> = {
  ...TYPED,
  press: pressCloze,
  standing: blanksIn,
  parts: ({ blanks }) => blanks.length,
  doubt: doubtIn,
  grade: gradeCloze,
  check: checkCloze,
  nothing: [],
  guess: () => FREE_TEXT_GUESS,
};
