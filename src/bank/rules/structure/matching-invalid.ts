import type { Rule } from '../../rule.ts';

export const matchingInvalid: Rule = {
  id: 'matching-invalid',
  severity: 'error',
  scope: 'structure',
  what: 'A question with `kind: matching` has no table of two columns or more than one, fewer than two rows, an empty cell, or the same left-hand cell twice.',
  why: 'Rows without a partner, or with two, cannot be matched.',
  bad: `## Who does what

<!-- kind: matching -->

Who does what?

| Task | Party |
| --- | --- |
| Orders the circuit | You |
| Carries it | |

The provider carries it.
`,
  good: `## Who does what

<!-- kind: matching -->

Who does what?

| Task | Party |
| --- | --- |
| Orders the circuit | You |
| Carries it | Provider |

The provider carries it.
`,
};
