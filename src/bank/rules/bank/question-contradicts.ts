import type { Rule } from '../../rule.ts';
import { twinsOf } from './twins.ts';

export const questionContradicts: Rule = {
  id: 'question-contradicts',
  severity: 'error',
  scope: 'bank',
  what: 'Two questions show the same, and take different answers for correct. Compared are case, question and answers, in whatever order; white space does not count, save in code.',
  why: 'Whatever the learner answers is wrong in one of the two. One of them is a mistake, and the learner cannot tell which.',
  bad: `## Hold time

Is BFD on by default?

- [x] For new peerings
- [ ] For no peering

Microsoft's end has it on.

## Default of BFD

Is BFD on by default?

- [ ] For new peerings
- [x] For no peering

Microsoft's end has it off.
`,
  good: `## Hold time

Is BFD on by default?

- [x] For new peerings
- [ ] For no peering

Microsoft's end has it on.
`,
  *check(bank) {
    for (const { question, earlier, agrees } of twinsOf(bank)) {
      if (agrees) continue;
      const message = `The question in ${earlier.place.file}, line ${earlier.place.line}, asks the same, and another answer is correct there. Mend the one that is wrong.`;
      yield { message, place: question.place, question: question.id };
    }
  },
};
