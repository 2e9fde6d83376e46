import { describe, expect, test } from '@jest/globals';
import { chmodSync, chownSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openGit } from '../../src/io/git.ts';
import { newFolder } from './program.ts';
import { environment, git, repository, write } from './repository.ts';

const at = (cwd: string) => openGit(cwd, environment);

describe('git cannot tell', () => {
  const root = repository({ 'a.md': 'a' });

  test.each(['--output=x', '-', 'nowhere', 'HEAD:a.md', '', 'HEAD\0x', '$(touch x)', '; touch x'])(
    'of the commit %j',
    (ref) => {
      expect(() => at(root).since(root, ref)).toThrow(`Git knows no commit ${ref}.`);
      expect(readdirSync(root)).toEqual(['.git', 'a.md']);
    },
  );

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
