import type { Rule } from '../../rule.ts';

export const controlCharacter: Rule = {
  id: 'control-character',
  severity: 'error',
  scope: 'structure',
  what: 'A text has a character that cannot be seen: an escape sequence, a mark that turns the direction of writing, a zero-width space. Joiners that letters need are fine.',
  why: 'Such a character can repaint the screen, show another answer than is meant, or make two equal texts differ.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OS\u200bPF
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
