import type { Rule } from '../../rule.ts';

export const headingMalformed: Rule = {
  id: 'heading-malformed',
  severity: 'error',
  scope: 'structure',
  what: 'A heading lacks the space behind `##`, or is made by a line of `=` or `-` below a text; or text stands between the line `<!-- questions -->` and the first heading.',
  why: 'Its question would become part of the one above.',
  bad: `##Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.

## Number of sessions

How many BGP sessions does a peering have?

- [ ] 1
- [x] 2

One on each link.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
