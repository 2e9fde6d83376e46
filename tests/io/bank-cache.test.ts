import { describe, expect, test } from '@jest/globals';
import {
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cacheIn } from '../../src/io/bank-cache.ts';
import { makeFifo } from './folders-of-files.ts';
import { makeProgram, start } from './program.ts';
import { newFolder } from '../new-folder.ts';

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
    expect(statSync(filled().file).mode & 0o777).toBe(0o600);
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

describe('what was put in the place of an entry', () => {
  test.each<[string, (file: string, whole: string) => void]>([
    ['a link to a file', (file, whole) => symlinkSync(whole, file)],
    ['a FIFO', (file) => makeFifo(file)],
    [
      'a link to a FIFO',
      (file, whole) => {
        makeFifo(`${whole}.fifo`);
        symlinkSync(`${whole}.fifo`, file);
      },
    ],
    ['a link to nothing', (file, whole) => symlinkSync(`${whole}.none`, file)],
    ['a link to itself', (file) => symlinkSync(file, file)],
  ])('is not read where it is %s, and the next entry takes its place', (_, put) => {
    const { cache, folder, file } = filled();
    const whole = path.join(newFolder(), 'whole');
    renameSync(file, whole);
    const before = readFileSync(whole);
    put(file, whole);
    expect(cache.read('bank', origin)).toBeUndefined();
    cache.write('bank', origin, () => text);
    expect(cache.read('bank', origin)).toBe(text);
    expect(lstatSync(file).isFile()).toBe(true);
    expect(readFileSync(whole)).toEqual(before);
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
  });

  test('stays where it is a folder, without anything beside it', () => {
    const { cache, folder, file } = filled();
    rmSync(file);
    mkdirSync(path.join(file, 'inner'), { recursive: true });
    cache.write('bank', origin, () => text);
    expect(cache.read('bank', origin)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
    expect(readdirSync(file)).toEqual(['inner']);
  });

  test('is not read where it is of any other size than an entry can have', () => {
    const { cache, file } = filled();
    writeFileSync(file, Buffer.alloc(10_000_000));
    expect(cache.read('bank', origin)).toBeUndefined();
  });

  test('is written to by nobody where the folder is a link', () => {
    const { cache, folder } = filled();
    const elsewhere = newFolder();
    rmSync(folder, { recursive: true });
    symlinkSync(elsewhere, folder);
    cache.write('bank', origin, () => text);
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readlinkSync(folder)).toBe(elsewhere);
  });

  /** Only root can give a file to another user; whoever cannot is told so. */
  const isGiven = (file: string): boolean => {
    const give = () => {
      chownSync(file, 54_321, 54_321);
    };
    if (process.getuid?.() === 0) give();
    else expect(give).toThrow('EPERM');
    return process.getuid?.() === 0;
  };

  test('is not read where it is of another user, if root can give it to one', () => {
    const { cache, file } = filled();
    if (!isGiven(file)) return;
    expect(cache.read('bank', origin)).toBeUndefined();
    cache.write('bank', origin, () => text);
    expect(cache.read('bank', origin)).toBe(text);
    expect(statSync(file).uid).toBe(0);
  });

  test('is left as it is in a folder of another user, if root can give it to one', () => {
    const { cache, folder } = filled();
    if (!isGiven(folder)) return;
    cache.write('another', origin, () => text);
    expect(cache.read('another', origin)).toBeUndefined();
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('the room of a cache', () => {
  /** Names of 40 banks, the first written first. */
  const banks = Array.from({ length: 40 }, (_, index) => `bank ${index}`);
  const keptOf = (cache: ReturnType<typeof cacheIn>) =>
    banks.filter((name) => cache.read(name, origin) !== undefined);

  /** A cache with all of them, each written a second after the one before it. */
  const full = (room?: { files: number; bytes: number }) => {
    const folder = newFolder();
    const cache = cacheIn(folder, room);
    for (const [index, name] of banks.entries()) {
      const before = new Set(readdirSync(folder));
      cache.write(name, origin, () => text);
      const [file = ''] = readdirSync(folder).filter((other) => !before.has(other));
      utimesSync(path.join(folder, file), 1_000 + index, 1_000 + index);
    }
    return { cache, folder };
  };

  test('is for 32 entries, and the oldest go', () => {
    expect(keptOf(full().cache)).toEqual(banks.slice(-32));
  });

  test('is for so many bytes, and the oldest go', () => {
    const size = statSync(filled().file).size;
    expect(keptOf(full({ files: 32, bytes: 3 * size + 1 }).cache)).toEqual(banks.slice(-3));
  });

  test('is not taken by what a writer left unfinished', () => {
    const { cache, folder } = full();
    for (let index = 0; index < 40; index += 1) {
      const left = path.join(folder, `.0123abcd.${String(index).padStart(16, '0')}`);
      writeFileSync(left, 'half of it');
      utimesSync(left, 1, 1);
    }
    cache.write('bank 0', origin, () => text);
    expect(keptOf(cache)).toEqual(['bank 0', ...banks.slice(-31)]);
    expect(readdirSync(folder)).toHaveLength(32);
  });

  test('is made of its own files alone', () => {
    const { folder } = full();
    const others = ['history.jsonl', 'notes', '.hidden', '0123ABCD', '0123abcd.md'];
    for (const name of others) {
      writeFileSync(path.join(folder, name), 'mine');
      utimesSync(path.join(folder, name), 1, 1);
    }
    mkdirSync(path.join(folder, '0123abcd'));
    cacheIn(folder, { files: 1, bytes: 10_000 }).write('bank', origin, () => text);
    expect(readdirSync(folder)).toHaveLength(1 + others.length + 1);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['0123abcd', ...others]));
  });

  test('is not there for a text that is much larger than what it was made of', () => {
    const { cache, folder } = filled();
    const [size, other] = [32 * 1_000, [new Uint8Array(1_000)]];
    const least = size - 1_000 - process.version.length - 8;
    cache.write('much', other, () => 'a'.repeat(least + 1));
    expect(readdirSync(folder)).toHaveLength(1);
    cache.write('much', other, () => 'a'.repeat(least));
    expect(cache.read('much', other)).toHaveLength(least);
  });

  test('is not there for a text that would take all of it', () => {
    const { folder } = filled();
    cacheIn(folder, { files: 32, bytes: 50 }).write('more', origin, () => text);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(cacheIn(folder).read('bank', origin)).toBe(text);
  });
});

describe('many writers at once', () => {
  test('leave one whole entry and nothing else', async () => {
    const program = await makeProgram(`
      import { cacheIn } from './io/bank-cache.ts';
      const cache = cacheIn(process.argv[2]);
      const origin = [Buffer.alloc(5_000)];
      const seen = new Set();
      for (let round = 0; round < 100; round += 1) {
        cache.write('bank', origin, () => process.argv[3].repeat(20_000));
        seen.add(cache.read('bank', origin)?.replace(/^(.)\\1*$/, '$1'));
      }
      console.log([...seen].filter((text) => !/^[abcd]$/.test(text)).join());
    `);
    const folder = path.join(newFolder(), 'cache');
    const writers = ['a', 'b', 'c', 'd'].map((letter) => start(program, [folder, letter]).done);
    expect(await Promise.all(writers)).toEqual(
      writers.map(() => ({ out: '\n', err: '', code: 0, signal: null })),
    );
    expect(readdirSync(folder)).toHaveLength(1);
    expect(cacheIn(folder).read('bank', [Buffer.alloc(5_000)])).toMatch(/^(.)\1{19999}$/);
  });
});
