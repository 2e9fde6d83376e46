import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/bank/diagnostic.ts';
import { edited } from '../../src/check/fix.ts';
import type { Place } from '../../src/markdown/place.ts';

/** "2:3-2:5" */
const place = (text: string): Place => {
  const [line = 0, column = 0, endLine = 0, endColumn = 0] = text.split(/[:-]/).map(Number);
  return { file: 'q.md', line, column, endLine, endColumn };
};

const put = (where: string, text: string): Edit => ({ place: place(where), text });
const move = (where: string, ...stretches: readonly string[]): Edit => ({
  place: place(where),
  text: stretches.map(place),
});

describe('edits', () => {
  test.each([
    ['none', 'ab', [], { text: 'ab', made: 0 }],
    ['replace', 'ab\ncd', [put('2:1-2:2', 'X')], { text: 'ab\nXd', made: 1 }],
    [
      'insert at the start, in the middle and at the end',
      'ab',
      ['1:1-1:1', '1:2-1:2', '1:3-1:3'].map((at) => put(at, '.')),
      { text: '.a.b.', made: 3 },
    ],
    ['remove over a line end', 'ab\ncd', [put('1:2-2:2', '')], { text: 'ad', made: 1 }],
    ['in any order', 'abc', [put('1:3-1:4', 'C'), put('1:1-1:2', 'A')], { text: 'AbC', made: 2 }],
    ['side by side', 'abc', [put('1:1-1:2', 'A'), put('1:2-1:3', 'B')], { text: 'ABc', made: 2 }],
    ['count columns in UTF-16 units', '🎯x', [put('1:3-1:4', 'y')], { text: '🎯y', made: 1 }],
    [
      'leave a lone carriage return alone',
      'a\rb\nc',
      [put('2:1-2:2', 'C')],
      { text: 'a\rb\nC', made: 1 },
    ],
    [
      'put in the line ends of the file',
      'a\r\nb\r\n',
      [put('2:1-2:2', 'x\ny\r\nz')],
      { text: 'a\r\nx\r\ny\r\nz\r\n', made: 1 },
    ],
    [
      'move stretches',
      'one\ntwo\n',
      [move('1:1-2:4', '2:1-2:4', '1:4-2:1', '1:1-1:4')],
      { text: 'two\none\n', made: 1 },
    ],
  ])('%s', (_name, text, edits, expected) => {
    expect(edited(text, edits)).toEqual(expected);
  });

  test.each([
    [
      'that overlap: the first is made',
      'abcd',
      [put('1:1-1:3', 'X'), put('1:2-1:4', 'Y')],
      { text: 'Xcd', made: 1 },
    ],
    [
      'inside one another',
      'abcd',
      [put('1:2-1:3', 'Y'), put('1:1-1:5', 'X')],
      { text: 'X', made: 1 },
    ],
    [
      'at the same place',
      'ab',
      [put('1:2-1:2', 'X'), put('1:2-1:2', 'Y')],
      { text: 'aXb', made: 1 },
    ],
    ['past the last line', 'ab', [put('2:1-2:1', 'X')], { text: 'ab', made: 0 }],
    ['past the end', 'ab', [put('1:1-1:4', 'X')], { text: 'ab', made: 0 }],
    ['before the first column', 'ab', [put('1:0-1:1', 'X')], { text: 'ab', made: 0 }],
    ['backwards', 'ab', [put('1:2-1:1', 'X')], { text: 'ab', made: 0 }],
    ['with a stretch outside', 'ab', [move('1:1-1:2', '9:1-9:2')], { text: 'ab', made: 0 }],
  ])('are left out: %s', (_name, text, edits, expected) => {
    expect(edited(text, edits)).toEqual(expected);
  });
});
