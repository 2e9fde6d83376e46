import type { Rule } from '../../rule.ts';

export const clozeInvalid: Rule = {
  id: 'cloze-invalid',
  severity: 'error',
  scope: 'structure',
  what: 'A blank `[[answer]]` is not complete, is empty, accepts the same answer twice, has markup in it, or stands in a title.',
  why: 'The learner would see the answer, or could never give it.',
  bad: `## Hold time

A silent neighbour is given up after [[180|180]] seconds.

Three times 60 seconds.
`,
  good: `## Hold time

A silent neighbour is given up after [[180]] seconds.

Three times 60 seconds.
`,
};
