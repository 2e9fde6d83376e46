import { describe, expect, test } from '@jest/globals';
import {
  decodeRecords,
  encodeDigest,
  encodeRecord,
  findDigest,
} from '../../src/session/history-lines.ts';
import { answered } from './records.ts';

const digest = { of: 'one', known: [1, 2] };
const [first, second] = [encodeRecord(answered(1)), encodeRecord(answered(2))];

/** A history with a digest in its place, and one of another bank behind it. */
const history = (() => {
  const before = first + encodeDigest(digest, first.length) + second;
  return before + encodeDigest({ of: 'two' }, before.length);
})();

type Of = typeof digest;
const isOf =
  (bank: string) =>
  (value: unknown): value is Of =>
    (value as Of).of === bank;

describe('a digest in the history', () => {
  test('is no record and no damage', () => {
    expect(decodeRecords(history)).toEqual({
      records: [answered(1), answered(2)],
      skipped: 0,
      newer: 0,
    });
  });

  test('is found among those of other banks, and what stands behind it', () => {
    const found = findDigest(history, isOf('one'));
    expect(found?.digest).toEqual(digest);
    expect(decodeRecords(history.slice(found?.to)).records).toEqual([answered(2)]);
    expect(findDigest(history, isOf('three'))).toBeUndefined();
  });

  test('gives way to a later one', () => {
    const later = { ...digest, known: [3] };
    const longer = history + encodeDigest(later, history.length);
    expect(findDigest(longer, isOf('one'))?.digest).toEqual(later);
  });

  test.each([
    ['behind another history', second + history],
    ['in a history that has lost a record', history.slice(first.length)],
  ])('holds only in its own place: not %s', (_name, text) => {
    expect(findDigest(text, isOf('one'))).toBeUndefined();
  });

  test('in a history joined to itself, only the first one holds', () => {
    expect(findDigest(history + history, isOf('one'))).toEqual(findDigest(history, isOf('one')));
  });

  test('whichever of its bytes is damaged, none or the same is found', () => {
    const from = first.length;
    const to = from + encodeDigest(digest, from).length;
    for (let at = from; at < to; at++)
      for (let bit = 0; bit < 8; bit++) {
        const flipped = String.fromCharCode(history.charCodeAt(at) ^ (1 << bit));
        const found = findDigest(
          history.slice(0, at) + flipped + history.slice(at + 1),
          isOf('one'),
        );
        expect(found?.digest ?? digest).toEqual(digest);
      }
  });

  test('cut off by a crash is none, and costs no record', () => {
    const whole = first + encodeDigest(digest, first.length);
    for (let end = first.length + 1; end < whole.length - 1; end++) {
      const text = whole.slice(0, end) + second;
      expect(findDigest(text, isOf('one'))).toBeUndefined();
      expect(decodeRecords(text).records).toEqual([answered(1), answered(2)]);
    }
  });
});
