import { describe, expect, test } from '@jest/globals';
import { placer, placeIn, placeOf } from '../../src/markdown/place.ts';
import { sliced, trimmedProse } from '../../src/markdown/prose.ts';
import { isSlug, slug } from '../../src/bank/ids.ts';

describe('slugs follow github-slugger', () => {
  test.each([
    ['What a circuit is', 'what-a-circuit-is'],
    ["Microsoft's edge", 'microsofts-edge'],
    ['A – B', 'a--b'],
    ['a_b-c', 'a_b-c'],
    [' a ', '-a-'],
    ['50 %', '50-'],
    ['Ελληνικά', 'ελληνικά'],
    ['日本語 です', '日本語-です'],
    ['x² ½', 'x-'],
    ['Ⅷ', 'ⅷ'],
    ['😀', ''],
    ['e\u0301', 'e\u0301'],
    ['a\tb', 'ab'],
  ])('%j', (title, expected) => {
    expect(slug(title)).toBe(expected);
  });

  test.each([
    ['a-b_c', true],
    ['A', false],
    ['a b', false],
    ['a/b', false],
    ['', false],
  ])('%j can be an id: %j', (text, expected) => {
    expect(isSlug(text)).toBe(expected);
  });
});

describe('places', () => {
  const prose = {
    text: 'ab\ncd\n\nef',
    file: 'f',
    lines: [
      { line: 3, column: 5 },
      { line: 4, column: 1 },
      { line: 5, column: 1 },
      { line: 9, column: 2 },
    ],
  };

  test.each([
    [0, 2, [3, 5, 3, 7]],
    [1, 4, [3, 6, 4, 2]],
    [3, 3, [4, 1, 4, 1]],
    [7, 9, [9, 2, 9, 4]],
  ])('%d to %d', (from, to, expected) => {
    const { line, column, endLine, endColumn } = placeIn(prose, from, to);
    expect([line, column, endLine, endColumn]).toEqual(expected);
  });

  test('of a part are those of the whole', () => {
    expect(sliced(prose, 1, 8)).toEqual({
      text: 'b\ncd\n\ne',
      file: 'f',
      lines: [{ line: 3, column: 6 }, ...prose.lines.slice(1)],
    });
    expect(placeOf(sliced(prose, 3, 5))).toEqual(placeIn(prose, 3, 5));
    expect(trimmedProse({ ...prose, text: ' b\ncd\n\n ' })).toEqual({
      text: 'b\ncd',
      file: 'f',
      lines: [
        { line: 3, column: 6 },
        { line: 4, column: 1 },
      ],
    });
  });

  test('are found fast in a text that begins anywhere', () => {
    const place = placer('f', 'ab\ncd\n\nef', { line: 3, column: 5 });
    expect(place(1, 4)).toEqual({ file: 'f', line: 3, column: 6, endLine: 4, endColumn: 2 });
    expect(place(6, 9)).toEqual({ file: 'f', line: 5, column: 1, endLine: 6, endColumn: 3 });
  });
});
