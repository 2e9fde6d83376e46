import type { Rule } from '../../rule.ts';

export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  severity: 'warning',
  scope: 'structure',
  what: 'A comment `check-disable` silences a rule that finds nothing there, that does not exist, or that cannot be silenced.',
  why: 'It would hide the next real finding, long after its reason is gone.',
  bad: `## Routing protocol

<!-- check-disable length-cue: the name is that long -->

Which protocol exchanges routes over a circuit?

- [ ] OSPF
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
