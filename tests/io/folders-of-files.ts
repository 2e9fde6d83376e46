import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { walk } from '../../src/io/walk.ts';
import { newFolder } from '../new-folder.ts';

/** A folder with these files; a name that ends in `/` is a folder. */
export const folderOf = (...names: readonly string[]) => {
  const folder = newFolder();
  for (const name of names) {
    mkdirSync(path.join(folder, name.endsWith('/') ? name : path.dirname(name)), {
      recursive: true,
    });
    if (!name.endsWith('/')) writeFileSync(path.join(folder, name), name);
  }
  return folder;
};

/** What a walk finds: the path, and after `!` why it could not be read. */
export const found = (folder: string) => {
  const walked = walk(folder, (inner) => `shown/${inner}`);
  if ('reason' in walked) return walked.reason;
  return walked.sources.map(({ path: inner, content }) =>
    'reason' in content ? `${inner} ! ${content.reason}` : inner,
  );
};

/** Makes a FIFO: whoever opens it waits for a writer. */
export const makeFifo = (file: string) => {
  execFileSync('sh', ['-c', 'mkfifo "$0"', file]);
};
