import type { Rule } from '../../rule.ts';

export const requiresCycle: Rule = {
  id: 'requires-cycle',
  severity: 'error',
  scope: 'structure',
  what: 'Topics require one another in a circle.',
  why: 'None of them could be learned first.',
  bad: `=== circuits.md
---
title: Circuits
requires: [routing]
---

## Links

How many links does a circuit have?

- [ ] 1
- [x] 2

One to each router.

=== routing.md
---
title: Routing
requires: [circuits]
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `=== circuits.md
---
title: Circuits
---

## Links

How many links does a circuit have?

- [ ] 1
- [x] 2

One to each router.

=== routing.md
---
title: Routing
requires: [circuits]
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
