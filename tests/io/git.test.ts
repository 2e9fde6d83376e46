import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  rmSync,
  symlinkSync,
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Source } from '../../src/bank/source-file.ts';
import { openGit } from '../../src/io/git.ts';
import { commit, environment, git, repository, write } from './repository.ts';
import { newFolder } from '../new-folder.ts';

describe('git', () => {
  const textOf = ({ content }: Source) =>
    'reason' in content ? `(${content.reason})` : new TextDecoder().decode(content);

  /** Name to show, path in the bank, text. */
  const brief = (sources: readonly Source[]) =>
    sources.map((source) => [source.file, source.path, textOf(source)]);

  const at = (cwd: string) => openGit(cwd, environment);

  describe("a commit's files", () => {
    const root = repository({ 'q/index.md': 'i', 'q/c/a.md': 'a', 'other.md': 'o' });
    write(root, { 'q/c/a.md': 'changed', 'q/new.md': 'n' });

    test('are as they were, named as on disk', () => {
      const files = [
        ['q/c/a.md', 'c/a.md', 'a'],
        ['q/index.md', 'index.md', 'i'],
      ];
      expect(brief(at(root).since(path.join(root, 'q'), 'HEAD'))).toEqual(files);
      expect(brief(at(root).since(path.join(root, 'q'), 'main'))).toEqual(files);
    });

    test('of a bank at the top are all files', () => {
      expect(brief(at(root).since(root, 'HEAD')).map(([file]) => file)).toEqual([
        'other.md',
        'q/c/a.md',
        'q/index.md',
      ]);
    });

    test('are found from below the bank, beside it, and through a link', () => {
      const elsewhere = newFolder();
      symlinkSync(path.join(root, 'q'), path.join(elsewhere, 'link'));
      for (const cwd of [path.join(root, 'q/c'), elsewhere, repository()]) {
        const [first] = at(cwd).since(path.join(root, 'q'), 'HEAD');
        expect(first).toMatchObject({ path: 'c/a.md', content: new Uint8Array(Buffer.from('a')) });
      }
      expect(at(elsewhere).since(path.join(elsewhere, 'link'), 'HEAD')).toMatchObject([
        { file: 'link/c/a.md' },
        { file: 'link/index.md' },
      ]);
    });

    test('are only those that a walk reads', () => {
      const names = ['README.md', '.hidden.md', '.git2/a.md', 'node_modules/a.md', 'a.pdf', 'B.MD'];
      const folder = repository(Object.fromEntries(names.map((name) => [name, name])));
      symlinkSync('B.MD', path.join(folder, 'link.md'));
      commit(folder, {});
      expect(brief(at(folder).since(folder, 'HEAD'))).toEqual([['B.MD', 'B.MD', 'B.MD']]);
    });

    test('keep every byte, whatever the name', () => {
      const bytes = new Uint8Array([0, 0x0a, 0xff, 0x0d, 0x0a]);
      const folder = repository({ 'ä "x"\n.md': bytes, '*.md': 'star', 'empty.md': '' });
      expect(at(folder).since(folder, 'HEAD')).toMatchObject([
        { path: '*.md' },
        { path: 'empty.md', content: new Uint8Array() },
        { path: 'ä "x"\n.md', content: bytes },
      ]);
    });

    test('larger than 1 MiB are named and not read', () => {
      const size = 1024 * 1024;
      const folder = repository({ 'a.md': 'x'.repeat(size), 'b.md': 'x'.repeat(size + 1) });
      const [a, b] = at(folder).since(folder, 'HEAD');
      expect(a?.content).toHaveLength(size);
      expect(b?.content).toEqual({ reason: 'It is larger than 1 MiB.' });
    });

    test('that are not here are named', () => {
      const folder = repository({ 'a.md': 'a', 'b.md': 'b' });
      const name = git(folder, 'rev-parse', 'HEAD:a.md').trim();
      rmSync(path.join(folder, '.git/objects', name.slice(0, 2), name.slice(2)), { force: true });
      expect(brief(at(folder).since(folder, 'HEAD'))).toEqual([
        ['a.md', 'a.md', '(Git does not have it here.)'],
        ['b.md', 'b.md', 'b'],
      ]);
    });
  });

  describe('a branch is compared with where it began', () => {
    const root = repository({ 'a.md': 'old' });
    git(root, 'checkout', '-qb', 'mine');
    commit(root, { 'b.md': 'mine' });
    git(root, 'checkout', '-q', 'main');
    commit(root, { 'c.md': 'theirs', 'a.md': 'new' });
    git(root, 'checkout', '-q', 'mine');

    test('so what others did later does not count', () => {
      expect(brief(at(root).since(root, 'main'))).toEqual([['a.md', 'a.md', 'old']]);
    });

    test('but with the commit itself where they have none in common', () => {
      git(root, 'checkout', '-q', '--orphan', 'alone');
      commit(root, { 'd.md': 'd' });
      expect(brief(at(root).since(root, 'main')).map(([file]) => file)).toEqual(['a.md', 'c.md']);
    });
  });

  describe('what is staged', () => {
    test('is what the next commit would have', () => {
      const root = repository({ 'a.md': 'a', 'gone.md': 'g', 'b.md': 'b' });
      write(root, { 'a.md': 'staged', 'new.md': 'n' });
      git(root, 'add', 'a.md', 'new.md');
      git(root, 'rm', '-q', '--cached', 'gone.md');
      write(root, { 'a.md': 'later', 'b.md': 'later', 'untracked.md': 'u' });
      expect(brief(at(root).staged(root))).toEqual([
        ['a.md', 'a.md', 'staged'],
        ['b.md', 'b.md', 'b'],
        ['new.md', 'new.md', 'n'],
      ]);
    });

    test('is there before the first commit, when HEAD has no files', () => {
      const root = repository();
      write(root, { 'a.md': 'a' });
      git(root, 'add', '-A');
      expect(brief(at(root).staged(root))).toEqual([['a.md', 'a.md', 'a']]);
      expect(at(root).since(root, 'HEAD')).toEqual([]);
    });

    test('is read from the index that a hook names', () => {
      const root = repository({ 'a.md': 'a' });
      write(root, { 'b.md': 'b' });
      const own = { ...environment, GIT_INDEX_FILE: '.git/own', GIT_DIR: '.git' };
      execFileSync('git', ['add', 'b.md'], { cwd: root, env: own });
      expect(openGit(root, own).staged(root)).toMatchObject([{ path: 'b.md' }]);
      expect(at(root).staged(root)).toMatchObject([{ path: 'a.md' }]);
    });

    test('of files in conflict is one version each', () => {
      const root = repository({ 'a.md': 'base' });
      git(root, 'checkout', '-qb', 'x');
      commit(root, { 'a.md': 'x' });
      git(root, 'checkout', '-q', 'main');
      commit(root, { 'a.md': 'y' });
      expect(() => git(root, 'merge', 'x')).toThrow('merge x');
      expect(at(root).staged(root)).toHaveLength(1);
    });
  });
});

