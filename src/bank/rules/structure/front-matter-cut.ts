import type { Rule } from '../../rule.ts';

export const frontMatterCut: Rule = {
  id: 'front-matter-cut',
  severity: 'warning',
  scope: 'structure',
  what: 'A value without quotes has ` #` in it. In YAML a comment begins there, so the rest of the value is lost.',
  why: 'A title or description ends in the middle, without an error.',
  bad: `---
title: Routing in room #12
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `---
title: "Routing in room #12"
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
