import type { Rule } from '../../rule.ts';

export const frontMatterPlace: Rule = {
  id: 'front-matter-place',
  severity: 'error',
  scope: 'structure',
  what: 'The front matter is missing, or something stands before it. Its `---` must be the very first line.',
  why: 'The file would be read as prose: no title, no references, and settings shown to the learner as text.',
  bad: `=== routing.md

---
title: Routing
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `---
title: Routing
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
