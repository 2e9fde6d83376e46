import { describe, expect, test } from '@jest/globals';
import {
  crc32,
  decodeRecords,
  encodeRecord,
  encodeDigest,
  findDigest,
  type HistoryRecord,
} from '../../src/session/history.ts';
import { allTypes, answered, drafted } from './records.ts';
import fc from 'fast-check';

describe('journal', () => {
  const crcOf = (text: string) => crc32(text).toString(16);

  /** A line with any JSON and a check that fits it. */
  const line = (value: unknown) => {
    const json = JSON.stringify(value);
    return `\n${json}\t${crcOf(json).padStart(8, '0')}\n`;
  };

  const idsOf = ({ records }: { records: readonly HistoryRecord[] }) => records.map(({ id }) => id);

  describe('the check', () => {
    // The check value of the CRC catalogue, and those of zlib for every length modulo four.
    test.each([
      ['', '0'],
      ['a', 'e8b7be43'],
      ['ab', '9e83486d'],
      ['abc', '352441c2'],
      ['abcd', 'ed82cd11'],
      ['123456789', 'cbf43926'],
      ['The quick brown fox jumps over the lazy dog', '414fa339'],
    ])('of %j is %s', (text, check) => {
      expect(crcOf(text)).toBe(check);
    });
  });

  describe('a record', () => {
    test('is a line of JSON with its check between two newlines', () => {
      expect(encodeRecord(answered(1))).toBe(
        '\n{"v":1,"session":"00000000000000aa","at":1763990000000,"offset":60,' +
          '"bank":"azure-expressroute","type":"answer","id":"0000000000000001","sequence":1,' +
          '"question":"circuits/what-a-circuit-is","hash":"0123456789abcdef","picked":[1],' +
          '"correct":true,"points":1,"maxPoints":1,"ms":2500,"skipped":false,"hint":0}\td5fa3a01\n',
      );
    });

    test('is ASCII, whatever was typed', () => {
      const typed = encodeRecord(answered(1, { picked: 'Größe 🎯\u007f\ud800\n' }));
      expect(typed).toContain('"Gr\\u00f6\\u00dfe \\ud83c\\udfaf\\u007f\\ud800\\n"');
      expect(typed).toMatch(/^\n[ -~]+\t[0-9a-f]{8}\n$/);
    });

    test('has the line ends of Windows where Git gave it those', () => {
      const text = allTypes.map(encodeRecord).join('');
      const changed = text.replaceAll('\n', '\r\n');
      expect(decodeRecords(changed)).toEqual({ records: allTypes, skipped: 0, newer: 0 });
      expect(decodeRecords(text, changed).records).toEqual(allTypes);
    });

    test('that was torn and then written again is no news', () => {
      const [first, second] = [encodeRecord(answered(1)), encodeRecord(answered(2))];
      const text = first.slice(0, 90) + first + second + second.slice(0, 30);
      const { records, skipped } = decodeRecords(text);
      expect(records).toEqual([answered(1), answered(2)]);
      expect(skipped).toBe(1);
    });

    test('comes back as it was', () => {
      const text = allTypes.map(encodeRecord).join('');
      expect(decodeRecords(text)).toEqual({ records: allTypes, skipped: 0, newer: 0 });
    });
  });

  describe('a history', () => {
    test.each([
      ['nothing', ''],
      ['empty lines', '\n\n\n'],
    ])('of %s has no records', (_name, text) => {
      expect(decodeRecords(text)).toEqual({ records: [], skipped: 0, newer: 0 });
    });

    test('keeps file order, not that of the clock', () => {
      const text = [answered(2, { at: 5 }), answered(1, { at: 9 }), answered(3, { at: 1 })];
      expect(idsOf(decodeRecords(text.map(encodeRecord).join('')))).toEqual([
        '0000000000000002',
        '0000000000000001',
        '0000000000000003',
      ]);
    });

    test('counts a record once, the first time it is met', () => {
      const [one, two] = [encodeRecord(answered(1)), encodeRecord(answered(2))];
      expect(decodeRecords(one + two + one + one)).toEqual({
        records: [answered(1), answered(2)],
        skipped: 0,
        newer: 0,
      });
    });

    test('calls a draft newer where only its version is known', () => {
      const text = encodeRecord(answered(1)) + line({ ...drafted(2), hash: '' });
      expect(decodeRecords(text)).toEqual({ records: [answered(1)], skipped: 0, newer: 1 });
    });

    test('counts what a newer program wrote and keeps the rest', () => {
      const text = line({ v: 2, what: 'ever' }) + encodeRecord(answered(1)) + line({ v: 1.5 });
      expect(decodeRecords(text)).toEqual({ records: [answered(1)], skipped: 0, newer: 2 });
    });

    test.each([
      ['a line without a check', '{"v":1}'],
      ['a line that is all check', '\t00000000'],
      ['a check that does not fit', encodeRecord(answered(9)).replace('2500', '2501')],
      ['a check that is no number', encodeRecord(answered(9)).replace(/\t.*/, '\tzzzzzzzz')],
      ['no tab', encodeRecord(answered(9)).replace('\t', ' ')],
      ['no JSON, with a check that fits', `\n{"v":1\t${crcOf('{"v":1')}\n`],
      ['zeros, as a power cut leaves them', '\0'.repeat(300)],
      ['letters beyond ASCII', 'é'.repeat(40)],
    ])('skips and counts %s', (_name, damaged) => {
      const [before, after] = [encodeRecord(answered(1)), encodeRecord(answered(2))];
      expect(decodeRecords(before + damaged + after)).toEqual({
        records: [answered(1), answered(2)],
        skipped: 1,
        newer: 0,
      });
    });

    test('has no use for a record with names from Object.prototype', () => {
      const text =
        line(JSON.parse('{"__proto__":{"v":1,"type":"end"}}')) + line({ v: '__proto__' });
      expect(decodeRecords(text)).toEqual({ records: [], skipped: 2, newer: 0 });
    });
  });

  describe('every field is looked at', () => {
    const [started, , answer, , , , marked, undone, ended, draft] = allTypes;
    const wrong: readonly (readonly [HistoryRecord | undefined, string, readonly unknown[]])[] = [
      [answer, 'v', [0, '1', null, undefined, -1]],
      [answer, 'type', ['answered', 1, undefined, 'toString']],
      [answer, 'id', ['', 1, undefined]],
      [answer, 'session', ['', {}, undefined]],
      [answer, 'sequence', [-1, 0.5, '1', undefined, 1e300]],
      [answer, 'at', [-1, 0.5, null, undefined]],
      [answer, 'offset', [1441, -1441, '60', undefined]],
      [answer, 'bank', ['', 1, undefined]],
      [answer, 'question', ['', ['a'], undefined]],
      [answer, 'hash', ['', 1, undefined]],
      [answer, 'picked', [1, undefined, null, [0.5], [-1], [1, 'a'], [null], { length: 1 }]],
      [answer, 'correct', [1, 'true', undefined]],
      [answer, 'points', [-1, 2, '1', undefined]],
      [answer, 'maxPoints', [0.5, '1', undefined]],
      [answer, 'ms', [-1, '5', undefined]],
      [answer, 'skipped', [0, undefined]],
      [answer, 'hint', [-1, 0.5, undefined]],
      [answer, 'sure', [1, null, 'yes']],
      [started, 'mode', ['quiz', undefined]],
      [started, 'seed', [-1, 0.5, '7', undefined]],
      [started, 'version', ['', 1, undefined]],
      [started, 'questions', ['a', [1], [''], undefined]],
      [started, 'limit', [-1, '5', null]],
      [started, 'pass', [-1, 100.5, '70', undefined]],
      [started, 'confidence', [1, undefined]],
      [marked, 'question', ['', undefined]],
      [marked, 'on', [1, undefined]],
      [undone, 'question', ['', undefined]],
      [ended, 'finished', [1, undefined]],
      [draft, 'v', [1, 3, '2', undefined]],
      [draft, 'question', ['', undefined]],
      [draft, 'hash', ['', 1, undefined]],
      [draft, 'picked', [1, undefined, [0.5], [-1], [1, 'a']]],
      [draft, 'hint', [-1, 0.5, undefined]],
    ];
    const cases = wrong.flatMap(([record, field, values]) =>
      values.map((value) => [record?.type, field, value, { ...record, [field]: value }] as const),
    );

    test.each(cases)('%s: %s %p is refused', (_type, _field, _value, record) => {
      const { records, skipped, newer } = decodeRecords(line(record));
      expect([records, skipped + newer]).toEqual([[], 1]);
    });

    test.each(['sequence', 'at', 'ms', 'points', 'hint'])('%s 1e999 is refused', (field) => {
      const json = JSON.stringify({ ...answer, [field]: 0 }).replace(
        `"${field}":0`,
        `"${field}":1e999`,
      );
      expect(decodeRecords(`${json}\t${crcOf(json).padStart(8, '0')}`).skipped).toBe(1);
    });

    test.each([null, 1, 'text', true, []])('%p is no record', (value) => {
      expect(decodeRecords(line(value))).toEqual({ records: [], skipped: 1, newer: 0 });
    });
  });
});

describe('journal damage', () => {
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
});

describe('digest line', () => {
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
});
