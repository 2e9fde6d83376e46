import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createFile } from '../../src/io/write-file.ts';
import { newFolder } from './program.ts';

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
