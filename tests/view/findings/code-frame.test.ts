import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../src/bank/diagnostic.ts';
import { viewStylish } from '../../../src/view/findings/stylish.ts';
import { screen } from '../../samples.ts';
import { FILE, finding, found } from './samples.ts';

/** The frame of a finding. */
const rowsOf = (text: string, diagnostic: Diagnostic, columns = 80): readonly string[] =>
  viewStylish(
    found([{ ...diagnostic, message: 'M.' }], { texts: new Map([[FILE, text]]) }),
    screen(columns),
  )
    .text.split('\n')
    .filter((row) => /[│┃]/.test(row));

describe('a frame', () => {
  /** The frame of a finding on the second line of a file. */
  const frame = (line: string, at: number, to: number | string): readonly string[] =>
    rowsOf(`one\n${line}\nthree`, finding(`2:${at}`, to), 40).map((row) => row.slice(4));

  test.each([
    ['points at one column where a place is empty', 'abc', 2, 2, 'abc', ' ^'],
    ['points behind the line where something is missing at its end', 'abc', 4, 4, 'abc', '   ^'],
    ['ends with the line where the place does not', 'abc', 2, 99, 'abc', ' ^^'],
    ['counts a tab as the four spaces it is shown as', '\tab', 2, 3, '    ab', '    ^'],
    ['counts wide characters twice', '回線ab', 2, 4, '回線ab', '  ^^^'],
    ['counts combining characters once', 'e\u0301e\u0301x', 3, 5, 'e\u0301e\u0301x', ' ^'],
    ['measures a sign that joins the next letter', '\u0600ab', 3, 4, '\u0600ab', '  ^'],
    ['takes all of an emoji', 'a👩‍👩‍👧‍👦b', 3, 4, 'a👩‍👩‍👧‍👦b', ' ^^'],
    ['shows what cannot be seen', 'a\u202eb\x1b', 2, 3, 'a<202E>b␛', ' ^^^^^^'],
    ['shows no command of a build server', 'a ##[group]b', 5, 6, 'a ##<005B>group]b', '    ^^^^^^'],
    ['leaves out the end of a line that ends with CR LF', 'abc\r', 3, 4, 'abc', '  ^'],
  ])('%s', (...row) => {
    const [, line, at, to, shown, carets] = row;
    expect(frame(line, at, to)).toEqual([`2 │ ${shown}`, `  │ ${carets}`]);
  });

  const long = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

  test.each([
    ['a line that fits', long.slice(0, 32), 32, 33, long.slice(0, 32), `${' '.repeat(31)}^`],
    ['a place at the start', long, 1, 3, 'abcdefghijklmnopqrstuvwxyzABCDE…', '^^'],
    [
      'a place that just fits',
      long,
      29,
      32,
      'abcdefghijklmnopqrstuvwxyzABCDE…',
      `${' '.repeat(28)}^^^`,
    ],
    [
      'a place further on',
      `${long}${long}`,
      33,
      34,
      '…yzABCDEFGHIJKLMNOPQRSTUVWXYZab…',
      `${' '.repeat(9)}^`,
    ],
    ['a place at the end', long, 52, 53, '…vwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', `${' '.repeat(31)}^`],
    [
      'a place longer than the screen',
      long,
      5,
      50,
      'abcdefghijklmnopqrstuvwxyzABCDE…',
      `    ${'^'.repeat(27)}`,
    ],
    [
      'wide characters',
      '回'.repeat(40),
      30,
      32,
      '…回回回回回回回回回回回回回回回',
      `${' '.repeat(9)}^^^^`,
    ],
    [
      'a place in the middle of a line as long as a file may be',
      `${'x'.repeat(500_000)}${long}${'y'.repeat(500_000)}`,
      500_001,
      500_003,
      '…xxxxxxxxabcdefghijklmnopqrstuv…',
      `${' '.repeat(9)}^^`,
    ],
    [
      'a place that covers most of such a line',
      `${'x'.repeat(1_000)}${'y'.repeat(1_000_000)}z`,
      1_001,
      1_000_000,
      `…xxxxxxxx${'y'.repeat(22)}…`,
      `${' '.repeat(9)}${'^'.repeat(22)}`,
    ],
  ])('cuts around %s', (...row) => {
    const [, line, at, to, shown, carets] = row;
    expect(frame(line, at, to)).toEqual([`2 │ ${shown}`, `  │ ${carets}`]);
  });

  test('shows three lines of a place, or two and how many more', () => {
    const of = (lines: number) => rowsOf('a\nb\nc\nd\ne', finding('1:1', `${lines}:2`), 40);
    expect(of(3)).toEqual(['    1 ┃ a', '    2 ┃ b', '    3 ┃ c']);
    expect(of(4)).toEqual(['    1 ┃ a', '    2 ┃ b', '      ┃ and 2 more lines']);
  });

  test('lines up numbers of different length', () => {
    const text = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join('\n');
    expect(rowsOf(text, finding('9:1', '11:2'))).toEqual([
      '     9 ┃ line 9',
      '    10 ┃ line 10',
      '    11 ┃ line 11',
    ]);
  });

  test('shows eight columns of a line on any screen', () => {
    expect(rowsOf('abcdefghijkl', finding('1:1', 3), 10)).toEqual([
      '    1 │ abcdefg…',
      '      │ ^^',
    ]);
  });

  test.each([
    ['the line is empty', '', 1, 1],
    ['the line is blank', ' \t', 1, 2],
    ['the lines are blank', '\n\n', 1, '4:1'],
  ])('is left out where %s', (_, line, at, to) => {
    expect(frame(line, at, to)).toEqual([]);
  });

  test('is left out where the file has no such line', () => {
    expect(rowsOf('one\n', finding('9:1', 2))).toEqual([]);
  });

  test('does not count the line that a place ends before', () => {
    expect(frame('abc', 2, '3:1')).toEqual(['2 │ abc', '  │  ^^']);
  });
});
