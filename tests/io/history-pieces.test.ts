import { expect, test } from '@jest/globals';
import { openHistory, type Shelf } from '../../src/io/history-file.ts';
import { encodeRecord } from '../../src/session/history.ts';
import { answered } from '../session/records.ts';

const records = Array.from({ length: 60 }, (_, at) => answered(at));

/** A history that is longer than a text may be, which is set to so many characters. */
function long(longest: number, text = records.map(encodeRecord).join('')) {
  const said: string[] = [];
  const asked: number[] = [];
  const shelf: Shelf = {
    name: 'history.jsonl',
    read: (most, from) => {
      asked.push(most);
      const start = from ?? Math.max(0, text.length - most);
      return { start, text: text.slice(start, start + most) };
    },
    append: () => undefined,
  };
  const history = openHistory(shelf, (safe) => said.push(safe.text), longest);
  return { history, said, asked };
}

const never = (value: unknown): value is object => value === never;

test.each([400, 1_000, 1_001, 5_000, 1_000_000])(
  'a history is read in pieces of %i characters, each record once',
  (longest) => {
    const { history, said, asked } = long(longest);
    expect(history.read()).toEqual({ records, skipped: 0, newer: 0 });
    expect(history.recall(never)).toEqual({ records, skipped: 0, newer: 0 });
    expect(Math.max(...asked)).toBeLessThanOrEqual(longest);
    expect(said).toEqual([]);
  },
);

test('a line that is longer than a text may be is told of', () => {
  const { history, said } = long(100);
  expect(history.read().records).toEqual([]);
  expect(said).toEqual([
    'peerdrill: history.jsonl cannot be read. One of its lines is too long.\n',
  ]);
});
