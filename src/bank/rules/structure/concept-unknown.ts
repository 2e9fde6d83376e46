import type { Rule } from '../../rule.ts';

export const conceptUnknown: Rule = {
  id: 'concept-unknown',
  severity: 'error',
  scope: 'structure',
  what: 'A file lies in a folder that the `concepts` of `index.md` do not list.',
  why: 'Its questions would be missing from the practice exam, and its concept would have no title.',
  bad: `=== index.md
---
title: Example
exam:
  questions: 1
  minutes: 1
concepts:
  - id: circuits
    title: Circuits
---

=== circuits/circuits.md
---
title: Circuits
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.

=== security/access.md
---
title: Access
---

## Routing protocol

Which protocol exchanges routes between routers?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `=== index.md
---
title: Example
exam:
  questions: 1
  minutes: 1
concepts:
  - id: circuits
    title: Circuits
---

=== circuits/circuits.md
---
title: Circuits
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
