import { supportsOf } from '../../bank/read/kind.ts';
import { type Rule, perQuestion, perChoiceQuestion } from '../rule.ts';
import { placeOf } from '../../markdown/lines.ts';
import { isTrueFalse } from '../../bank/question.ts';

export const explanationMissing: Rule = {
  id: 'explanation-missing',
  severity: 'info',
  strict: 'error',
  scope: 'question',
  check: perQuestion((question) => {
    if (question.explanation !== undefined || supportsOf(question).length > 0) return [];
    const message = 'Nothing says why the answer is correct. Write it below the answers.';
    return [{ message, place: question.place }];
  }),
};

export const feedbackMissing: Rule = {
  id: 'feedback-missing',
  severity: 'info',
  strict: 'warning',
  scope: 'question',
  check: perChoiceQuestion((question) => {
    if (isTrueFalse(question)) return [];
    const silent = question.choices.filter(
      ({ correct, feedback }) => !correct && feedback === undefined,
    );
    const [first] = silent;
    if (first === undefined) return [];
    const several = `${silent.length} wrong answers do not say why they are wrong, this one first.`;
    const what = silent.length > 1 ? several : 'This wrong answer does not say why it is wrong.';
    return [{ message: `${what} Write "> …" below it.`, place: placeOf(first.text) }];
  }),
};

export const referenceMissing: Rule = {
  id: 'reference-missing',
  severity: 'info',
  strict: 'error',
  scope: 'question',
  check: perQuestion(({ references, place }) => {
    if (references.length > 0) return [];
    const message =
      'No source says that this is so. Put a link into the explanation, or "references" into the front matter.';
    return [{ message, place }];
  }),
};
