import { beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { newFolder } from './new-folder.ts';

const folder = newFolder();
const source = path.join(folder, 'source');
const VERSION = '99.0.0';
const { version: now } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const tag = `v${VERSION}`;

/** What a program prints, by itself: no configuration, cache or history of whoever runs the tests. */
const run = (cwd: string, program: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
      npm_config_cache: path.join(folder, 'npm'),
      npm_config_update_notifier: 'false',
      PEERDRILL_DATA: path.join(folder, 'data'),
    },
  });
  return { status, stdout, stderr };
};

const git = (...args: readonly string[]) => run(source, 'git', ...args).stdout.trim();
const release = (...args: readonly string[]) => run(source, 'node', 'release.mjs', ...args);

/** A repository of what stands here, committed or not, with the packages that are installed here. */
beforeAll(() => {
  const { stdout } = run(
    '.',
    'git',
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  );
  // A file that was deleted and not committed yet is listed too.
  for (const file of stdout.split('\0').filter((name) => existsSync(name)))
    cpSync(file, path.join(source, file));
  git('init', '--quiet', '--initial-branch', 'main');
  symlinkSync(path.resolve('node_modules'), path.join(source, 'node_modules'));
  appendFileSync(path.join(source, '.git/info/exclude'), 'node_modules\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
});

describe('a release', () => {
  test('without --tag is only told of', () => {
    const { status, stdout } = release(VERSION);
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      `${tag} would be made of a commit that follows ${now}:`,
    ]);
    expect([git('tag'), git('log', '--format=%s')]).toEqual(['', 'Begin']);
  });

  test.each([
    ['a word', ['soon'], 'release: soon is no version such as 0.2.0\n'],
    ['an old version', ['--tag', '0.0.1'], `release: 0.0.1 is not later than ${now}\n`],
  ])('is not made of %s', (_name, args, stderr) => {
    expect(release(...args)).toEqual({ status: 1, stdout: '', stderr });
  });

  test('is not made of what is not committed', () => {
    writeFileSync(path.join(source, 'new.txt'), '');
    expect(release(VERSION).stderr).toBe('release: these are not committed:\n?? new.txt\n');
    run(source, 'rm', 'new.txt');
  });

  test('is a commit of the branch, and one of the tag with what is built', () => {
    expect(release('--tag', VERSION, '--without-gate')).toMatchObject({ status: 0, stderr: '' });
    expect(git('log', '--format=%s', 'main')).toBe(`Release ${VERSION}\nBegin`);
    expect(git('log', '--format=%s', '-2', tag)).toBe(`Build ${tag}\nRelease ${VERSION}`);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('ls-tree', '--name-only', 'main', 'dist', 'THIRD-PARTY-NOTICES')).toBe('');
    expect(git('ls-tree', '--name-only', tag, 'dist', 'THIRD-PARTY-NOTICES')).toBe(
      'THIRD-PARTY-NOTICES\ndist',
    );
    expect(git('show', 'main:CHANGELOG.md')).toMatch(/^## Unreleased\n\n## 99\.0\.0 - \d{4}-/m);
  });

  test('is the same to the last bit when it is made again', () => {
    const before = git('rev-parse', `${tag}^{commit}`);
    git('tag', '--delete', tag);
    expect(release(VERSION).stdout).toContain('would be made of the commit that stands here');
    expect(release('--tag', VERSION, '--without-gate').status).toBe(0);
    expect(git('rev-parse', `${tag}^{commit}`)).toBe(before);
    expect(release('--tag', VERSION).stderr).toBe(`release: there is a tag ${tag} already\n`);
  });
});

/** What pre-commit 4.6.1 and later does, and who installs from git. */
const fromGit = (prefix: string) => {
  const address = `git+${pathToFileURL(source).href}#${tag}`;
  return run(folder, 'npm', 'install', '--install-links', '--prefix', prefix, '-g', address);
};

/** What pre-commit did up to 4.6.0: the last line that npm prints is not looked for, all of it is the name. */
const fromArchive = (prefix: string) => {
  const clone = path.join(folder, 'clone');
  run(folder, 'git', 'clone', '--quiet', '--branch', tag, source, clone);
  run(clone, 'npm', 'install', '--include=dev', '--include=prod', '--no-progress', '--no-save');
  const { stdout } = run(clone, 'npm', 'pack');
  expect(stdout).toBe(`peerdrill-${VERSION}.tgz\n`);
  return run(folder, 'npm', 'install', '--prefix', prefix, '-g', path.join(clone, stdout.trim()));
};

describe.each([
  ['git', fromGit],
  ['an archive', fromArchive],
])('a tag that is installed from %s', (name, install) => {
  const prefix = path.join(folder, `installed from ${name}`);
  const peerdrill = (cwd: string, ...args: readonly string[]) =>
    run(cwd, path.join(prefix, 'bin/peerdrill'), ...args);
  const answers = path.resolve('tests/fixtures/answers.json');

  test('runs', () => {
    expect(install(prefix).status).toBe(0);
    expect(peerdrill(folder, '--version')).toEqual({
      status: 0,
      stdout: `${VERSION}\n`,
      stderr: '',
    });
    expect(peerdrill('.', 'check', 'questions').status).toBe(0);
    expect(peerdrill(folder, 'study', '--answers', answers, '--seed', '1').status).toBe(0);
    expect(readdirSync(path.join(prefix, 'lib/node_modules'))).toEqual(['peerdrill']);
  });

  test('is a hook that passes a good bank and fails a bad one', () => {
    const bank = path.join(folder, `bank of ${name}`);
    mkdirSync(path.join(bank, 'questions'), { recursive: true });
    const file = path.join(bank, 'questions/one.md');
    const one = '---\ntitle: One\n---\n\n<!-- questions -->\n\n## What\n\nWhat is it?\n\n';
    writeFileSync(file, `${one}- [x] This\n- [ ] That\n\nBecause.\n`);
    expect(peerdrill(bank, 'check').status).toBe(0);
    writeFileSync(file, `${one}- [ ] This\n- [ ] That\n\nBecause.\n`);
    const { status, stdout } = peerdrill(bank, 'check');
    expect([status, stdout]).toEqual([1, expect.stringContaining('answer-no-correct')]);
  });
});

test('what is not built says how to build it', () => {
  const bare = path.join(folder, 'bare');
  cpSync('bin', path.join(bare, 'bin'), { recursive: true });
  expect(run(folder, 'node', path.join(bare, 'bin/peerdrill.cjs'), '--version')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'peerdrill: This copy is not built. Run "npm ci && npm run build" in it, or install a release such as v0.2.0.\n',
  });
});

test('packing prints one line, though it builds', () => {
  const { stdout } = run(source, 'npm', 'pack');
  expect(stdout).toBe(`peerdrill-${VERSION}.tgz\n`);
});
