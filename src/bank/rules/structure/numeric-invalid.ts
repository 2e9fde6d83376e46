import type { Rule } from '../../rule.ts';

export const numericInvalid: Rule = {
  id: 'numeric-invalid',
  severity: 'error',
  scope: 'structure',
  what: 'Answers are numbers, and one is not quite: thousands separators, a decimal comma, a unit, `8-10` for `8..10`, a range whose greater end comes first; or a wrong answer stands among them.',
  why: 'The learner could not type what is accepted, or something else would be accepted than is meant.',
  bad: `## Hold time

After how many seconds is a silent BGP neighbour given up?

- [x] 170-190

Three times 60 seconds.
`,
  good: `## Hold time

After how many seconds is a silent BGP neighbour given up?

- [x] 170..190

Three times 60 seconds.
`,
};
