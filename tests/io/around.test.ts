import { expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileNames, repositoryFolder } from '../../src/io/bank-files.ts';
import { folderOf } from './folders-of-files.ts';

test('the files of a folder are named as they are shown, without what is hidden', () => {
  const cwd = folderOf('b/index.md', 'b/c/i/p.png', 'b/.git/x', 'b/node_modules/x', 'other.png');
  expect(fileNames(path.join(cwd, 'b'), cwd)).toEqual(new Set(['b/index.md', 'b/c/i/p.png']));
  expect(fileNames(path.join(cwd, 'b'), path.join(cwd, 'b/c'))).toEqual(
    new Set(['../index.md', 'i/p.png']),
  );
  expect(fileNames(path.join(cwd, 'gone'), cwd)).toEqual(new Set());
});

test('the working folder is told from the top of its work tree', () => {
  const top = folderOf('a/b/x.md');
  expect(repositoryFolder(path.join(top, 'a/b'))).toBe('');
  mkdirSync(path.join(top, '.git'));
  expect(repositoryFolder(path.join(top, 'a/b'))).toBe('a/b');
  expect(repositoryFolder(top)).toBe('');
});
