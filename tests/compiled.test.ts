import { beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as nodeModule from 'node:module';
import path from 'node:path';
import { newFolder } from './new-folder.ts';

let home = '';
let cache = '';

beforeEach(() => {
  home = newFolder();
  cache = path.join(home, 'data', 'cache');
  mkdirSync(path.dirname(cache));
  for (const part of ['bin', 'dist'])
    cpSync(part, path.join(home, 'package', part), { recursive: true });
});

type Environment = Readonly<Record<string, string>>;

const start = (argv: readonly string[], env: Environment = {}, uid?: number) =>
  spawnSync(
    'sh',
    ['-c', 'umask 0; exec "$@"', 'sh', process.execPath, 'package/bin/peerdrill.cjs', ...argv],
    {
      cwd: home,
      env: { PATH: process.env['PATH'], PEERDRILL_DATA: path.dirname(cache), ...env },
      encoding: 'utf8',
      ...(uid === undefined ? {} : { uid }),
    },
  );
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const said = { status: 0, stdout: `${version}\n`, stderr: '' };

/** A start that gives its version and nothing else. */
const expectStart = (env?: Environment, uid?: number) => {
  expect(start(['--version'], env, uid)).toMatchObject(said);
};

/** Everything in a folder, and when it was last written. */
const everythingIn = (folder: string) =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((name) => [name, statSync(path.join(folder, name)).mtimeMs]);

/** The folder in which this very Node.js keeps what it compiled, if there is one. */
const compiledIn = (folder: string) =>
  everythingIn(folder).filter(([name]) => /^v\d[^/\\]*$/.test(String(name))).length;

describe('the package', () => {
  test('is not written to', () => {
    const before = everythingIn(path.join(home, 'package'));
    expectStart();
    expect(start(['list', '--bank', path.resolve('questions')])).toMatchObject({ status: 0 });
    expect(everythingIn(path.join(home, 'package'))).toEqual(before);
  });

  test('is run as it is, even where it is as long as it was', () => {
    expectStart();
    const dist = path.join(home, 'package', 'dist');
    for (const name of readdirSync(dist).filter((name) => name === 'start.cjs')) {
      const file = path.join(dist, name);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replaceAll(version, version.replace(/\d+$/, '7')));
    }
    expect(start(['--version']).stdout).toBe(`${version.replace(/\d+$/, '7')}\n`);
  });
});

/** Before Node.js 22.1 nothing is kept, and these tests hold it to that. */
const KEEPS = 'enableCompileCache' in nodeModule;

describe(KEEPS ? 'what was compiled' : 'nothing is compiled ahead by this Node.js: what', () => {
  const files = () =>
    everythingIn(cache)
      .map(([name]) => path.join(cache, String(name)))
      .filter((file) => statSync(file).isFile());

  test('is kept for its owner alone, and used by the next start as it is', () => {
    expectStart();
    expect(existsSync(cache) ? statSync(cache).mode & 0o777 : undefined).toBe(
      KEEPS ? 0o700 : undefined,
    );
    const before = everythingIn(cache);
    expect(files()).toHaveLength(KEEPS ? 3 : 0);
    expectStart();
    expect(everythingIn(cache)).toEqual(before);
  });

  test.each<[string, (folder: string) => Environment, string]>([
    ['of the data', (folder) => ({ PEERDRILL_DATA: folder }), 'cache'],
    ['of the system', (folder) => ({ PEERDRILL_DATA: '', XDG_CACHE_HOME: folder }), 'peerdrill'],
    ['of the home folder', (folder) => ({ PEERDRILL_DATA: '', HOME: folder }), '.cache/peerdrill'],
  ])('is where banks are kept: in the cache folder %s', (_, environment, inner) => {
    if (process.platform !== 'linux') return;
    const folder = newFolder();
    const env = { HOME: newFolder(), ...environment(folder) };
    mkdirSync(path.dirname(path.join(folder, inner)), { recursive: true });
    expect(start(['list', '--bank', path.resolve('questions')], env)).toMatchObject({ stderr: '' });
    const kept = path.join(folder, inner);
    expect(compiledIn(kept)).toBe(KEEPS ? 1 : 0);
    expect(readdirSync(kept).filter((name) => /^[0-9a-f]{8}$/.test(name))).toHaveLength(1);
  });

  test('is made anew where any part of it is damaged', () => {
    expectStart();
    const whole = files().map((file) => ({ file, bytes: readFileSync(file) }));
    const damaged = (spoil: (bytes: Buffer) => Buffer) => {
      for (const { file, bytes } of whole) writeFileSync(file, spoil(Buffer.from(bytes)));
      expectStart();
    };
    damaged(() => Buffer.alloc(0));
    damaged(() => Buffer.from('nothing that was compiled'));
    damaged((bytes) => bytes.subarray(0, bytes.length / 2));
    for (let part = 0; part < 1; part += 1 / 30)
      damaged((bytes) => {
        const at = Math.floor(part * bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (Math.floor(part * 30) % 8));
        return bytes;
      });
  });

  test('is not kept where the folder cannot be made, and nothing is said of it', () => {
    const nobody = process.getuid?.() === 0 ? 54_321 : undefined;
    chmodSync(path.dirname(cache), 0o555);
    expectStart({}, nobody);
    expectStart({ PEERDRILL_DATA: '/dev/null' });
    expectStart({ PEERDRILL_DATA: path.join(home, 'none', 'inner') });
    expect(readdirSync(home).sort()).toEqual(['data', 'package']);
    expect(readdirSync(path.dirname(cache))).toEqual([]);
    chmodSync(path.dirname(cache), 0o755);
  });

  test.each<[string, Environment]>([
    ['a relative folder', { PEERDRILL_DATA: 'data' }],
    ['a relative cache folder', { PEERDRILL_DATA: '', XDG_CACHE_HOME: 'data' }],
    ['no home folder', { PEERDRILL_DATA: '', HOME: '' }],
  ])('is not kept where there is %s', (_, env) => {
    const before = everythingIn(home);
    expectStart(env);
    expect(everythingIn(home)).toEqual(before);
  });

  test('is not kept where Node is told to keep nothing of the sort', () => {
    expectStart({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(everythingIn(cache)).toEqual([]);
  });

  test('is not taken from a folder in which others may write', () => {
    mkdirSync(cache);
    chmodSync(cache, 0o777);
    expectStart();
    expect(everythingIn(cache)).toEqual([]);
  });

  test('is not taken from a folder of another user', () => {
    if (process.getuid?.() !== 0) return;
    mkdirSync(cache, 0o700);
    chownSync(cache, 54_321, 54_321);
    expectStart();
    expect(everythingIn(cache)).toEqual([]);
  });

  test('is not taken from where a link leads', () => {
    const elsewhere = newFolder();
    symlinkSync(elsewhere, cache);
    expectStart();
    expect(everythingIn(elsewhere)).toEqual([]);
  });
});
