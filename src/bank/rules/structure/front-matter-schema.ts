import type { Rule } from '../../rule.ts';

export const frontMatterSchema: Rule = {
  id: 'front-matter-schema',
  severity: 'error',
  scope: 'structure',
  what: 'The front matter has a key that is not known, a value of another type than its key wants, or no title. The same goes for `index.md`.',
  why: 'A key that is misspelt sets nothing, and nobody would notice: `refrences` would leave every question without a source.',
  bad: `---
title: Routing
dificulty: 2
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `---
title: Routing
difficulty: 2
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
