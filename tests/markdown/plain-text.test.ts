import { expect, test, describe } from '@jest/globals';
import {
  plain,
  shownLength,
  wordsOnly,
  plainText,
  sameText,
} from '../../src/markdown/plain-text.ts';

describe('plain', () => {
  test.each([
    ['abc', 'abc'],
    ['a **b** _c_ `d`', 'a b c d'],
    ['snake_case_name', 'snake_case_name'],
    ['[a link](https://example.org/)', 'a link'],
    ['![an image](a.png)', 'an image'],
    ['a\n  b', 'a b'],
    ['80\\% \\_', '80% _'],
    ['~5 ms, ~10 ms or a ~ b', '~5 ms, ~10 ms or a ~ b'],
    ['a ~~b~~ ~c~', 'a b c'],
  ])('%j looks like %j', (text, shown) => {
    expect(plain(text)).toBe(shown);
    expect(shownLength(text)).toBe(shown.length);
  });
});

describe('words only', () => {
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
});

describe('same text', () => {
  test.each([
    ['BGP', 'bgp', true],
    ['BGP', '  BGP\t', true],
    ['Border Gateway Protocol', 'border  gateway\tprotocol', true],
    ['Border Gateway', 'BorderGateway', false],
    ['BGP', 'BPG', false],
    ['BGP', '', false],
    ['café', 'cafe\u0301', true],
    ['café', 'cafe', false],
    ['Straße', 'STRASSE', true],
    ['ΟΔΟΣ', 'οδος', true],
    ['service key', 'service\u00a0key', true],
    ['`1.10`', '1.10', true],
    ['`1.10`', '1.1', false],
    ['`show ip bgp`', 'show ip bgp', true],
    ['the `s-key`', 'the s-key', true],
    [String.raw`a\*b`, 'a*b', true],
    [String.raw`C:\temp`, String.raw`c:\temp`, true],
    [String.raw`\\server`, String.raw`\server`, true],
    ['.*', 'anything', false],
    ['-v', '-v', true],
    ['# show', '# show', true],
    ['10.0.0.0/24', '10.0.0.0/24', true],
    ['fe80::1', 'FE80::1', true],
  ])('%j accepts %j: %p', (answer, typed, same) => {
    expect(sameText(answer, typed)).toBe(same);
  });

  test.each([
    ['`` a`b ``', 'a`b'],
    [String.raw`\`x\``, '`x`'],
    ['`open', '`open'],
    [String.raw`\n`, String.raw`\n`],
    ['', ''],
  ])('%j means %j', (markdown, plain) => {
    expect(plainText(markdown)).toBe(plain);
  });
});
