import { beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from './io/program.ts';

let home = '';

beforeEach(() => {
  home = newFolder();
  for (const part of ['bin', 'dist']) {
    cpSync(part, path.join(home, part), {
      recursive: true,
      filter: (file) => path.basename(file) !== 'compiled',
    });
  }
});

const kept = () => path.join(home, 'dist', 'compiled', `${process.version}-${process.arch}`);
const names = () => {
  try {
    return readdirSync(kept()).map((name) => name.replace(/-.*/, ''));
  } catch {
    return undefined;
  }
};
const start = (argv: readonly string[], env: Readonly<Record<string, string>> = {}, uid?: number) =>
  spawnSync(process.execPath, [path.join(home, 'bin', 'peerdrill.cjs'), ...argv], {
    env: { PATH: process.env['PATH'], PEERDRILL_DATA: path.join(home, 'data'), ...env },
    encoding: 'utf8',
    ...(uid === undefined ? {} : { uid }),
  });
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const said = { status: 0, stdout: `${version}\n`, stderr: '' };

/** A start that gives its version and nothing else. */
const expectStart = (env?: Readonly<Record<string, string>>, uid?: number) => {
  expect(start(['--version'], env, uid)).toMatchObject(said);
};

describe('what was compiled', () => {
  test('is kept beside the bundle, and used by the next start as it is', () => {
    expectStart();
    expect(names()).toEqual(['rolldown', 'start']);
    const files = readdirSync(kept()).map((name) => path.join(kept(), name));
    const before = files.map((file) => statSync(file).ino);
    expectStart();
    expect(files.map((file) => statSync(file).ino)).toEqual(before);
  });

  test('grows when something is compiled for the first time', () => {
    expectStart();
    const [file = ''] = readdirSync(kept()).filter((name) => name.startsWith('start-'));
    const { size } = statSync(path.join(kept(), file));
    expect(start(['list', '--bank', 'tests/fixtures']).stderr).not.toContain('Error');
    expect(names()).toEqual(['bank', 'common', 'rolldown', 'start', 'study']);
    expect(statSync(path.join(kept(), file)).size).toBeGreaterThan(size);
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['text', () => Buffer.from('nothing that was compiled')],
    ['of another version of V8', (bytes: Buffer) => flipped(bytes, 4)],
    ['of another source', (bytes: Buffer) => flipped(bytes, 8)],
  ])('is made anew where it is %s', (_, spoilt) => {
    expectStart();
    const files = readdirSync(kept()).map((name) => path.join(kept(), name));
    const wrong = files.map((file) => Buffer.from(spoilt(readFileSync(file))));
    for (const [index, file] of files.entries()) writeFileSync(file, wrong[index] ?? '');
    expectStart();
    expect(
      files.map((file, index) => readFileSync(file).equals(wrong[index] ?? Buffer.of())),
    ).toEqual(files.map(() => false));
    expectStart();
  });

  test('is not kept where nobody may write, and nothing is said of it', () => {
    const nobody = process.getuid?.() === 0 ? 54_321 : undefined;
    chmodSync(path.join(home, 'dist'), 0o555);
    expectStart({}, nobody);
    chmodSync(path.join(home, 'dist'), 0o755);
    expect(names()).toBeUndefined();
  });

  test('is not kept where Node is told to keep nothing of the sort', () => {
    expectStart({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(names()).toBeUndefined();
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}
