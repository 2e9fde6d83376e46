import type { Question } from '../../bank/question.ts';
import type { Picked } from '../attempt.ts';
import { checkChoices, gradeChoices } from './choices.ts';
import { checkCloze, gradeCloze } from './cloze.ts';
import type { Grade } from './grade.ts';
import { checkMatching, gradeMatching } from './matching.ts';
import { gradeNumeric } from './numeric.ts';
import { checkOrdering, gradeOrdering } from './ordering.ts';
import { checkText, type Checked } from './picked.ts';
import { gradeTyped } from './typed.ts';

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
