import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheIn } from '../../src/io/bank-cache.ts';
import { newFolder } from './program.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const origin = [bytes('what it is made of'), bytes(''), bytes('and more')];
const text = '{"a":"ö 🙂"}';

/** A cache that keeps a text, and the file it is in. */
const filled = (folder = path.join(newFolder(), 'inner', 'cache')) => {
  const cache = cacheIn(folder);
  cache.write('bank', origin, () => text);
  const [name = ''] = readdirSync(folder);
  return { cache, folder, file: path.join(folder, name) };
};

describe('a cache', () => {
  test('gives back what was made of the same bytes', () => {
    const { folder } = filled();
    expect(cacheIn(folder).read('bank', origin)).toBe(text);
  });

  test('is for its owner alone', () => {
    expect(statSync(filled().folder).mode & 0o777).toBe(0o700);
  });

  test.each<[string, string, readonly Uint8Array[]]>([
    ['under another name', 'other', origin],
    ['of other bytes', 'bank', [bytes('what it is made oF'), bytes(''), bytes('and more')]],
    ['of fewer', 'bank', [bytes('what it is made of')]],
    ['of more', 'bank', [...origin, bytes('!')]],
    ['of more than there is', 'bank', [...origin, new Uint8Array(1_000)]],
    ['of nothing', 'bank', []],
  ])('gives nothing %s', (_, name, of) => {
    expect(filled().cache.read(name, of)).toBeUndefined();
  });

  test('keeps one text under a name', () => {
    const { cache, folder } = filled();
    const other = [bytes('other')];
    cache.write('bank', other, () => 'b');
    expect(cache.read('bank', origin)).toBeUndefined();
    expect(cache.read('bank', other)).toBe('b');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('gives nothing where the text is damaged, wherever that is', () => {
    const { cache, file } = filled();
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      expect([at, cache.read('bank', origin)]).toEqual([at, undefined]);
    }
    for (let size = 0; size < whole.length; size += 1) {
      writeFileSync(file, whole.subarray(0, size));
      expect([size, cache.read('bank', origin)]).toEqual([size, undefined]);
    }
  });

  test('does without a folder that cannot be made', () => {
    const file = path.join(newFolder(), 'file');
    writeFileSync(file, 'a file');
    const cache = cacheIn(path.join(file, 'cache'));
    cache.write('bank', origin, () => text);
    expect(cache.read('bank', origin)).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe('a file');
  });

  test('keeps what it has where a text cannot be made', () => {
    const { cache } = filled();
    cache.write('bank', [bytes('other')], () => {
      throw new RangeError('Invalid string length');
    });
    expect(cache.read('bank', origin)).toBe(text);
  });
});
