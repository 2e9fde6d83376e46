import { expect, test } from '@jest/globals';
import { ago } from '../../src/view/words.ts';

test.each([
  [0, 'just now'],
  [59_999, 'just now'],
  [60_000, '1 minute ago'],
  [3_599_999, '59 minutes ago'],
  [3_600_000, '1 hour ago'],
  [86_399_999, '23 hours ago'],
  [86_400_000, '1 day ago'],
  [10 * 86_400_000, '10 days ago'],
])('%d ms are %s', (ms, words) => {
  expect(ago(ms)).toBe(words);
});
