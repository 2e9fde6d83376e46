import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from '../new-folder.ts';

/** Without what a hook that runs these tests may have set. */
export const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);

/** Runs git in a folder, as somebody. */
export const git = (cwd: string, ...words: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...words], {
    cwd,
    env: environment,
    stdio: 'pipe',
  }).toString();

/** Writes files below a folder. */
export const write = (root: string, files: Readonly<Record<string, string | Uint8Array>>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
};

/** Writes files and commits all there is. */
export const commit = (root: string, files: Readonly<Record<string, string | Uint8Array>>) => {
  write(root, files);
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'x');
};

/** A new repository whose first commit has these files; without any it has none. */
export const repository = (files: Readonly<Record<string, string | Uint8Array>> = {}) => {
  const root = newFolder();
  git(root, 'init', '-q', '-b', 'main');
  if (Object.keys(files).length > 0) commit(root, files);
  return root;
};
