import { beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { makeFifo } from './io/folders-of-files.ts';
import { newFolder } from './new-folder.ts';

let home = '';
let data = '';

beforeEach(() => {
  home = newFolder();
  data = path.join(home, 'data');
  cpSync('questions', path.join(home, 'questions'), { recursive: true });
});

const runOf = (program: string, ...argv: readonly string[]) =>
  spawnSync(process.execPath, [path.join(program, 'bin', 'peerdrill.cjs'), ...argv], {
    cwd: home,
    env: { PATH: process.env['PATH'], PEERDRILL_DATA: data },
    encoding: 'utf8',
    timeout: 60_000,
  });
const run = (...argv: readonly string[]) => runOf(path.resolve(), ...argv);
/** The files of banks: where Node.js can, it keeps compiled code in a folder beside them. */
const entries = () =>
  readdirSync(path.join(data, 'cache'), { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => path.join(data, 'cache', name));
const writtenAt = () => entries().map((file) => statSync(file).ino);

describe('a bank that was read before', () => {
  test('is asked, listed and shown as the first time, and not written again', () => {
    const study = ['study', '--plain', '--seed', '1', '--no-resume'];
    const commands = [study, ['list', '--json'], ['notes', 'gateways']];
    const fresh = commands.map((argv) => {
      const { stdout, stderr, status } = run(...argv);
      for (const file of entries()) writeFileSync(file, '');
      return { stdout, stderr, status };
    });
    run('list');
    const before = writtenAt();
    expect(commands.map((argv) => run(...argv))).toMatchObject(fresh);
    expect(before).toHaveLength(1);
    expect(writtenAt()).toEqual(before);
    expect(fresh[0]?.stdout).toContain('Question 1 of 10');
  });

  test('is read anew when a word of it is changed', () => {
    run('list');
    const folder = path.join(home, 'questions', 'circuits');
    const file = path.join(folder, readdirSync(folder)[0] ?? '');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^title: ./m, 'title: Ж'));
    expect(run('list', '--json').stdout).toContain('Ж');
    writeFileSync(file, text);
    expect(run('list', '--json').stdout).not.toContain('Ж');
  });

  test('is read anew where what was kept is damaged', () => {
    const { stdout } = run('list', '--json');
    for (const file of entries()) {
      const bytes = readFileSync(file);
      bytes[bytes.length - 100] = 0;
      writeFileSync(file, bytes);
    }
    expect(run('list', '--json')).toMatchObject({ status: 0, stdout, stderr: '' });
  });

  test('is read every time where nothing can be kept', () => {
    mkdirSync(data);
    writeFileSync(path.join(data, 'cache'), 'no folder');
    const { stdout } = run('list', '--json');
    expect(run('list', '--json')).toMatchObject({ status: 0, stdout, stderr: '' });
  });

  test('is read anew where a link or a FIFO was put in the place of what was kept', () => {
    const { stdout } = run('list', '--json');
    const [file = ''] = entries();
    const victim = path.join(home, 'victim');
    writeFileSync(victim, 'precious');
    for (const put of [() => symlinkSync(victim, file), () => makeFifo(file)]) {
      rmSync(file);
      put();
      expect(run('list', '--json')).toMatchObject({ status: 0, stdout, stderr: '' });
      expect(readFileSync(victim, 'utf8')).toBe('precious');
      expect(entries()).toEqual([file]);
      expect(lstatSync(file).isFile()).toBe(true);
    }
  });

  test('is read anew by another version, which takes its place', () => {
    const other = path.join(home, 'other');
    for (const part of ['bin', 'dist']) cpSync(part, path.join(other, part), { recursive: true });
    run('list');
    const kept = entries().map((file) => readFileSync(file, 'utf8'));
    const [, build = ''] = /"([0-9a-f]{16})",\[\[/.exec(kept.join()) ?? [];
    for (const name of readdirSync(path.join(other, 'dist'))) {
      const file = path.join(other, 'dist', name);
      if (!statSync(file).isFile()) continue;
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(build, '0123456789abcdef'));
    }
    const { stdout } = run('list', '--json');
    const written = [path.resolve(), other, path.resolve(), other].map((program) => {
      expect(runOf(program, 'list', '--json')).toMatchObject({ status: 0, stdout, stderr: '' });
      return entries().map((file) => readFileSync(file, 'utf8').includes('"0123456789abcdef",[['));
    });
    expect(written).toEqual([[false], [true], [false], [true]]);
  });
});
