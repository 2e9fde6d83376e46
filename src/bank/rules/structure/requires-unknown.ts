import type { Rule } from '../../rule.ts';

export const requiresUnknown: Rule = {
  id: 'requires-unknown',
  severity: 'error',
  scope: 'structure',
  what: 'The `requires` of a file name a topic that is not in the bank.',
  why: 'The order in which topics are learned rests on it.',
  bad: `---
title: Routing
requires: [circuit]
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `---
title: Routing
requires: []
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
