import { describe, expect, test } from '@jest/globals';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
  existsSync,
} from 'node:fs';
import path from 'node:path';
import { copyFile, writeFileAtomically, createFile, replaceFile } from '../../src/io/write-file.ts';
import { makeProgram, start } from './program.ts';
import { newFolder } from '../new-folder.ts';

describe('write file', () => {
  describe('another text for a file that was read', () => {
    const bytes = Buffer.from('old');

    test('is written where the file is as it was', () => {
      const file = path.join(newFolder(), 'a.md');
      writeFileSync(file, 'old');
      expect([replaceFile(file, bytes, 'new'), readFileSync(file, 'utf8')]).toEqual([
        'written',
        'new',
      ]);
    });

    test.each(['old, edited', 'odd'])('is not written where it is %j by now', (now) => {
      const folder = newFolder();
      writeFileSync(path.join(folder, 'a.md'), now);
      expect(replaceFile(path.join(folder, 'a.md'), bytes, 'new')).toBe('changed');
      expect([readdirSync(folder), readFileSync(path.join(folder, 'a.md'), 'utf8')]).toEqual([
        ['a.md'],
        now,
      ]);
    });

    test('is not written where nobody may write the file, not even root', () => {
      const folder = newFolder();
      const file = path.join(folder, 'a.md');
      writeFileSync(file, 'old', { mode: 0o444 });
      expect(() => replaceFile(file, bytes, 'new')).toThrow();
      expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['a.md'], 'old']);
    });
  });

  describe('a file written whole or not at all', () => {
    test('is there with its text, and nothing beside it', () => {
      const folder = newFolder();
      writeFileAtomically(path.join(folder, 'a.md'), 'ö\n');
      expect([readdirSync(folder), readFileSync(path.join(folder, 'a.md'), 'utf8')]).toEqual([
        ['a.md'],
        'ö\n',
      ]);
    });

    test('takes the place of the one before, with its permissions', () => {
      const file = path.join(newFolder(), 'a.md');
      writeFileSync(file, 'a much longer text');
      chmodSync(file, 0o640);
      writeFileAtomically(file, 'new');
      expect([readFileSync(file, 'utf8'), (statSync(file).mode & 0o777).toString(8)]).toEqual([
        'new',
        '640',
      ]);
    });

    test('goes where a link leads and leaves the link', () => {
      const folder = newFolder();
      writeFileSync(path.join(folder, 'a.md'), 'old');
      symlinkSync('a.md', path.join(folder, 'link.md'));
      writeFileAtomically(path.join(folder, 'link.md'), 'new');
      expect([
        readlinkSync(path.join(folder, 'link.md')),
        readFileSync(path.join(folder, 'a.md'), 'utf8'),
      ]).toEqual(['a.md', 'new']);
    });

    test('leaves a device a device', () => {
      writeFileAtomically('/dev/null', 'text');
      expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
      expect(() => writeFileAtomically('/dev/full', 'text')).toThrow(
        expect.objectContaining({ code: 'ENOSPC' }),
      );
    });

    test('a folder that is not there is an error', () => {
      const folder = newFolder();
      const file = path.join(folder, 'gone', 'a.md');
      expect(() => writeFileAtomically(file, 'text')).toThrow(
        expect.objectContaining({ code: 'ENOENT' }),
      );
      expect(readdirSync(folder)).toEqual([]);
    });

    test('a folder in its place is an error and stays', () => {
      const folder = newFolder();
      mkdirSync(path.join(folder, 'a'));
      expect(() => writeFileAtomically(path.join(folder, 'a'), 'text')).toThrow(
        expect.objectContaining({ code: 'EISDIR' }),
      );
      expect(readdirSync(folder)).toEqual(['a']);
    });

    test('where it fails on the way the old one stays and nothing is left', async () => {
      const folder = newFolder();
      const file = path.join(folder, 'a.md');
      writeFileSync(file, 'old');
      chmodSync(folder, 0o555);
      const program = await makeProgram(`
      import { writeFileAtomically } from './io/write-file.ts';
      try { writeFileAtomically(process.argv[2], 'new'); } catch (error) { console.log(error.code); }
    `);
      expect((await start(program, [file], { nobody: true }).done).out).toBe('EACCES\n');
      expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['a.md'], 'old']);
    });

    test('has a name as long as names may be, and its owner still', () => {
      const file = path.join(newFolder(), `${'x'.repeat(252)}.md`);
      writeFileSync(file, 'old');
      const [uid, gid] =
        process.getuid?.() === 0 ? [54_321, 54_322] : [statSync(file).uid, statSync(file).gid];
      chownSync(file, uid, gid);
      chmodSync(file, 0o2640);
      writeFileAtomically(file, 'new');
      expect([readFileSync(file, 'utf8'), statSync(file)]).toEqual([
        'new',
        expect.objectContaining({ uid, gid, mode: 0o102640 }),
      ]);
    });

    test('killed at any moment, it is the old one or the new one', async () => {
      const folder = newFolder();
      const file = path.join(folder, 'a.md');
      const texts = ['a', 'b'].map((letter) => letter.repeat(300_000));
      const program = await makeProgram(`
      import { writeFileAtomically } from './io/write-file.ts';
      for (let round = 0; ; round++) {
        writeFileAtomically(process.argv[2], 'ab'[round % 2].repeat(300000));
        if (round === 1) console.log('ready');
      }
    `);
      for (let round = 0; round < 8; round++) {
        const { child, done, sees } = start(program, [file]);
        await sees('ready');
        await new Promise((resolve) => setTimeout(resolve, round * 3));
        child.kill('SIGKILL');
        await done;
        expect(texts).toContain(readFileSync(file, 'utf8'));
      }
    });
  });
});

