import { NONE_OF_THE_ABOVE } from '../../above.ts';
import type { Rule } from '../../rule.ts';
import { aboveRule } from '../above-rule.ts';

export const noneOfTheAbove: Rule = {
  id: 'none-of-the-above',
  severity: 'warning',
  scope: 'question',
  what: 'An answer says that none of the others is correct: "None of the above", "None of these", "No answer is correct" and the like, as the whole of the answer. Only in English.',
  why: 'Where it is correct, the learner shows only that some things are wrong, and leaves without having seen what is right.',
  source:
    'Haladyna, Downing, Rodriguez: A review of multiple-choice item-writing guidelines (2002), guideline 25. Among 217 questions that experts had labelled 89 of 100 such findings were right.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] Open Shortest Path First
- [ ] Intermediate System
- [x] None of the above

It is the Border Gateway Protocol.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] Open Shortest Path First
- [ ] Intermediate System
- [x] Border Gateway Protocol

It is the only one that both sides speak.
`,
  check: aboveRule(
    NONE_OF_THE_ABOVE,
    'This answer does not say what is correct. Write a plausible answer in its place.',
  ),
};
