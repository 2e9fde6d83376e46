import type { Rule } from '../../rule.ts';

export const answerMissing: Rule = {
  id: 'answer-missing',
  severity: 'error',
  scope: 'structure',
  what: 'A question has nothing to answer with: no list with check boxes, no blank, and no `kind` with its list or table.',
  why: 'It cannot be asked. A forgotten check box must never turn a list of answers into prose without anybody noticing.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- OSPF
- BGP

Both peerings run BGP.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
