import type { Rule } from '../../rule.ts';

export const settingsInvalid: Rule = {
  id: 'settings-invalid',
  severity: 'error',
  scope: 'structure',
  what: 'The comment below a title sets a key that is not known, sets one twice, has a value that does not fit, or stands further down; or a `check-disable` has no rule or no reason.',
  why: 'A setting that is misspelt sets nothing, and nobody would notice.',
  bad: `## Routing protocol

<!-- difficulty: 7 -->

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `## Routing protocol

<!-- difficulty: 2 -->

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
