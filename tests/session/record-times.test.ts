import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HistoryRecord } from '../../src/session/history.ts';
import { inTimeOrder, notAhead } from '../../src/session/record-times.ts';
import { answered } from './records.ts';

/** A record of a session, as "a1": its session, and how many came before it there. */
const made = (name: string, at: number): HistoryRecord => {
  const [session = '', sequence = ''] = name;
  return { ...answered(1), id: name, session, sequence: Number(sequence), at };
};

const DAY = 86_400_000;

const names = (records: readonly HistoryRecord[]) => records.map(({ id }) => id).join(' ');

describe('the order of records', () => {
  test.each([
    ['as they stand', [made('a0', 1), made('a1', 2), made('b0', 2)], 'a0 a1 b0'],
    ['by time', [made('b0', 5), made('b1', 6), made('a0', 1), made('a1', 2)], 'a0 a1 b0 b1'],
    ['of two at once', [made('a0', 1), made('a1', 4), made('b0', 2)], 'a0 b0 a1'],
    ['where a clock was set back', [made('a0', 9), made('a1', 3), made('a2', 4)], 'a0 a1 a2'],
    ['torn apart', [made('a2', 3), made('a0', 1), made('a1', 2)], 'a0 a1 a2'],
  ])('%s', (_, records, expected) => {
    expect(names(inTimeOrder(records))).toBe(expected);
  });

  test('is the same however histories were joined, where no times are equal', () => {
    const history = fc
      .uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 10 })
      .map((times) => times.map((at, index) => made(`${'abc'[at % 3] ?? ''}${index}`, at)));
    fc.assert(
      fc.property(history, fc.array(fc.nat(), { minLength: 10 }), (records, keys) => {
        const shuffled = records
          .map((record, index) => ({ record, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ record }) => record);
        expect(names(inTimeOrder(shuffled))).toBe(names(inTimeOrder(records)));
      }),
    );
  });
});

describe('records of later than now', () => {
  test('none is as it was', () => {
    const records = [made('a0', 1), made('a1', 5)];
    expect(notAhead(records, 5)).toEqual({ records, ahead: 0 });
  });

  test('were made before what follows them, or a day ago', () => {
    const dated = notAhead(
      [made('a0', 9 * DAY), made('a1', 8 * DAY), made('b0', 3), made('c0', 8 * DAY)],
      5 * DAY,
    );
    expect(dated.records.map(({ at }) => at)).toEqual([3, 3, 3, 4 * DAY]);
    expect(dated.ahead).toBe(3);
  });
});
