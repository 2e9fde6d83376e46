import type { Rule } from '../../rule.ts';

export const idDuplicate: Rule = {
  id: 'id-duplicate',
  severity: 'error',
  scope: 'structure',
  what: 'Two questions of a file, or two topics of a bank, have the same id. The id of a question is made of its title: small letters, `-` for spaces, no other signs.',
  why: 'Progress is stored by id. Two questions with one id would share it, so knowing one would hide the other.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.

## Routing protocol

How many BGP sessions does a peering have?

- [ ] 1
- [x] 2

One on each link.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.

## Number of sessions

How many BGP sessions does a peering have?

- [ ] 1
- [x] 2

One on each link.
`,
};
