import type { Rule } from '../../rule.ts';
import { twinsOf } from './twins.ts';

export const questionDuplicate: Rule = {
  id: 'question-duplicate',
  severity: 'warning',
  scope: 'bank',
  what: 'Two questions show the same and take the same for correct. Compared are case, question and answers, in whatever order; white space does not count, save in code.',
  why: 'The second one tests whether the learner remembers the first, and counts twice in the score.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.

## Protocol of a circuit

Which protocol exchanges routes over a circuit?

- [x] BGP
- [ ] OSPF

Both peerings run BGP.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  *check(bank) {
    for (const { question, earlier, agrees } of twinsOf(bank)) {
      if (!agrees) continue;
      const message = `The question in ${earlier.place.file}, line ${earlier.place.line}, is the same. Remove one of the two, or ask something else.`;
      yield { message, place: question.place, question: question.id };
    }
  },
};
