import { describe, expect, test } from '@jest/globals';
import { foldLabel, unescaped } from '../../src/markdown/links.ts';
import { codeIn, linksIn, undefinedLabelsIn, withoutCode } from '../../src/markdown/spans.ts';

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
    expect(codeIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  test('are blanked out in place', () => {
    expect(withoutCode('a `b` c')).toBe('a     c');
    expect(withoutCode('a `b` c', '`')).toBe('a ``` c');
    expect(withoutCode('none')).toBe('none');
  });
});

describe('links', () => {
  const definitions = new Map([
    ['a', '/a'],
    ['a b', '/ab'],
  ]);

  test.each([
    ['[a](b)', ['[a](b) -> b']],
    ['[a](<b c> "d")', ['[a](<b c> "d") -> b c']],
    ["[a](b 'c')", ["[a](b 'c') -> b"]],
    ['[a](b (c))', ['[a](b (c)) -> b']],
    ['[a](b(c)d)', ['[a](b(c)d) -> b(c)d']],
    ['[a](b\\)c)', ['[a](b\\)c) -> b)c']],
    ['[a]()', ['[a]() -> ']],
    ['[a](b c)', ['[a] -> /a']],
    ['[a](b', ['[a] -> /a']],
    ['[x][A  B]', ['[x][A  B] -> /ab']],
    ['[a][]', ['[a][] -> /a']],
    ['[A]', ['[A] -> /a']],
    ['[b]', []],
    ['[[a]](b)', ['[a] -> /a']],
    ['[[x]](b)', ['[[x]](b) -> b']],
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
      ['[https://a.example](https://b.example) -> https://b.example'],
    ],
    ['ftp://a, a://b, http://, http://.', []],
    ['] a', []],
  ])('%j', (text, expected) => {
    const viewed = linksIn(text, definitions).map(
      ({ image, from, to, address }) => `${image ? '!' : ''}${text.slice(from, to)} -> ${address}`,
    );
    expect(viewed).toEqual(expected);
  });

  test.each([
    ['[a][c]', ['[a][c] => c']],
    ['a[i][j] and ![x][y z]', ['[i][j] => j', '![x][y z] => y z']],
    ['[a][A b] [c]', []],
    ['`[a][c]` \\[a][c]', []],
    ['[a][c\nd]', []],
  ])('%j has labels that nothing defines', (text, expected) => {
    const labels = undefinedLabelsIn(text, definitions).map(
      ({ from, to, label }) => `${text.slice(from, to)} => ${label}`,
    );
    expect(labels).toEqual(expected);
  });
});

test('escapes are undone, labels folded', () => {
  expect(unescaped('\\*a\\\\ \\b \\[')).toBe('*a\\ \\b [');
  expect(foldLabel('  A\n b ')).toBe('a b');
});
