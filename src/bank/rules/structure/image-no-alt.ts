import type { Rule } from '../../rule.ts';

export const imageNoAlt: Rule = {
  id: 'image-no-alt',
  severity: 'warning',
  scope: 'structure',
  what: 'An image has no words: `![](…)`.',
  why: 'In a terminal the words are all there is of it, and so they are for who cannot see.',
  bad: `## The link

![](https://example.org/site.png)

How many links does the site have?

- [ ] One
- [x] Two

One from each router.
`,
  good: `## The link

![A site with two routers, each with a link](https://example.org/site.png)

How many links does the site have?

- [ ] One
- [x] Two

One from each router.
`,
};
