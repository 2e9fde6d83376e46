import { type Rule, perQuestion } from '../rule.ts';

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
