import type { Rule } from '../../rule.ts';

export const frontMatterCode: Rule = {
  id: 'front-matter-code',
  severity: 'error',
  scope: 'structure',
  what: 'Something stands behind the first `---`, such as `---js`. Front matter is YAML and nothing else.',
  why: 'Some programs execute such front matter. A question file from a stranger must never do anything but ask questions.',
  bad: `---js
{ title: "Routing" }
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
