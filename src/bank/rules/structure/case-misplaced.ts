import type { Rule } from '../../rule.ts';

export const caseMisplaced: Rule = {
  id: 'case-misplaced',
  severity: 'error',
  scope: 'structure',
  what: 'A heading `# ` in a file without the line `<!-- questions -->`, which ends the note. Above that line it is a title, below it a case: a scenario for the questions that follow.',
  why: 'Read as a case, the title of the page would be shown with every question; read as a title, a case would be lost.',
  bad: `# Routing

BGP exchanges routes.

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `# Routing

BGP exchanges routes.

<!-- questions -->

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
};
