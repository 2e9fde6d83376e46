import type { Rule } from '../../rule.ts';

export const countMismatch: Rule = {
  id: 'count-mismatch',
  severity: 'error',
  scope: 'structure',
  what: 'The question says how many answers to choose ("Choose two"), and another number is marked as correct. Only in English.',
  why: 'The learner does as told, and is marked wrong.',
  bad: `## What BFD does

What does BFD do? Choose two.

- [x] It finds dead links
- [ ] It tells BGP of them
- [ ] It encrypts traffic

BGP acts on what BFD finds.
`,
  good: `## What BFD does

What does BFD do? Choose two.

- [x] It finds dead links
- [x] It tells BGP of them
- [ ] It encrypts traffic

BGP acts on what BFD finds.
`,
};
