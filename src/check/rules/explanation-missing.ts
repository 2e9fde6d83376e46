import type { Question } from '../../bank/question.ts';
import { type Rule, perQuestion } from '../rule.ts';

export const explanationMissing: Rule = {
  id: 'explanation-missing',
  severity: 'info',
  strict: 'error',
  scope: 'question',
  check: perQuestion((question) => {
    if (question.explanation !== undefined || isExplained(question)) return [];
    const message = 'Nothing says why the answer is correct. Write it below the answers.';
    return [{ message, place: question.place }];
  }),
};

function isExplained(question: Question): boolean {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
    case 'typed':
      return question.choices.some(({ correct, feedback }) => correct && feedback !== undefined);
    case 'numeric':
      return question.ranges.some(({ feedback }) => feedback !== undefined);
    case 'ordering':
    case 'matching':
    case 'cloze':
      return false;
  }
}
