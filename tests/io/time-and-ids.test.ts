import { expect, test, describe } from '@jest/globals';
import { clockOn } from '../../src/io/time-and-ids.ts';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileNames, repositoryFolder } from '../../src/io/bank-files.ts';
import { folderOf } from './folders-of-files.ts';

describe('today', () => {
  const at = (date: string) => () => Date.parse(date);

  test.each([
    ['no date leaves the clock', undefined, '2026-11-24T12:00:00Z', 0, '2026-11-24T12:00:00Z'],
    ['a later date', '2026-12-01', '2026-11-24T12:00:00Z', 0, '2026-12-01T12:00:00Z'],
    ['an earlier date', '2026-11-01', '2026-11-24T12:00:00Z', 0, '2026-11-01T12:00:00Z'],
    [
      'behind midnight in the east',
      '2026-12-01',
      '2026-11-24T23:30:00Z',
      60,
      '2026-11-30T23:30:00Z',
    ],
    [
      'before midnight in the west',
      '2026-12-01',
      '2026-11-24T02:00:00Z',
      -300,
      '2026-12-02T02:00:00Z',
    ],
  ])('%s', (...row) => {
    const [, today, real, offset, expected] = row;
    expect(new Date(clockOn(today, at(real), () => offset)())).toEqual(new Date(expected));
  });
});

describe('around', () => {
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
});
