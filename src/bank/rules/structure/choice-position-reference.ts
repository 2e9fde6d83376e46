import type { Rule } from '../../rule.ts';

export const choicePositionReference: Rule = {
  id: 'choice-position-reference',
  severity: 'error',
  scope: 'structure',
  what: 'A text names an answer by its letter or position ("Both A and B", "option C", "the second answer") while answers are shuffled. A letter that the question itself gives to something is fine.',
  why: 'After shuffling it names another answer.',
  bad: `## What BFD does

What does BFD do?

- [ ] It finds dead links
- [ ] It tells BGP of them
- [x] Both A and B

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
