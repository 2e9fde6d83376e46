import type { Rule } from '../../rule.ts';

export const stemMissing: Rule = {
  id: 'stem-missing',
  severity: 'error',
  scope: 'structure',
  what: 'A question has neither a title nor a text; only its answers are there.',
  why: 'The learner would see answers and no question.',
  bad: `##

<!-- id: routing-protocol -->

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
