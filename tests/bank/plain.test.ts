import { expect, test } from '@jest/globals';
import { plain, shownLength } from '../../src/markdown/plain-text.ts';

test.each([
  ['abc', 'abc'],
  ['a **b** _c_ `d`', 'a b c d'],
  ['snake_case_name', 'snake_case_name'],
  ['[a link](https://example.org/)', 'a link'],
  ['![an image](a.png)', 'an image'],
  ['a\n  b', 'a b'],
  ['80\\% \\_', '80% _'],
])('%j looks like %j', (text, shown) => {
  expect(plain(text)).toBe(shown);
  expect(shownLength(text)).toBe(shown.length);
});
