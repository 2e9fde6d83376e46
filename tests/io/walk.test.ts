import { describe, expect, test } from '@jest/globals';
import { linkSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LARGEST } from '../../src/io/read-file.ts';
import { DEEPEST, MOST, walk } from '../../src/io/walk.ts';
import { folderOf, found } from './folders-of-files.ts';
import { newFolder } from './program.ts';

describe('a walk reads', () => {
  test('question files by path, whatever order the folder has them in', () => {
    const folder = folderOf('b/z.md', 'b/a.md', 'b.md', 'B.md', 'index.md', 'a/b/c/d.MD');
    expect(found(folder)).toEqual(['B.md', 'a/b/c/d.MD', 'b.md', 'b/a.md', 'b/z.md', 'index.md']);
  });

  test('neither other files nor README, NOTICE, LICENSE, what is hidden, or packages', () => {
    const folder = folderOf(
      'a.md',
      ...['a.txt', 'a.md~', 'md', 'README.md', 'a/readme.md', 'NOTICE.md', 'LICENSE.md'],
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

  test.each([LARGEST - 1, LARGEST])('a file of %i bytes', (size) => {
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
  test(`${String(DEEPEST)} folders deep is read, one more is not`, () => {
    const deep = Array.from({ length: DEEPEST }, (_, depth) => `${depth}`).join('/');
    expect(found(folderOf(`${deep}/a.md`))).toEqual([`${deep}/a.md`]);
    expect(found(folderOf(`${deep}/a.md`, `${deep}/x/b.md`, 'z.md'))).toEqual([
      `${deep}/a.md`,
      `${deep}/x ! It is more than 16 folders deep.`,
      'z.md',
    ]);
  });

  test(`${String(MOST)} files are read, one more is not`, () => {
    const folder = newFolder();
    const name = (number: number) => `${String(number).padStart(5, '0')}.md`;
    for (let number = 0; number < MOST; number++)
      writeFileSync(path.join(folder, name(number)), '');
    expect(found(folder)).toHaveLength(MOST);
    writeFileSync(path.join(folder, name(MOST)), '');
    writeFileSync(path.join(folder, name(MOST + 1)), '');
    const all = found(folder);
    expect([all.length, all.at(-2), all.at(-1)]).toEqual([
      MOST + 1,
      '09999.md',
      '10000.md ! It is one of more than 10000 files: the rest is left out.',
    ]);
  });
});
