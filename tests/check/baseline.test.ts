import { describe, expect, test } from '@jest/globals';
import { baselineOf, readBaseline, unknownTo } from '../../src/check/baseline.ts';
import type { Diagnostic } from '../../src/bank/diagnostic.ts';
import { hash } from '../../src/bank/ids.ts';

const finding = (rule: string, line: number, question?: string, file = 'a.md'): Diagnostic => ({
  rule,
  severity: 'warning',
  message: `${rule} in line ${line}`,
  place: { file, line, column: 1, endLine: line, endColumn: 2 },
  ...(question !== undefined && { question }),
});

const texts = (text: string, file = 'a.md') => new Map([[file, text]]);

const known = [
  finding('length-cue', 1, 'a/two'),
  finding('length-cue', 2, 'a/two'),
  finding('k-type', 3, 'a/one'),
  finding('coverage', 3),
];
const before = texts('same\nsame\nother');
const baseline = baselineOf(known, before);

test('a baseline is sorted, counts what nothing tells apart, and names no line', () => {
  expect(baseline).toEqual({
    version: 1,
    findings: [
      { in: 'a.md', rule: 'coverage', text: hash('other'), count: 1 },
      { in: 'a/one', rule: 'k-type', text: hash('other'), count: 1 },
      { in: 'a/two', rule: 'length-cue', text: hash('same'), count: 2 },
    ],
  });
  expect(baselineOf([...known].reverse(), before)).toEqual(baseline);
});

describe('what is known stays known', () => {
  test.each([
    ['as it was', known, 'same\nsame\nother'],
    [
      'below new lines',
      known.map((one) => ({
        ...one,
        place: { ...one.place, line: one.place.line + 2, endLine: one.place.endLine + 2 },
      })),
      'new\nnew\nsame\nsame\nother',
    ],
    ['indented, with other line ends', known, '  same\r\nsame \r\n\tother'],
    [
      'with other words in the message',
      known.map((one) => ({ ...one, message: 'Something else.' })),
      'same\nsame\nother',
    ],
    [
      'at another severity',
      known.map((one) => ({ ...one, severity: 'error' as const })),
      'same\nsame\nother',
    ],
  ])('%s', (_name, now, text) => {
    expect(unknownTo(baseline, now, texts(text))).toEqual([]);
  });
});

describe('what is new counts', () => {
  test.each([
    ['another rule', finding('numeric-order', 3, 'a/one')],
    ['another question', finding('k-type', 3, 'a/three')],
    ['another file', finding('coverage', 3, undefined, 'b.md')],
    ['another text', finding('k-type', 1, 'a/one')],
    ['one more of the same', finding('k-type', 3, 'a/one')],
  ])('%s', (_name, fresh) => {
    expect(unknownTo(baseline, [...known, fresh], before)).toEqual([fresh]);
  });
});

describe('reading a baseline', () => {
  const read = (text: string) => readBaseline(new TextEncoder().encode(text));

  test('gives back what was written', () => {
    expect(read(JSON.stringify(baseline))).toEqual({ baseline });
  });

  test.each([
    ['no JSON', '{', 'is not a JSON object'],
    ['no object', '[]', 'has another version than 1'],
    ['nothing', 'null', 'is not a JSON object'],
    ['another version', '{"version":2,"findings":[]}', 'has another version than 1'],
    ['no list', '{"version":1,"findings":{}}', 'has no list of findings'],
    [
      'no finding',
      '{"version":1,"findings":[{"in":"a","rule":"b","text":"c","count":1},7]}',
      'has a finding that is none (the one after 1 others)',
    ],
    [
      'a count of none',
      '{"version":1,"findings":[{"in":"a","rule":"b","text":"c","count":0}]}',
      'has a finding that is none (the one after 0 others)',
    ],
    [
      'a rule that is no text',
      '{"version":1,"findings":[{"in":"a","rule":1,"text":"c","count":1}]}',
      'has a finding that is none (the one after 0 others)',
    ],
  ])('refuses %s', (_name, text, problem) => {
    expect(read(text)).toEqual({ problem });
  });

  test('refuses bytes that are no text', () => {
    expect(readBaseline(new Uint8Array([0xff]))).toEqual({ problem: 'is not a JSON object' });
  });

  test('a baseline made to hurt hides nothing else', () => {
    const read = readBaseline(
      new TextEncoder().encode(
        '{"version":1,"findings":[{"in":"__proto__","rule":"constructor","text":"","count":9}]}',
      ),
    );
    expect('baseline' in read && unknownTo(read.baseline, known, before)).toEqual(known);
  });
});
