import type { Kind, Question } from '../bank/question.ts';
import type { Outcome } from './prompt.ts';
import { pressMultiple, pressSingle, checkChoices, gradeChoices } from './choice.ts';
import { pressCloze, checkCloze, gradeCloze } from './cloze.ts';
import { commandOf, type KeyCommand, type Key } from './keys.ts';
import { pressLine, gradeNumeric, gradeTyped } from './typed.ts';
import { pressMatching, checkMatching, gradeMatching } from './matching.ts';
import { pressOrdering, checkOrdering, gradeOrdering } from './ordering.ts';
import { nagged, type Picker, type QuestionShape } from './state.ts';
import type { Picked } from './attempt.ts';
import { type Grade, checkText, type Checked } from './picked.ts';

type PressKind = (picker: Picker, key: Key, shape: QuestionShape) => Picker;

const kinds: Readonly<Record<Kind, PressKind>> = {
  single: pressSingle,
  multiple: pressMultiple,
  'true-false': pressSingle,
  typed: pressLine,
  numeric: pressLine,
  ordering: pressOrdering,
  matching: pressMatching,
  cloze: pressCloze,
};

const commands: Readonly<Record<KeyCommand, (picker: Picker, shape: QuestionShape) => Picker>> = {
  hint: (picker, { hints }) =>
    picker.hints < hints ? { ...picker, hints: picker.hints + 1 } : nagged(picker, 'hint'),
  mark: (picker) => ({ ...picker, marked: !picker.marked }),
  help: (picker) => ({ ...picker, help: true }),
  skip: (picker) => ({ ...picker, outcome: { type: 'skip', hint: picker.hints } }),
  forward: (picker, shape) =>
    shape.mode === 'exam' ? leaving(picker, shape, { type: 'skip', hint: picker.hints }) : picker,
  back: (picker, shape) => leaving(picker, shape, { type: 'back' }),
  quit: (picker) => ({ ...picker, outcome: { type: 'quit' } }),
  review: (picker, shape) =>
    shape.mode === 'exam' ? leaving(picker, shape, { type: 'review' }) : picker,
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
  const line = key.type === 'enter' && isTyping(shape) ? commandOf(picker.text) : undefined;
  return line === undefined
    ? kinds[shape.kind](next, key, shape)
    : press({ ...next, text: '' }, line, shape);
}

/** Whether the question is answered by typing, so that letters are text. */
export function isTyping({ kind }: Pick<QuestionShape, 'kind'>): boolean {
  return kind === 'typed' || kind === 'numeric' || kind === 'cloze';
}

/** What an answer is worth. One of the wrong shape is a wrong answer, never an error. */
export function grade(question: Question, picked: Picked): Grade {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return gradeChoices(question, picked);
    case 'typed':
      return gradeTyped(question, picked);
    case 'numeric':
      return gradeNumeric(question, picked);
    case 'ordering':
      return gradeOrdering(question, picked);
    case 'matching':
      return gradeMatching(question, picked);
    case 'cloze':
      return gradeCloze(question, picked);
  }
}

/** Whether a value from a file is an answer to a question. The problem reads on from the answer's name. */
export function validPicked(question: Question, value: unknown): Checked {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return checkChoices(question, value);
    case 'typed':
    case 'numeric':
      return checkText(value);
    case 'ordering':
      return checkOrdering(question, value);
    case 'matching':
      return checkMatching(question, value);
    case 'cloze':
      return checkCloze(question, value);
  }
}

/** What a skipped question has for an answer. */
export function nothingPicked({ kind }: Question): Picked {
  return kind === 'typed' || kind === 'numeric' ? '' : [];
}