describe('git refusals', () => {
  const at = (cwd: string) => openGit(cwd, environment);

  describe('git cannot tell', () => {
    const root = repository({ 'a.md': 'a' });

    test.each([
      '--output=x',
      '-',
      'nowhere',
      'HEAD:a.md',
      '',
      'HEAD\0x',
      '$(touch x)',
      '; touch x',
    ])('of the commit %j', (ref) => {
      expect(() => at(root).since(root, ref)).toThrow(`Git knows no commit ${ref}.`);
      expect(readdirSync(root)).toEqual(['.git', 'a.md']);
    });

    test('outside a work tree', () => {
      const folder = newFolder();
      expect(() => at(root).since(folder, 'HEAD')).toThrow(`${folder} is in no git work tree.`);
      expect(() => at(folder).staged(folder)).toThrow(`${folder} is in no git work tree.`);
    });

    test("in another user's repository, and says why", () => {
      const folder = repository({ 'a.md': 'a' });
      const owner = process.getuid?.() === 0 ? 12_345 : 0;
      if (process.getuid?.() === 0) {
        chownSync(folder, owner, owner);
        chownSync(path.join(folder, '.git'), owner, owner);
        expect(() => at(folder).since(folder, 'HEAD')).toThrow(
          `Git does not read the repository of ${folder}, because it belongs to another user.`,
        );
      }
    });

    test('where it is not installed', () => {
      const bare = { ...environment, PATH: newFolder() };
      expect(() => openGit(root, bare).staged(root)).toThrow('Git is not installed.');
    });
  });

  test('nothing that a repository asks for is run', () => {
    const root = repository({ 'a.md': 'a' });
    const trap = path.join(newFolder(), 'sprung');
    const script = path.join(newFolder(), 'trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch "${trap}"\ncat\n`);
    chmodSync(script, 0o755);
    for (const [name, value] of [
      ['core.fsmonitor', script],
      ['core.pager', script],
      ['core.sshCommand', script],
      ['diff.external', script],
      ['filter.f.clean', script],
      ['filter.f.smudge', script],
      ['filter.f.process', script],
      ['diff.d.textconv', script],
      ['remote.origin.url', `ext::${script}`],
      ['remote.origin.promisor', 'true'],
      ['protocol.ext.allow', 'always'],
      ['alias.cat-file', `!${script}`],
    ] as const)
      git(root, 'config', name, value);
    write(root, { '.gitattributes': '* filter=f diff=d\n', 'a.md': 'b' });
    for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction']) {
      writeFileSync(path.join(root, '.git/hooks', hook), `#!/bin/sh\ntouch "${trap}"\n`);
      chmodSync(path.join(root, '.git/hooks', hook), 0o755);
    }
    const name = git(root, '-c', 'core.fsmonitor=false', 'rev-parse', 'HEAD:a.md').trim();
    rmSync(path.join(root, '.git/objects', name.slice(0, 2), name.slice(2)), { force: true });
    rmSync(trap, { force: true });
    at(root).since(root, 'HEAD');
    at(root).staged(root);
    expect(existsSync(trap)).toBe(false);
  });

  test('a folder laid out as a bare repository is none', () => {
    const root = repository({ 'q/a.md': 'a' });
    git(root, 'init', '-q', '--bare', 'q/bare');
    write(root, { 'q/bare/b.md': 'b' });
    const bank = path.join(root, 'q/bare');
    expect(() => at(bank).staged(bank)).toThrow(`${bank} is in no git work tree.`);
  });
});
