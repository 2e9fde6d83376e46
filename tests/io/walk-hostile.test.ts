import { describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LARGEST } from '../../src/io/read-file.ts';
import { folderOf, found, makeFifo } from './folders-of-files.ts';
import { makeProgram, start } from './program.ts';

describe('one reason each, and the rest is read', () => {
  const outside = folderOf('secret.md', 'inside/a.md');
  const hostile: readonly (readonly [string, (folder: string) => unknown, string])[] = [
    ['a FIFO', (f) => makeFifo(`${f}/x.md`), 'x.md ! It is not a regular file.'],
    [
      'a link to a device',
      (f) => symlinkSync('/dev/zero', `${f}/x.md`),
      'x.md ! It is a link that leads out of the bank.',
    ],
    [
      'a link to the environment',
      (f) => symlinkSync('/proc/self/environ', `${f}/x.md`),
      'x.md ! It is a link that leads out of the bank.',
    ],
    [
      'a link out',
      (f) => symlinkSync(`${outside}/secret.md`, `${f}/x.md`),
      'x.md ! It is a link that leads out of the bank.',
    ],
    [
      'a relative link out',
      (f) => symlinkSync(`../../${path.basename(outside)}/secret.md`, `${f}/x.md`),
      'x.md ! It is a link that leads out of the bank.',
    ],
    [
      'a link to a folder outside',
      (f) => symlinkSync(outside, `${f}/x`),
      'x ! It is a link that leads out of the bank.',
    ],
    [
      'a link to a folder beside',
      (f) => {
        mkdirSync(`${f}x`);
        symlinkSync(`${f}x`, `${f}/x`);
      },
      'x ! It is a link that leads out of the bank.',
    ],
    [
      'a dangling link',
      (f) => symlinkSync('gone.md', `${f}/x.md`),
      'x.md ! It is a link that leads nowhere.',
    ],
    [
      'a link to itself',
      (f) => symlinkSync('x.md', `${f}/x.md`),
      'x.md ! It is a link that leads in a circle.',
    ],
    [
      'a link to the folder',
      (f) => symlinkSync('.', `${f}/x`),
      'x ! It is a link that leads in a circle.',
    ],
    [
      'a link to a folder above',
      (f) => {
        mkdirSync(`${f}/x`);
        symlinkSync('..', `${f}/x/y`);
      },
      'x/y ! It is a link that leads in a circle.',
    ],
    [
      'a link to a FIFO inside',
      (f) => {
        makeFifo(`${f}/.x`);
        symlinkSync('.x', `${f}/x.md`);
      },
      'x.md ! It is not a regular file.',
    ],
    [
      '3 GB',
      (f) => {
        writeFileSync(`${f}/x.md`, '');
        truncateSync(`${f}/x.md`, 3 * 1024 ** 3);
      },
      'x.md ! It is larger than 1 MiB.',
    ],
    [
      'a byte too many',
      (f) => writeFileSync(`${f}/x.md`, 'x'.repeat(LARGEST + 1)),
      'x.md ! It is larger than 1 MiB.',
    ],
  ];

  test.each(hostile)('%s', (_name, make, finding) => {
    const folder = path.join(folderOf('bank/a.md', 'bank/z.md'), 'bank');
    make(folder);
    expect(found(folder)).toEqual(['a.md', finding, 'z.md']);
  });

  test('no permission for a file, nor for a folder', async () => {
    const folder = folderOf('a.md', 'x.md', 'y/b.md', 'z.md');
    chmodSync(path.join(folder, 'x.md'), 0);
    chmodSync(path.join(folder, 'y'), 0);
    const program = await makeProgram(`
      import { walk } from './io/walk.ts';
      const { sources } = walk(process.argv[2], String);
      console.log(sources.map(({ path, content }) => path + ' ' + (content.reason ?? '')).join('|'));
    `);
    expect((await start(program, [folder], { nobody: true }).done).out).toBe(
      'a.md |x.md There is no permission.|y There is no permission.|z.md \n',
    );
  });

  test('a folder that is no folder, or is not there', () => {
    expect(found(path.join(outside, 'gone'))).toBe('It does not exist.');
    expect(found(path.join(outside, 'secret.md'))).toBe('Part of the path is not a folder.');
  });
});
