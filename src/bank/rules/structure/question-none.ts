import type { Rule } from '../../rule.ts';

export const questionNone: Rule = {
  id: 'question-none',
  severity: 'error',
  scope: 'structure',
  what: 'A file has no question: no line that begins with `## `.',
  why: 'A topic without questions can be read but not learned. Often only the heading has the wrong level.',
  bad: `BGP exchanges routes over a circuit.

### Routing protocol

A heading of the note.
`,
  good: `BGP exchanges routes over a circuit.

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
