import type { Rule } from '../../rule.ts';

export const choiceDuplicate: Rule = {
  id: 'choice-duplicate',
  severity: 'error',
  scope: 'structure',
  what: 'Two answers of a question are the same, letter by letter. Case and punctuation count, since they may be what is asked.',
  why: 'Picking one of two equal answers is luck if only one counts.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [ ] RIP
- [x] BGP

Both peerings run BGP.
`,
};
