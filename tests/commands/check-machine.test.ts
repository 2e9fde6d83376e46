import { beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commit, environment, git, repository, write } from '../io/repository.ts';
import { broken, good, poor, topic, findings, runIn } from './check-bank.ts';
import { newFolder } from '../new-folder.ts';

describe('machine', () => {
  const program = path.resolve('bin/peerdrill.cjs');

  /** Runs the built program, as from a shell. */
  const run = (
    cwd: string,
    words: string,
    setting: { input?: string; stdout?: number; env?: object } = {},
  ) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, ...words.split(' ').filter((word) => word !== '')],
      {
        cwd,
        input: setting.input,
        env: { ...environment, GITHUB_ACTIONS: '', LANG: 'C.UTF-8', ...setting.env },
      },
    );
    return { code: status, out: stdout.toString(), err: stderr.toString() };
  };

  const read = (...parts: readonly string[]) => readFileSync(path.join(...parts), 'utf8');

  let root = '';
  beforeEach(() => {
    root = repository({
      'questions/index.md': '---\ntitle: B\nexam:\n  questions: 1\n  minutes: 1\n---\n',
      'questions/c/a.md': topic(good(), poor(), good('L', 'links')),
      'questions/c/b.md': topic(good('P', 'ports'), good('R', 'racks'), good('S', 'sites')),
    });
  });

  describe('in a real folder', () => {
    test('findings are named from where the program runs', () => {
      expect(run(root, 'check --format compact').out).toMatch(
        /^questions\/c\/a\.md:21:7: warning: /m,
      );
      expect(run(path.join(root, 'questions/c'), 'check a.md --format compact').out).toMatch(
        /^a\.md:21:7: warning: /m,
      );
      expect(run(path.join(root, 'questions/c'), 'check --format compact')).toEqual({
        code: 2,
        out: '',
        err: 'peerdrill: questions cannot be read. It does not exist.\n',
      });
    });

    test('an image that is not there is found, and one that is there is not', () => {
      const shown = (name: string) =>
        topic(
          good().replace('Which', `![P](${name})\n\nWhich`),
          good('L', 'links'),
          good('M', 'maps'),
        );
      write(root, { 'questions/c/a.md': shown('i/p.png'), 'questions/c/i/p.png': '' });
      expect(run(root, 'check').code).toBe(0);
      write(root, { 'questions/c/a.md': shown('i/q.png') });
      const printed = run(root, 'check --format compact');
      expect(printed.code).toBe(1);
      expect(printed.out).toMatch(/^questions\/c\/a\.md:7:1: error: .* \[image-missing\]$/m);
    });

    test('--fix changes the file, keeps its permissions, and no other', () => {
      const file = path.join(root, 'questions/c/a.md');
      const before = topic(good(), good('L', 'links'), '## B\n\nWhich?\n\n- [x] One\n- [] Two\n');
      write(root, { 'questions/c/a.md': before });
      chmodSync(file, 0o640);
      const others = statSync(path.join(root, 'questions/c/b.md')).mtimeMs;
      expect(run(root, 'check --fix').err).toMatch(/^Mended 1 finding in 1 file\.\n/);
      expect(readFileSync(file, 'utf8')).toBe(before.replace('[]', '[ ]'));
      expect(statSync(file).mode & 0o777).toBe(0o640);
      expect(statSync(path.join(root, 'questions/c/b.md')).mtimeMs).toBe(others);
    });

    test('a pipe gives its text to --stdin', () => {
      const input = topic(poor(), good(), good('L', 'links'));
      const printed = run(
        root,
        'check --stdin --stdin-filename questions/c/b.md --format compact',
        {
          input,
        },
      );
      expect(printed.out).toMatch(/^questions\/c\/b\.md:11:7: warning: .* \[all-of-the-above\]$/m);
      expect(read(root, 'questions/c/b.md')).toContain('## P');
    });

    test("a step's summary is added to its file", () => {
      const file = path.join(newFolder(), 'summary.md');
      writeFileSync(file, 'before\n');
      const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: file };
      const printed = run(path.join(root, 'questions'), 'check .', { env });
      expect(printed.out).toMatch(/^::warning file=questions\/c\/a\.md,line=21,/m);
      expect(readFileSync(file, 'utf8')).toMatch(/^before\n## 0 errors, 1 warning/);
    });

    test('a result that cannot be written is 74', () => {
      expect(run(root, 'check --output no/such/folder')).toMatchObject({
        code: 74,
        err: expect.stringMatching(
          /^peerdrill: no\/such\/folder cannot be written\. It does not exist\.\n/,
        ),
      });
    });
  });

  describe('with real commits', () => {
    test('--changed says what is in files changed since a commit, or not yet committed', () => {
      expect(run(root, 'check --changed --format compact').out).toBe('');
      write(root, {
        'questions/c/new.md': topic(
          broken('N'),
          ...['hubs', 'keys', 'desks'].map((word) => good(word, word)),
        ),
      });
      expect(run(root, 'check --changed --format compact').out).toMatch(
        /^questions\/c\/new\.md:5:1: error: /m,
      );
      git(root, 'checkout', '-qb', 'mine');
      commit(root, {});
      expect(run(root, 'check --changed --format compact').out).toBe('');
      const printed = run(root, 'check --changed=main --format compact --quiet');
      expect(printed.out).toMatch(/^questions\/c\/new\.md:5:1: error: /m);
      expect(printed.out).not.toContain('questions/c/a.md');
    });

    test('--base tells of a question that is gone', () => {
      write(root, {
        'questions/c/b.md': topic(good('P', 'ports'), good('R', 'racks'), good('T', 'sites')),
      });
      const printed = run(root, 'check --base HEAD --format compact');
      expect(printed.out).toContain('questions/c/b.md:1:1: warning: The question "b/s" is gone.');
    });

    test('--staged in a hook keeps a bad commit out, and looks at nothing else', () => {
      const hook = path.join(root, '.git/hooks/pre-commit');
      writeFileSync(hook, `#!/bin/sh\nexec "${process.execPath}" "${program}" check --staged\n`);
      chmodSync(hook, 0o755);
      const names = ['questions/c/a.md', 'questions/c/b.md'];
      write(root, {
        'questions/c/a.md': topic(good(), broken(), good('L', 'links')),
        'questions/c/b.md': topic(good('P', 'ports'), good('R', 'racks'), good('S', 'nodes')),
      });
      expect(() => git(root, 'commit', '-qm', 'bad', ...names)).toThrow('answer-no-correct');
      git(root, 'commit', '-qm', 'good', 'questions/c/b.md');
      expect(git(root, 'log', '--format=%s')).toBe('good\nx\n');
    });

    test('a path behind --changed is taken for a commit, and the message says what to do', () => {
      expect(run(root, 'check --changed questions')).toMatchObject({
        code: 2,
        err: 'peerdrill: Git knows no commit questions. A shallow clone has to fetch it first; a path stands before the option, or after "--".\n',
      });
      expect(run(root, 'check --changed -- questions').code).toBe(0);
      expect(run(root, 'check questions --changed').code).toBe(0);
    });
  });
});

