import { expect, test } from '@jest/globals';
import { decode } from '../../src/bank/file.ts';

const decoded = (...bytes: readonly number[]) =>
  decode({ file: 'f', path: 'f', content: Uint8Array.from(bytes) });

test.each([
  ['ASCII', [0x61, 0x0a], 'a\n'],
  ['two bytes', [0xc3, 0xbc], 'ü'],
  ['three bytes', [0xe2, 0x82, 0xac], '€'],
  ['four bytes', [0xf0, 0x9f, 0x98, 0x80], '😀'],
  ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
  ['nothing', [], ''],
])('%s', (_, bytes, text) => {
  expect(decoded(...bytes)).toEqual({ text });
});

test.each([
  ['a lone continuation', [0x61, 0x80], 1],
  ['an overlong form', [0xc0, 0xaf], 0],
  ['an overlong form of three', [0xe0, 0x80, 0x80], 0],
  ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
  ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 0],
  ['an impossible byte', [0x61, 0x62, 0xff], 2],
  ['a character cut short', [0x61, 0xe2, 0x82], 1],
  ['a wrong third byte', [0xe2, 0x82, 0x20], 0],
  ['a good character before', [0xf0, 0x9f, 0x98, 0x80, 0xf8], 4],
])('%s does not fit', (_, bytes, offset) => {
  expect(decoded(...bytes)).toMatchObject({
    problem: {
      rule: 'encoding-invalid',
      message: `Not valid UTF-8: the byte at offset ${offset} does not fit. Save the file as UTF-8.`,
    },
  });
});

test.each([[[0xff, 0xfe, 0x61, 0x00]], [[0xfe, 0xff, 0x00, 0x61]]])(
  '%j looks like UTF-16',
  (bytes) => {
    expect(decoded(...bytes)).toMatchObject({
      problem: {
        message:
          'Not valid UTF-8: the byte at offset 0 does not fit. It looks like UTF-16. Save the file as UTF-8.',
      },
    });
  },
);
