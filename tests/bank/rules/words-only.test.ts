import { expect, test } from '@jest/globals';
import { wordsOnly } from '../../../src/markdown/plain-text.ts';

test.each([
  ['plain words', 'Which route\nis not seen?', 'Which route\nis not seen?'],
  ['a code span', 'a `not` b', 'a       b'],
  [
    'the address of a link',
    'a [not](https://b.org/not "not") c',
    'a  not                           c',
  ],
  ['an image', '![not](not.png)!', '  not          !'],
  ['a bare address', 'see https://b.org/not.', 'see                  .'],
  ['an address in brackets', 'see <https://b.org/not> c', 'see                     c'],
  ['a tag', 'a <b class="not">c</b>', 'a                c    '],
  ['a comment', 'a <!-- not --> b', 'a              b'],
  ['a fence', 'a\n\n```js\nnot\n```\n\nb', 'a\n\n     \n   \n   \n\nb'],
  ['a fence in a list', '- a\n  ```\n  not\n  ```\n- b', '  a\n     \n     \n     \n  b'],
  ['indented code', 'a\n\n    not\n\nb', 'a\n\n       \n\nb'],
  ['a quote with a span over lines', '> a `not\n> not` b', '  a     \n       b'],
  ['a span without an end', 'a `not', 'a `not'],
])('of a text stay its words, where they are: %s', (_, text, words) => {
  expect(wordsOnly(text)).toBe(words);
  expect(wordsOnly(text)).toHaveLength(text.length);
});

test('a text with thousands of links takes no more time than its length asks for', () => {
  const text = '[not](a) '.repeat(20_000);
  expect(wordsOnly(text)).toBe(' not     '.repeat(20_000));
});
