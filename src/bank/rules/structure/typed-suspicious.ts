import type { Rule } from '../../rule.ts';

export const typedSuspicious: Rule = {
  id: 'typed-suspicious',
  severity: 'error',
  scope: 'structure',
  what: 'All answers are marked as correct, so they would have to be typed, but nobody would type them: a lone True, False, Yes or No, a sentence, or a text with markup.',
  why: 'Mostly the wrong answers have been forgotten. Where typing is meant, `kind: typed` says so.',
  bad: `## Encryption

A circuit is encrypted.

- [x] False

You add IPsec or MACsec yourself.
`,
  good: `## Encryption

A circuit is encrypted.

- [ ] True
- [x] False

You add IPsec or MACsec yourself.
`,
};
