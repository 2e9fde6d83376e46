import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openBanks } from '../../src/io/bank-files.ts';
import { folderOf } from './folders-of-files.ts';

/** A bank with two concepts whose index.md begins so. */
const bankWith = (index: string, ...more: readonly string[]) => {
  const cwd = folderOf('bank/index.md', 'bank/c/a.md', 'bank/c/d/b.md', 'bank/e/f.md', ...more);
  writeFileSync(path.join(cwd, 'bank/index.md'), index);
  return cwd;
};

/** The root of each bank as seen from `cwd`, and the files that are meant alone. */
const opened = (cwd: string, ...given: readonly string[]) =>
  openBanks(given, { cwd, shipped: cwd }).map((one) =>
    one.found ? [path.relative(cwd, one.root), ...(one.only ?? ['all'])] : one.reason,
  );

describe('a folder right below a bank', () => {
  const cwd = bankWith('---\ntitle: Bank\n---\n', 'bank/empty/', 'bank/own/index.md');

  test('is meant with all in it, and the bank is read whole', () => {
    expect(opened(cwd, 'bank/c')).toEqual([['bank', 'bank/c/a.md', 'bank/c/d/b.md']]);
    const [bank] = openBanks(['bank/c'], { cwd, shipped: cwd });
    expect(bank?.found === true && bank.sources.map(({ file }) => file)).toEqual([
      'bank/c/a.md',
      'bank/c/d/b.md',
      'bank/e/f.md',
      'bank/index.md',
      'bank/own/index.md',
    ]);
  });

  test('is meant with others, and with files', () => {
    expect(opened(cwd, 'bank/c/', 'bank/e')).toEqual([
      ['bank', 'bank/c/a.md', 'bank/c/d/b.md', 'bank/e/f.md'],
    ]);
    expect(opened(cwd, 'bank/e/f.md', 'bank/c')).toEqual([
      ['bank', 'bank/e/f.md', 'bank/c/a.md', 'bank/c/d/b.md'],
    ]);
    expect(opened(cwd, 'bank/c', 'bank')).toEqual([['bank', 'all']]);
  });

  test('that has no question file is told', () => {
    expect(opened(cwd, 'bank/empty')).toEqual(['bank/empty has no question file (*.md).']);
  });

  test('with an index.md is a bank of its own', () => {
    expect(opened(cwd, 'bank/own')).toEqual([['bank/own', 'all']]);
  });
});

test.each([
  ['Windows line ends', '---\r\ntitle: B\r\n---\r\n', 'bank'],
  ['a mark of its encoding', '\ufeff---\ntitle: B\n---\n', 'bank'],
  ['no front matter', '# Welcome\n', 'bank/c'],
])('below an index.md with %s', (_, index, root) => {
  expect(opened(bankWith(index), 'bank/c')[0]?.[0]).toBe(root);
});
