import type { Rule } from '../../rule.ts';

export const answerNoCorrect: Rule = {
  id: 'answer-no-correct',
  severity: 'error',
  scope: 'structure',
  what: 'No answer is marked as correct.',
  why: 'Whatever the learner picks would be wrong.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [ ] BGP

Both peerings run BGP.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
