import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from './new-folder.ts';

interface Loaded {
  readonly files: readonly string[];
  /** Parts of Node. */
  readonly node: readonly string[];
}

/** What the built program loads for a command line, with nobody at a terminal. */
const loadedBy = (...argv: readonly string[]): Loaded => loadedWith(newFolder(), argv);

/** The same with a data folder that may have been used before. */
const loadedWith = (data: string, argv: readonly string[]): Loaded => {
  const { output } = spawnSync(
    process.execPath,
    ['--require', path.resolve('tests/loaded.cjs'), 'bin/peerdrill.cjs', ...argv],
    { env: { PATH: process.env['PATH'], PEERDRILL_DATA: data }, stdio: [null, null, null, 'pipe'] },
  );
  return JSON.parse(String(output[3])) as Loaded;
};

const namesOf = ({ files }: Loaded) => files.map((file) => path.basename(file));
const sizeOf = (file: string) => statSync(file).size;
const isInquirer = (file: string) => readFileSync(file, 'utf8').includes('ExitPromptError');

describe('the built program', () => {
  test.each(['--version', '--help'])('loads little for %s', (option) => {
    const { files, node } = loadedBy(option);
    expect(files.map((file) => path.basename(file).replace(/[-.].*/, '')).sort()).toEqual([
      'cli',
      'peerdrill',
      'rolldown',
      'start',
    ]);
    expect(files.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(60_000);
    expect(
      node.filter((name) => /^(net|stream|tty|crypto|child_process|readline)$/.test(name)),
    ).toEqual([]);
  });

  test.each([['--help'], ['list'], ['check', 'questions'], ['notes', 'gateways'], ['report']])(
    'does not load Inquirer for %s',
    (...argv) => {
      const loaded = loadedBy(...argv);
      expect(namesOf(loaded).filter((name) => name.startsWith('terminal'))).toEqual([]);
      expect(loaded.files.filter(isInquirer)).toEqual([]);
    },
  );

  test('loads nothing that reads questions where the bank was read before', () => {
    const data = newFolder();
    const loads = () =>
      namesOf(loadedWith(data, ['list'])).map((name) => name.replace(/[-.].*/, ''));
    expect(loads()).toContain('bank');
    expect(loads().sort()).toEqual([
      'cli',
      'common',
      'flags',
      'peerdrill',
      'rolldown',
      'start',
      'study',
    ]);
  });

  test('keeps Inquirer in a file of its own, of at most 80 kB', () => {
    const names = readdirSync('dist').filter((name) => name.endsWith('.cjs'));
    const files = names.map((name) => path.join('dist', name));
    const found = files.filter(isInquirer);
    expect(found.map((file) => path.basename(file).slice(0, 9))).toEqual(['terminal.']);
    expect(found.filter((file) => sizeOf(file) > 80_000)).toEqual([]);
  });
});
