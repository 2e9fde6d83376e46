import type { Rule } from '../../rule.ts';

export const orderingInvalid: Rule = {
  id: 'ordering-invalid',
  severity: 'error',
  scope: 'structure',
  what: 'A question with `kind: ordering` has no ordered list or more than one, fewer than two items, an empty item, or the same item twice.',
  why: 'It could not be told which order is correct.',
  bad: `## Steps

<!-- kind: ordering -->

What comes first?

- Create the circuit
- Hand out its key

The key exists once the circuit does.
`,
  good: `## Steps

<!-- kind: ordering -->

What comes first?

1. Create the circuit
2. Hand out its key

The key exists once the circuit does.
`,
};
