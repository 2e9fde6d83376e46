import { describe, expect, test } from '@jest/globals';
import {
  codeSpans,
  foldLabel,
  linksIn,
  unescaped,
  withoutCode,
} from '../../src/markdown/inline.ts';

describe('code spans', () => {
  test.each([
    ['a `b` c', ['`b`']],
    ['``a`b`` c', ['``a`b``']],
    ['`a', []],
    ['`a`` b`', ['`a`` b`']],
    ['\\`a` b`', ['` b`']],
    ['\\\\`a`', ['`a`']],
    ['\\``a`', ['`a`']],
    ['`a\nb`', ['`a\nb`']],
    ['`a` `b` ``c` d``', ['`a`', '`b`', '``c` d``']],
    ['`a\\`b`', ['`a\\`']],
    ['none', []],
  ])('%j', (text, expected) => {
    expect(codeSpans(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  test('are blanked out in place', () => {
    expect(withoutCode('a `b` c')).toBe('a     c');
    expect(withoutCode('a `b` c', '`')).toBe('a ``` c');
    expect(withoutCode('none')).toBe('none');
  });
});

describe('links', () => {
  test.each([
    ['[a](b)', ['[a](b) -> b']],
    ['[a](<b c> "d")', ['[a](<b c> "d") -> b c']],
    ["[a](b 'c')", ["[a](b 'c') -> b"]],
    ['[a](b (c))', ['[a](b (c)) -> b']],
    ['[a](b(c)d)', ['[a](b(c)d) -> b(c)d']],
    ['[a](b\\)c)', ['[a](b\\)c) -> b)c']],
    ['[a]()', ['[a]() -> ']],
    ['[a](b c)', ['[a] => a']],
    ['[a](b', ['[a] => a']],
    ['[a][B c]', ['[a][B c] => B c']],
    ['[a][]', ['[a][] => a']],
    ['[a]', ['[a] => a']],
    ['[[a]](b)', ['[a] => a', '[[a]](b) -> b']],
    ['![a](b)', ['!![a](b) -> b']],
    ['\\![a](b)', ['[a](b) -> b']],
    ['[![a](b)](c)', ['!![a](b) -> b', '[![a](b)](c) -> c']],
    ['\\[a](b)', []],
    ['`[a](b)`', []],
    ['<https://a.example/b>', ['<https://a.example/b> -> https://a.example/b']],
    ['<mailto:a@b>', ['<mailto:a@b> -> mailto:a@b']],
    ['<b>', []],
    ['see https://a.example/b?c=d. Or', ['https://a.example/b?c=d -> https://a.example/b?c=d']],
    ['(HTTP://a.example)', ['HTTP://a.example -> HTTP://a.example']],
    [
      '[https://a.example](https://b.example)',
      [
        'https://a.example -> https://a.example',
        '[https://a.example](https://b.example) -> https://b.example',
      ],
    ],
    ['ftp://a, a://b, http://, http://.', []],
    ['] a', []],
  ])('%j', (text, expected) => {
    const viewed = linksIn(text).map(
      ({ image, from, to, target, label }) =>
        `${image ? '!' : ''}${text.slice(from, to)} ${target === undefined ? `=> ${label ?? ''}` : `-> ${target}`}`,
    );
    expect(viewed).toEqual(expected);
  });
});

test('escapes are undone, labels folded', () => {
  expect(unescaped('\\*a\\\\ \\b \\[')).toBe('*a\\ \\b [');
  expect(foldLabel('  A\n b ')).toBe('a b');
});
