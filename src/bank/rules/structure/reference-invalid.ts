import type { Rule } from '../../rule.ts';

export const referenceInvalid: Rule = {
  id: 'reference-invalid',
  severity: 'warning',
  scope: 'structure',
  what: 'A link of an explanation, or an entry of `references`, is not the full address of a page on the web, or its label is not defined. Nothing is fetched.',
  why: 'It is shown after an answer for the learner to read on, and would lead nowhere.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP. [Routing](learn.microsoft.com/routing)
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP. [Routing](https://learn.microsoft.com/azure/expressroute/expressroute-routing)
`,
};
