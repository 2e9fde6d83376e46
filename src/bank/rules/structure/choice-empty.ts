import type { Rule } from '../../rule.ts';

export const choiceEmpty: Rule = {
  id: 'choice-empty',
  severity: 'error',
  scope: 'structure',
  what: 'An answer has no text.',
  why: 'Nobody can tell what picking it means.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ]
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
