import { describe, expect, test } from '@jest/globals';
import { pressList, sayList, startList, type ListShape } from '../../src/session/list-keys.ts';

const plain = (count: number): ListShape => ({
  rows: Array.from({ length: count }, (_, position) => [position]),
  page: 5,
});

const tiles: ListShape = {
  rows: [[0], [1, 2, 3], [4, 5], [6]],
  page: 4,
  letters: ['s', 'm', 'm', 't', 'p', 'p', 'x'],
};

/** What comes of keys, a space between: the cursor, and the outcome where there is one. */
function after(keys: string, shape: ListShape, from = startList()): string {
  const place = keys
    .split(' ')
    .reduce(
      (now, name) =>
        pressList(now, { name, sequence: name === 'enter' || name.length > 1 ? '' : name }, shape),
      from,
    );
  const { cursor, outcome, sought } = place;
  const typed = sought === undefined ? '' : ` /${sought}`;
  if (outcome === undefined) return `${cursor}${typed}`;
  if (outcome.type === 'find') return `find ${outcome.words}`;
  return outcome.type === 'left' ? 'left' : `chose ${outcome.position}`;
}

describe('a list', () => {
  test.each([
    ['down down', '2'],
    ['j k k', '0'],
    ['end', '19'],
    ['pagedown pagedown pageup', '5'],
    ['end home', '0'],
    ['right', '0'],
    ['down enter', 'chose 1'],
    ['3', 'chose 2'],
    ['1', '0'],
    ['1 2', 'chose 11'],
    ['2 1', '0'],
    ['1 down', '1'],
    ['9', 'chose 8'],
    ['0', '0'],
    ['q', 'left'],
    ['escape', 'left'],
    ['s', '0'],
  ])('%s: %s', (keys, outcome) => {
    expect(after(keys, plain(20))).toBe(outcome);
  });

  test.each([
    ['/', '0 /'],
    ['/ q 1', '0 /q1'],
    ['/ a b backspace', '0 /a'],
    ['/ backspace', '0'],
    ['/ a escape', '0'],
    ['/ enter', '0'],
    ['/ a b enter', 'find ab'],
    ['/ up', '0 /'],
  ])('words: %s: %s', (keys, outcome) => {
    expect(after(keys, plain(20))).toBe(outcome);
  });

  test('keys with Ctrl or Alt do nothing, but Escape comes with Alt', () => {
    const place = startList();
    expect(pressList(place, { name: 'q', ctrl: true }, plain(2))).toBe(place);
    expect(pressList(place, { name: 'q', meta: true }, plain(2))).toBe(place);
    const left = pressList(place, { name: 'escape', meta: true }, plain(2));
    expect(left.outcome).toEqual({ type: 'left' });
  });

  test('of nothing has nothing to choose', () => {
    expect(after('down', plain(0))).toBe('0');
    expect(after('1', plain(0))).toBe('0');
  });
});

describe('tiles', () => {
  test.each([
    ['down', '1'],
    ['down right', '2'],
    ['down right down', '5'],
    ['down right right down', '5'],
    ['down left', '0'],
    ['right', '0'],
    ['s', 'chose 0'],
    ['t', 'chose 3'],
    ['m', '1'],
    ['m m', '2'],
    ['m m m', '1'],
    ['P p enter', 'chose 5'],
    ['5', 'chose 4'],
  ])('%s: %s', (keys, outcome) => {
    expect(after(keys, tiles)).toBe(outcome);
  });
});

test.each([
  ['2', { type: 'entry', position: 1 }],
  ['4', undefined],
  ['0', undefined],
  ['', { type: 'left' }],
  [':p', { type: 'left' }],
  ['Q', { type: 'left' }],
  ['/two words', { type: 'find', words: 'two words' }],
  ['/', undefined],
  ['x', undefined],
])('a line: %j', (line, outcome) => {
  expect(sayList(line, 3)).toEqual(outcome);
});
