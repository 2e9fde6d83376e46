import type { Rule } from '../../rule.ts';

export const encodingInvalid: Rule = {
  id: 'encoding-invalid',
  severity: 'error',
  scope: 'structure',
  what: 'A file is not UTF-8.',
  why: 'Read as something else, its letters would become others.',
  bad: 'A file is saved as UTF-16.',
  good: 'A file is saved as UTF-8.',
};
