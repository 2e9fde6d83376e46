import { supportsOf } from '../../bank/read/kind.ts';
import { type Rule, perQuestion } from '../rule.ts';

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
