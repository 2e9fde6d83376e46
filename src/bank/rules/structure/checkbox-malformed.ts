import type { Rule } from '../../rule.ts';

export const checkboxMalformed: Rule = {
  id: 'checkbox-malformed',
  severity: 'error',
  scope: 'structure',
  what: 'A check box is not quite one: `[]`, `[ x ]`, a sign for x (`×`, a Cyrillic х, a tick), no space behind it or behind its bullet. `--fix` mends it.',
  why: 'GitHub shows it as text, and other programs drop the answer, or the mark that it is correct.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
