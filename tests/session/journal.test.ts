import { describe, expect, test } from '@jest/globals';
import { crc32, decodeRecords, encodeRecord } from '../../src/session/history-lines.ts';
import type { HistoryRecord } from '../../src/session/history.ts';
import { allTypes, answered } from './records.ts';

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
    const text = line(JSON.parse('{"__proto__":{"v":1,"type":"end"}}')) + line({ v: '__proto__' });
    expect(decodeRecords(text)).toEqual({ records: [], skipped: 2, newer: 0 });
  });
});

describe('every field is looked at', () => {
  const [started, , answer, , , , marked, undone, ended] = allTypes;
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
