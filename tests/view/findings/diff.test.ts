import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { viewDiff } from '../../../src/view/findings/diff.ts';
import { screen } from '../../samples.ts';
import { painted, tagged } from './samples.ts';

const diff = (before: string, after: string): string =>
  viewDiff('a.md', before, after, screen()).text;
const lines = (text: string): string =>
  text
    .split('')
    .map((line) => `${line}\n`)
    .join('');

describe('a diff', () => {
  test('of equal texts is empty', () => {
    expect(diff('a\n', 'a\n')).toBe('');
  });

  test('shows a changed line and three around it', () => {
    expect(diff(lines('abcdefghi'), lines('abcdEfghi'))).toBe(`--- a.md
+++ a.md
@@ -2,7 +2,7 @@
 b
 c
 d
-e
+E
 f
 g
 h
`);
  });

  test.each([
    ['one added', 'abc', 'abxc', '@@ -1,3 +1,4 @@', ' a b+x c'],
    ['one removed', 'abxc', 'abc', '@@ -1,4 +1,3 @@', ' a b-x c'],
    ['one moved up', 'abcd', 'dabc', '@@ -1,4 +1,4 @@', '+d a b c-d'],
    ['one moved down', 'abcd', 'bcda', '@@ -1,4 +1,4 @@', '-a b c d+a'],
    ['the first', 'abcde', 'xbcde', '@@ -1,4 +1,4 @@', '-a+x b c d'],
    ['the last', 'abcde', 'abcdx', '@@ -2,4 +2,4 @@', ' b c d-e+x'],
    ['all', 'ab', 'xyz', '@@ -1,2 +1,3 @@', '-a-b+x+y+z'],
    ['the first of all', '', 'x', '@@ -0,0 +1,1 @@', '+x'],
    ['all gone', 'x', '', '@@ -1,1 +0,0 @@', '-x'],
    ['two near each other', 'abcdefgh', 'AbcdefgH', '@@ -1,8 +1,8 @@', '-a+A b c d e f g-h+H'],
  ])('%s', (...row) => {
    const [, before, after, head, rows] = row;
    expect(diff(lines(before), lines(after))).toBe(
      `--- a.md\n+++ a.md\n${head}\n${rows.replace(/(..)/g, '$1\n')}`,
    );
  });

  test('of changes far from each other has two parts', () => {
    const heads = diff(lines('abcdefghijk'), lines('AbcdefghijK')).match(/@@.*/g);
    expect(heads).toEqual(['@@ -1,4 +1,4 @@', '@@ -8,4 +8,4 @@']);
  });

  test('says where a text does not end its last line', () => {
    expect(diff('a\nb', 'a\nc')).toBe(`--- a.md
+++ a.md
@@ -1,2 +1,2 @@
 a
-b
\\ No newline at end of file
+c
\\ No newline at end of file
`);
  });

  test('of lines that end with CR LF does not show their ends', () => {
    expect(diff('a\r\nb\r\n', 'a\r\nc\r\n')).toBe(
      '--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n',
    );
  });

  test('shows the ends of lines where they change', () => {
    expect(diff('a\r\n', 'a\n')).toBe('--- a.md\n+++ a.md\n@@ -1,1 +1,1 @@\n-a␍\n+a\n');
  });

  test('in colour', () => {
    expect(tagged(viewDiff('a.md', 'a\nb\n', 'a\nc\n', painted()).text)).toBe(`{strong --- a.md}
{strong +++ a.md}
{faint @@ -1,2 +1,2 @@}
 a
{wrong -b}
{right +c}
`);
  });

  test('gives no command to a build server', () => {
    const before = '::add-mask::x\n##[group]\n';
    const shown = viewDiff('::a\n', before, '::add-mask::x\n\x1b[2J\n', screen()).text;
    expect(shown.split('\n')).toEqual([
      '--- <003A>:a␊',
      '+++ <003A>:a␊',
      '@@ -1,2 +1,2 @@',
      ' <003A>:add-mask::x',
      '-##<005B>group]',
      '+␛[2J',
      '',
    ]);
  });
});

/** The text after, from the text before and the diff, as `patch` makes it. */
function patched(before: readonly string[], shown: string): readonly string[] {
  const after = [...before];
  let shift = 0;
  for (const hunk of shown.split(/^@@ /m).slice(1)) {
    const [head = '', ...rows] = hunk.trimEnd().split('\n');
    const [, line = 0, count = 0] = (/^-(\d+),(\d+)/.exec(head) ?? []).map(Number);
    const old = rows.filter((row) => !row.startsWith('+')).map((row) => row.slice(1));
    const now = rows.filter((row) => !row.startsWith('-')).map((row) => row.slice(1));
    const from = line - (count === 0 ? 0 : 1) + shift;
    expect(old).toHaveLength(count);
    expect(after.splice(from, count, ...now)).toEqual(old);
    shift += now.length - count;
  }
  return after;
}

test('what is applied to the text before gives the text after', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 });
  const joinedLines = (list: readonly string[]) => list.map((line) => `${line}\n`).join('');
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(patched(before, diff(joinedLines(before), joinedLines(after)))).toEqual(after);
    }),
    { numRuns: 2000 },
  );
});

test('texts that have nothing in common are replaced in pieces', () => {
  const before = Array.from({ length: 1000 }, (_, index) => `old ${index}`);
  const after = Array.from({ length: 700 }, (_, index) => `new ${index}`);
  const shown = diff(`${before.join('\n')}\n`, `${after.join('\n')}\n`);
  expect(patched(before, shown)).toEqual(after);
});

test('texts that have too many lines to themselves are replaced as a whole', () => {
  const texts = ['old', 'new'].map((word) =>
    Array.from({ length: 3000 }, (_, index) => (index % 2 === 0 ? 'same' : `${word} ${index}`)),
  );
  const [before = [], after = []] = texts;
  const shown = diff(`${before.join('\n')}\n`, after.slice(1).join('\n'));
  expect(shown.match(/^@@.*|^\\.*/gm)).toEqual([
    '@@ -1,3000 +1,2999 @@',
    '\\ No newline at end of file',
  ]);
  expect(patched(before, shown.replace(/^\\.*\n/m, ''))).toEqual(after.slice(1));
});

/** How many lines two texts have in common at most, in order. */
function common(before: string, after: string): number {
  const [first, ...rest] = before;
  if (first === undefined) return 0;
  const at = after.indexOf(first);
  const without = common(rest.join(''), after);
  return at < 0 ? without : Math.max(without, 1 + common(rest.join(''), after.slice(at + 1)));
}

test('is as short as can be, whatever lines are alike', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changed = diff(lines(before), lines(after)).match(/^(?!---|\+\+\+)[-+]/gm) ?? [];
      expect(changed).toHaveLength(before.length + after.length - 2 * common(before, after));
    }),
  );
});
