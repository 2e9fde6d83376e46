import { ALL_OF_THE_ABOVE } from '../../above.ts';
import type { Rule } from '../../rule.ts';
import { aboveRule } from '../above-rule.ts';

export const allOfTheAbove: Rule = {
  id: 'all-of-the-above',
  severity: 'warning',
  scope: 'question',
  what: 'An answer says that all the others are correct: "All of the above", "All of these", "All answers are correct" and the like, as the whole of the answer. Only in English.',
  why: 'Whoever knows that two answers are correct, or that one is wrong, is done without knowing the rest. It is also more often correct than chance would have it, so it is a good guess.',
  source:
    'Haladyna, Downing, Rodriguez: A review of multiple-choice item-writing guidelines (2002), guideline 26. All such findings were right among 217 questions that experts had labelled.',
  bad: `## Uses of BFD

What does BFD do?

- [ ] It finds dead links
- [ ] It tells BGP of them
- [x] All of the above

BFD finds a dead link in less than a second, and BGP acts on it.
`,
  good: `## Uses of BFD

What does BFD do? Choose two.

- [x] It finds dead links
- [x] It tells BGP of them
- [ ] It encrypts traffic

BFD finds a dead link in less than a second, and BGP acts on it.
`,
  check: aboveRule(
    ALL_OF_THE_ABOVE,
    'This answer is given away by any two that are correct, or one that is wrong. Leave it out, or let the learner choose several answers.',
  ),
};
