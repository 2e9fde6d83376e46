import type { Rule } from '../../rule.ts';

export const noteCheckbox: Rule = {
  id: 'note-checkbox',
  severity: 'error',
  scope: 'structure',
  what: 'A check box stands in the study note or in `index.md`, where there are no questions.',
  why: 'It is an answer whose question has lost its `## ` line, or stands above the line that ends the note.',
  bad: `BGP exchanges routes.

- [ ] OSPF
- [x] BGP

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `BGP exchanges routes.

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