describe('create file', () => {
  describe('a new file', () => {
    test('is made with the folders above it, and the root', () => {
      const root = path.join(newFolder(), 'bank');
      expect(createFile(root, 'c/t.md', 'text')).toBe('created');
      expect(readFileSync(path.join(root, 'c/t.md'), 'utf8')).toBe('text');
    });

    test.each(['t.md', 'link.md', 'nowhere.md', 'folder'])(
      'never takes the place of anything: %s',
      (name) => {
        const root = newFolder();
        writeFileSync(path.join(root, 't.md'), 'old');
        symlinkSync('t.md', path.join(root, 'link.md'));
        symlinkSync('gone.md', path.join(root, 'nowhere.md'));
        createFile(root, 'folder/inside.md', '');
        expect(createFile(root, name, 'new')).toBe('exists');
        expect(readFileSync(path.join(root, 't.md'), 'utf8')).toBe('old');
        expect(existsSync(path.join(root, 'gone.md'))).toBe(false);
      },
    );

    test('follows no link out of the folder', () => {
      const [root, elsewhere] = [newFolder(), newFolder()];
      symlinkSync(elsewhere, path.join(root, 'out'));
      expect(createFile(root, 'out/t.md', 'text')).toBe('outside');
      expect(createFile(root, 'out/c/t.md', 'text')).toBe('outside');
      expect(createFile(root, '../t.md', 'text')).toBe('outside');
      expect(existsSync(path.join(elsewhere, 't.md'))).toBe(false);
    });

    test('may be a copy from another folder, never of what lies outside that or is no file', () => {
      const [from, root, elsewhere] = [newFolder(), newFolder(), newFolder()];
      writeFileSync(path.join(from, 'a.png'), Buffer.from([0, 255]));
      writeFileSync(path.join(elsewhere, 'secret.png'), 'secret');
      symlinkSync(path.join(elsewhere, 'secret.png'), path.join(from, 'link.png'));
      mkdirSync(path.join(from, 'folder.png'));
      const copied = (inner: string) =>
        copyFile({ root: from, inner }, { root, inner: `images/${path.basename(inner)}` });
      expect(copied('a.png')).toBe('created');
      expect(readFileSync(path.join(root, 'images/a.png'))).toEqual(Buffer.from([0, 255]));
      expect(copied('a.png')).toBe('exists');
      expect(copied('link.png')).toBe('outside');
      expect(copied(`../${path.basename(elsewhere)}/secret.png`)).toBe('outside');
      expect(copied('folder.png')).toBe('outside');
      expect(readdirSync(path.join(root, 'images'))).toEqual(['a.png']);
    });

    test('may be made through a link inside the folder, and in a folder that is one', () => {
      const root = newFolder();
      createFile(root, 'c/a.md', '');
      symlinkSync('c', path.join(root, 'd'));
      const link = path.join(newFolder(), 'link');
      symlinkSync(root, link);
      expect(createFile(link, 'd/b.md', 'text')).toBe('created');
      expect(readFileSync(path.join(root, 'c/b.md'), 'utf8')).toBe('text');
    });

    test('in a place that is a file is refused by the system', () => {
      const root = newFolder();
      writeFileSync(path.join(root, 'c'), '');
      expect(() => createFile(root, 'c/t.md', '')).toThrow('EEXIST');
    });
  });
});
