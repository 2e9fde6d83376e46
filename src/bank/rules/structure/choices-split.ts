import type { Rule } from '../../rule.ts';

export const choicesSplit: Rule = {
  id: 'choices-split',
  severity: 'error',
  scope: 'structure',
  what: 'A line directly below an answer, or its feedback, is not indented. It neither belongs to the answer nor stands apart.',
  why: 'Markdown takes it as part of the answer, whatever its author meant.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF, which
does not cross the provider
- [x] BGP

Both peerings run BGP.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF, which
  does not cross the provider
- [x] BGP

Both peerings run BGP.
`,
};
