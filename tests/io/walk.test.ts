import { describe, expect, test } from '@jest/globals';
import { linkSync, symlinkSync, writeFileSync, chmodSync, mkdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { LIMITS } from '../../src/bank/limits.ts';
import { walk } from '../../src/io/walk.ts';
import { folderOf, found, makeFifo } from './folders-of-files.ts';
import { makeProgram, start } from './program.ts';
import { newFolder } from '../new-folder.ts';

describe('walk', () => {
  describe('a walk reads', () => {
    test('question files by path, whatever order the folder has them in', () => {
      const folder = folderOf('b/z.md', 'b/a.md', 'b.md', 'B.md', 'index.md', 'a/b/c/d.MD');
      expect(found(folder)).toEqual(['B.md', 'a/b/c/d.MD', 'b.md', 'b/a.md', 'b/z.md', 'index.md']);
    });

    test('neither other files nor README, NOTICE, LICENSE, what is hidden, or packages', () => {
      const folder = folderOf(
        'a.md',
        ...['a.pdf', 'a.md~', 'md', 'README.md', 'a/readme.md', 'NOTICE.md', 'LICENSE.md'],
        ...['.#a.md', '.git/a.md', 'node_modules/p/a.md', 'empty/'],
        'README.de.md',
      );
      expect(found(folder)).toEqual(['README.de.md', 'a.md']);
    });

    test('bytes as they are, under the name that is shown', () => {
      const folder = folderOf('a/b.md');
      expect(walk(folder, (inner) => `shown/${inner}`)).toEqual({
        sources: [
          { file: 'shown/a/b.md', path: 'a/b.md', content: new Uint8Array(Buffer.from('a/b.md')) },
        ],
        identities: expect.anything(),
      });
    });

    test('an empty file', () => {
      const folder = newFolder();
      writeFileSync(path.join(folder, 'a.md'), '');
      expect(walk(folder, String)).toMatchObject({ sources: [{ content: new Uint8Array() }] });
    });

    test('a file with two names once', () => {
      const folder = folderOf('b.md');
      linkSync(path.join(folder, 'b.md'), path.join(folder, 'a.md'));
      symlinkSync('b.md', path.join(folder, '0.md'));
      expect(found(folder)).toEqual(['a.md']);
    });

    test('a folder that is itself reached by a link', () => {
      const link = path.join(newFolder(), 'link');
      symlinkSync(folderOf('a.md'), link);
      expect(found(link)).toEqual(['a.md']);
    });

    test.each([LIMITS.file - 1, LIMITS.file])('a file of %i bytes', (size) => {
      const folder = newFolder();
      writeFileSync(path.join(folder, 'a.md'), 'x'.repeat(size));
      const walked = walk(folder, String);
      expect('sources' in walked && walked.sources[0]?.content).toHaveLength(size);
    });
  });

  describe('a link inside the folder', () => {
    test('to a hidden file or folder is followed, as mounted volumes have them', () => {
      const folder = folderOf('..data/a.md', '..data/deep/b.md', '.x');
      symlinkSync('..data/a.md', path.join(folder, 'a.md'));
      symlinkSync('..data/deep', path.join(folder, 'deep'));
      symlinkSync('.x', path.join(folder, 'x.md'));
      expect(found(folder)).toEqual(['a.md', 'deep/b.md', 'x.md']);
    });

    test('to a folder that is read anyway adds nothing, even where its name comes first', () => {
      const folder = folderOf('b/c.md');
      symlinkSync('b', path.join(folder, 'a'));
      expect(found(folder)).toEqual(['b/c.md']);
    });

    test('that leads nowhere is of no interest unless it is called a question file', () => {
      const folder = folderOf('a.md');
      symlinkSync('gone', path.join(folder, 'text'));
      symlinkSync('/etc/hostname', path.join(folder, 'other'));
      expect(found(folder)).toEqual(['a.md']);
    });
  });

  describe('limits', () => {
    test(`${String(LIMITS.folders)} folders deep is read, one more is not`, () => {
      const deep = Array.from({ length: LIMITS.folders }, (_, depth) => `${depth}`).join('/');
      expect(found(folderOf(`${deep}/a.md`))).toEqual([`${deep}/a.md`]);
      expect(found(folderOf(`${deep}/a.md`, `${deep}/x/b.md`, 'z.md'))).toEqual([
        `${deep}/a.md`,
        `${deep}/x ! It is more than 16 folders deep.`,
        'z.md',
      ]);
    });

    test(`${String(LIMITS.files)} files are read, one more is not`, () => {
      const folder = newFolder();
      const name = (number: number) => `${String(number).padStart(5, '0')}.md`;
      for (let number = 0; number < LIMITS.files; number++)
        writeFileSync(path.join(folder, name(number)), '');
      expect(found(folder)).toHaveLength(LIMITS.files);
      writeFileSync(path.join(folder, name(LIMITS.files)), '');
      writeFileSync(path.join(folder, name(LIMITS.files + 1)), '');
      const all = found(folder);
      expect([all.length, all.at(-2), all.at(-1)]).toEqual([
        LIMITS.files + 1,
        '09999.md',
        '10000.md ! It is one of more than 10000 files: the rest is left out.',
      ]);
    });
  });
});

describe('walk hostile', () => {
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
        (f) => writeFileSync(`${f}/x.md`, 'x'.repeat(LIMITS.file + 1)),
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
});
