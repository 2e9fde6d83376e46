import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeRecords, encodeRecord } from '../../src/session/history-lines.ts';
import { allTypes, answered } from './records.ts';

const records = [...allTypes.slice(0, 2), answered(8), answered(9, { picked: 'ö' })];
const lines = records.map(encodeRecord);
const text = lines.join('');
const starts = lines.map((_, index) => lines.slice(0, index).join('').length);
const ends = lines.map((line, index) => (starts[index] ?? 0) + line.length);

const all = new Set(records.map((record) => JSON.stringify(record)));
const kept = (damaged: string) =>
  decodeRecords(damaged).records.map((record) => JSON.stringify(record));

/** What must be there after the stretch was damaged: all that does not touch it. */
const untouched = (from: number, to: number) =>
  [...all].filter((_, index) => (ends[index] ?? 0) <= from || (starts[index] ?? 0) >= to);

const expectOnlyThatLost = (damaged: string, from: number, to: number) => {
  const got = kept(damaged);
  expect(untouched(from, to).filter((one) => !got.includes(one))).toEqual([]);
  expect(got.filter((one) => !all.has(one))).toEqual([]);
};

describe('damage costs no more than the record it touches, and changes none', () => {
  test('every bit of every byte flipped', () => {
    for (let at = 0; at < text.length; at++)
      for (let bit = 0; bit < 8; bit++) {
        const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
        expectOnlyThatLost(text.slice(0, at) + flipped + text.slice(at + 1), at, at + 1);
      }
  });

  test('cut off anywhere and gone on with: what was whole is there, and so is the next', () => {
    const next = answered(99);
    for (let end = 0; end <= text.length; end++) {
      // The last newline is not missed: the next record begins with one.
      const whole = [...all].filter((_, index) => (ends[index] ?? 0) - 1 <= end);
      const got = kept(text.slice(0, end) + encodeRecord(next));
      expect(got).toEqual([...whole, JSON.stringify(next)]);
    }
  });

  test('any piece lost, doubled or put in its place', () => {
    const place = fc.nat(text.length);
    const stretch = fc
      .tuple(place, place)
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const nasty = fc.constantFrom('\n', '\t', '\0', '"', '{', '}', '1', 'ÿ', '\r', '\\u');
    const piece = fc.oneof(
      fc.array(nasty, { maxLength: 20 }).map((tokens) => tokens.join('')),
      stretch.map(([from, to]) => text.slice(from, to)),
    );
    fc.assert(
      fc.property(stretch, piece, ([from, to], put) => {
        expectOnlyThatLost(text.slice(0, from) + put + text.slice(to), from, to);
      }),
      { numRuns: 20_000 },
    );
  });
});
