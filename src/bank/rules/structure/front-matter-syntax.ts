import type { Rule } from '../../rule.ts';

export const frontMatterSyntax: Rule = {
  id: 'front-matter-syntax',
  severity: 'error',
  scope: 'structure',
  what: 'The front matter is no valid YAML, is not a list of `key: value`, or has no end. It stands between two lines `---`.',
  why: 'Without it nothing of the file can be read, so none of its questions is asked.',
  bad: `---
title: Routing: BGP
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `---
title: "Routing: BGP"
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
