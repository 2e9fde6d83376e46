import type { Rule } from '../../rule.ts';

export const choiceOwnLabel: Rule = {
  id: 'choice-own-label',
  severity: 'warning',
  scope: 'structure',
  what: 'All answers bring their own letters or numbers: "A. …", "B. …". `--fix` takes them out.',
  why: 'Answers get their letters when they are shown, in shuffled order: the learner would see "C. A. BGP".',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] A. OSPF
- [x] B. BGP

Both peerings run BGP.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
