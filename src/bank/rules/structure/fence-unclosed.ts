import type { Rule } from '../../rule.ts';

export const fenceUnclosed: Rule = {
  id: 'fence-unclosed',
  severity: 'error',
  scope: 'structure',
  what: 'A code block, a comment or an HTML block has no end, or its end stands in another block.',
  why: 'All that follows up to the end of the file, or of the answer, becomes code: questions and answers vanish.',
  bad: `## Show the routes

What does "show ip bgp" show?

- [ ] Links
- [x] Routes

This is how it begins:

\`\`\`text
show ip bgp

The rest is code, too.
`,
  good: `## Show the routes

What does "show ip bgp" show?

- [ ] Links
- [x] Routes

This is how it begins:

\`\`\`text
show ip bgp
\`\`\`

The rest is not code.
`,
};