describe('input', () => {
  const files = {
    'questions/index.md': '---\ntitle: B\nexam:\n  questions: 1\n  minutes: 1\n---\n',
    'questions/c/a.md': topic(poor('A'), poor('B'), poor('C')),
    'questions/c/b.md': topic(good(), good('Two', 'links'), good('Three', 'ports')),
  };

  describe('--stdin', () => {
    test('stands for a file of its own', async () => {
      expect(await findings('--stdin', { input: topic(good(), poor()) })).toEqual([
        0,
        'stdin.md:21:7 all-of-the-above',
      ]);
    });

    test('stands for a file of a bank, which is looked at with it', async () => {
      const input = topic(poor('New'), good(), good('More', 'racks'));
      expect(await findings('--stdin --stdin-filename questions/c/b.md', { files, input })).toEqual(
        [0, 'questions/c/b.md:11:7 all-of-the-above'],
      );
    });

    test('stands for a file that is not there yet', async () => {
      const input = topic(poor());
      expect(await findings('--stdin --stdin-filename notes/new.md', { files, input })).toEqual([
        0,
        'notes/new.md:11:7 all-of-the-above',
      ]);
    });

    test('is mended on stdout only', async () => {
      const input = topic('## Q\n\nHow?\n\n- [x] So\n- [] Not so\n');
      const printed = await runIn('check --stdin --fix --dry-run', { input });
      expect(printed.out).toContain('\n-- [] Not so\n+- [ ] Not so\n');
      expect(printed.names()).toEqual([]);
    });
  });
});
