import type { Rule } from '../../rule.ts';

export const checkboxMissing: Rule = {
  id: 'checkbox-missing',
  severity: 'error',
  scope: 'structure',
  what: 'Only some items of the list of answers have a check box; or a question has a second list with boxes, or boxes on numbered or nested items.',
  why: 'The answer without a box would be lost, or become part of another.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- RIP
- [x] BGP

Both peerings run BGP.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [ ] RIP
- [x] BGP

Both peerings run BGP.
`,
};
