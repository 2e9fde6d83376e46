import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sha1, uuidOf } from '../../../src/view/name-ids.ts';

test('SHA-1 is that of the system, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(
        createHash('sha1').update(bytes).digest('hex'),
      );
    }),
  );
});

test.each([0, 54, 55, 56, 63, 64, 65, 119, 120, 128])(
  'and at %d bytes, where blocks end',
  (size) => {
    const bytes = new Uint8Array(size).fill(0xa5);
    expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(
      createHash('sha1').update(bytes).digest('hex'),
    );
  },
);

test('a name always has the same UUID, of version 5', () => {
  expect(uuidOf('0123456789abcdef')).toBe('4249551b-b966-54ec-91f6-2a0d2ddca887');
  expect(uuidOf('x')).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test('different names have different ones', () => {
  const uuids = Array.from({ length: 1000 }, (_, index) => uuidOf(index.toString(16)));
  expect(new Set(uuids).size).toBe(1000);
});
