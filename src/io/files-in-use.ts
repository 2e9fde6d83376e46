import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { identityOf } from './read-file.ts';

/** Files whose place no output may take. */
export interface FilesInUse {
  /** Tells of a history, be it there yet or not. */
  readonly keep: (history: string) => void;
  /** Tells of a file that was read. */
  readonly haveRead: (file: string) => void;
  /** Throws where a path, whatever its spelling, leads to one of them. */
  readonly refuse: (output: string) => void;
}

/** None yet but what `wasRead` knows, by device and inode. */
export function filesInUse(wasRead: (identity: string) => boolean): FilesInUse {
  const histories = new Set<string>();
  const read = new Set<string>();
  return {
    keep: (history) => histories.add(path.resolve(history)),
    haveRead: (file) => read.add(identity(file)),
    refuse: (output) => {
      const own = identity(output);
      if ([...histories].some((history) => identity(history) === own))
        throw new Error(`${output} cannot be written. It would take the place of the history.`);
      if (read.has(own) || wasRead(own))
        throw new Error(
          `${output} cannot be written. It would take the place of a file that was read.`,
        );
    },
  };
}

/** Device and inode of a file; where it is not there yet, those of its folder and its name. */
function identity(file: string): string {
  try {
    return identityOf(statSync(file, { bigint: true }));
  } catch {
    // Whoever writes it hears why it cannot be reached.
  }
  return path.join(realFolder(path.dirname(path.resolve(file))), path.basename(file));
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
