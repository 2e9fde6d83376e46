import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { viewJson } from '../../src/view/json.ts';

test('data is indented and ends its line', () => {
  expect(viewJson({ version: 1, list: ['é', '回', '🙂'] }).text).toBe(
    '{\n  "version": 1,\n  "list": [\n    "é",\n    "回",\n    "🙂"\n  ]\n}\n',
  );
});

test.each([
  ['\u001b[31m', '\\u001b[31m'],
  ['\u007f\u009b', '\\u007f\\u009b'],
  ['a\nb\tc', 'a\\nb\\tc'],
  ['\u202e\u2066\u200f\u061c', '\\u202e\\u2066\\u200f\\u061c'],
  ['\u2028\u2029\ufeff\u00ad', '\\u2028\\u2029\\ufeff\\u00ad'],
  ['\u{e0041}', '\\udb40\\udc41'],
  ['\ud800', '\\ud800'],
  ['\ue000\uffff', '\\ue000\\uffff'],
])('%j is written as %s', (text, written) => {
  expect(viewJson(text).text).toBe(`"${written}"\n`);
});

test('any data reads back the same', () => {
  const nasty = fc.constantFrom(
    '\u001b',
    '\u202e',
    '"',
    '\\',
    '\n',
    '\u{e0041}',
    '\u200d',
    'é',
    '🙂',
  );
  const text = fc.oneof(fc.string({ unit: nasty }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(
      fc.dictionary(text, fc.array(fc.oneof(text, fc.integer(), fc.boolean()))),
      (data) => {
        const json = viewJson(data).text;
        expect(JSON.parse(json)).toEqual({ ...data });
        expect(json).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e]/);
      },
    ),
  );
});
