import type { Rule } from '../../rule.ts';

export const idEmpty: Rule = {
  id: 'id-empty',
  severity: 'error',
  scope: 'structure',
  what: 'No id can be made of a title or a file name, since it has no letter or digit.',
  why: 'Progress is stored by id; without one no answer could be kept.',
  bad: `## ???

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `## ???

<!-- id: routing-protocol -->

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
