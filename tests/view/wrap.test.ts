import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { trusted, visible } from '../../src/view/safe-text.ts';
import { flow, graphemes, hang, indented, padEnd, width, wrap } from '../../src/view/wrap.ts';

const wrapped = (text: string, columns: number) => wrap(visible(text), columns).text;
const family = '👩‍👩‍👧‍👦';

describe('width', () => {
  test.each([
    ['', 0],
    ['peering', 7],
    ['回線', 4],
    ['e\u0301', 1],
    ['🙂', 2],
    [family, 2],
    ['🇩🇪', 2],
    ['✔', 1],
    ['━', 1],
    ['\x1b[31mred\x1b[39m', 3],
  ])('%j takes %d columns', (text, columns) => {
    expect(width(trusted(text))).toBe(columns);
  });

  test('is what the library measures, alone and as an emoji', () => {
    const texts = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).flatMap(
      (character) => [character, `a${character}\ufe0f`],
    );
    const differ = texts.filter((text) => width(trusted(text)) !== stringWidth(text));
    expect(differ).toEqual([]);
  });
});

describe('wrapped text', () => {
  test.each([
    ['fits', 10, 'fits'],
    ['one two three', 8, 'one two\nthree'],
    ['exactly ten', 11, 'exactly ten'],
    ['keeps\nits own\n\nlines', 20, 'keeps\nits own\n\nlines'],
    ['a abcdefghij b', 4, 'a\nabcd\nefgh\nij b'],
    ['回線回線', 5, '回線\n回線'],
    ['回線 と 回線', 5, '回線\nと\n回線'],
    ['e\u0301e\u0301e\u0301', 2, 'éé\né'],
    [`${family}${family}`, 3, `${family}\n${family}`],
    ['see https://learn.microsoft.com/azure ok', 10, 'see\nhttps://learn.microsoft.com/azure\nok'],
    ['ab', 0, 'a\nb'],
    ['', 10, ''],
  ])('%j in %d columns', (text, columns, expected) => {
    expect(wrapped(text, columns)).toBe(expected);
  });

  test('colours are not counted and go on over a break inside a word', () => {
    const red = trusted('\x1b[31mabcdef\x1b[39m');
    expect(wrap(red, 4).text).toBe('\x1b[31mabcd\nef\x1b[39m');
  });

  test('that fits is as the library leaves it', () => {
    const colours = ['\x1b[31m', '\x1b[39m', '\x1b[1;2m', '\x1b[22m'];
    const unit = fc.constantFrom('a', ' ', '·', 'é', '›', '\u00a0', '\n', ...colours);
    const text = fc.string({ unit, maxLength: 30 });
    fc.assert(
      fc.property(text, (one) => {
        expect(wrap(trusted(one), 80).text).toBe(wrapAnsi(one, 80));
      }),
      { numRuns: 2_000 },
    );
  });

  test('a word that fits a line is never split and no line is too wide', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '回', '🙂', '.'), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 2, max: 60 }), (words, columns) => {
        const rows = wrapped(words.join(' '), columns).split('\n');
        const pieces = rows.flatMap((row) => row.split(' '));
        expect(rows.every((row) => width(visible(row)) <= columns)).toBe(true);
        expect(pieces.join('')).toBe(words.join(''));
        for (const each of words.filter((w) => width(visible(w)) <= columns && w !== '')) {
          expect(pieces).toContain(each);
        }
      }),
    );
  });
});

describe('hanging indent', () => {
  test('further lines stand below the first word', () => {
    expect(hang(visible('A. '), visible('one two three'), 10).text).toBe('A. one two\n   three');
  });

  test('the head counts with its width on the screen', () => {
    expect(hang(visible('回 '), visible('one two'), 6).text).toBe('回 one\n   two');
  });

  test('empty lines stay empty', () => {
    expect(indented(visible('a\n\nb'), 2).text).toBe('  a\n\n  b');
  });
});

test.each([
  [40, '* PASS  70 %  7 of 10 right'],
  [16, '* PASS  70 %\n  7 of 10 right'],
  [8, '* PASS\n  70 %\n  7 of\n  10\n  right'],
])('short texts in %d columns are broken between them first', (columns, expected) => {
  const texts = ['PASS', '70 %', '7 of 10 right'].map(visible);
  expect(flow(visible('* '), texts, columns).text).toBe(expected);
});

test('padding counts columns, not characters', () => {
  expect(padEnd(visible('回'), 4).text).toBe('回  ');
  expect(padEnd(visible('longer'), 3).text).toBe('longer');
});

describe('the characters of a text', () => {
  const cluster = fc.oneof(
    fc.constantFrom(family, '🇩🇪', '🇩', 'e\u0301', '각', '\u1100\u1161', '\u200d', '🙂', 'x', ' '),
    fc.constantFrom('\u0301'.repeat(300), 'नि', '\u202e', '\r', '\n'),
  );

  test('are those of the whole text, however long it is', () => {
    fc.assert(
      fc.property(fc.array(cluster, { minLength: 50, maxLength: 300 }), (parts) => {
        const text = parts.join('');
        const whole = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
        expect(graphemes(text)).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  test('are whole wherever they stand', () => {
    const parts = [...Array<string>(252).fill('x'), family, 'x'];
    expect(graphemes(parts.join(''))).toEqual(parts);
  });

  // Segmented in one go, each of them copies all of the text: 40 GB.
  test('of a megabyte can be told', () => {
    expect(graphemes('e\u0301'.repeat(200_000))).toHaveLength(200_000);
    expect(graphemes('\u0301'.repeat(400_000))).toHaveLength(1);
  });
});
