import type { Rule } from '../../rule.ts';
import { perQuestion } from '../per-question.ts';

export const referenceMissing: Rule = {
  id: 'reference-missing',
  severity: 'info',
  strict: 'error',
  scope: 'question',
  what: 'Neither the explanation of the question has a link, nor does the front matter of its file have `references`.',
  why: 'Without a source nobody can tell a mistake from news, and a learner who wants to read on has nowhere to go.',
  bad: `---
title: Routing
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
  > It does not cross the provider.
- [x] BGP

Both peerings of a circuit run BGP, on two links each.
`,
  good: `---
title: Routing
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
  > It does not cross the provider.
- [x] BGP

Both peerings of a circuit run BGP, on two links each. [Routing](https://learn.microsoft.com/azure/expressroute/expressroute-routing)
`,
  check: perQuestion(({ references, place }) => {
    if (references.length > 0) return [];
    const message =
      'No source says that this is so. Put a link into the explanation, or "references" into the front matter.';
    return [{ message, place }];
  }),
};
