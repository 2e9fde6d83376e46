import {
  appendFileSync,
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import type { Io } from './io.ts';
import type { Output } from './output.ts';
import path from 'node:path';
import { randomId } from './time-and-ids.ts';
import { codeOf } from './system-errors.ts';

/**
 * Writes a file whole or not at all: to a new file beside it, which then takes its place and its
 * permissions. A device or a pipe is written to as it is. Throws what the system throws.
 */
export function writeFileAtomically(file: string, text: string | Uint8Array): void {
  const target = followed(file);
  const before = statSync(target, { throwIfNoEntry: false });
  if (before !== undefined && !before.isFile()) {
    writeFileSync(target, text);
    return;
  }
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomId()}`);
  const descriptor = openSync(beside, 'wx');
  try {
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (before !== undefined) chmodSync(beside, before.mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Where a link leads: the link stays and its target is written. */
function followed(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return file;
    throw error;
  }
}

/**
 * Makes a file, and the folders above it, at a path inside `root`. Takes the place of nothing, and
 * follows no link out of the folder. Throws what the system throws.
 */
export function createFile(
  root: string,
  inner: string,
  text: string,
): 'created' | 'exists' | 'outside' {
  mkdirSync(root, { recursive: true });
  const file = path.join(root, inner);
  if (!isInside(nearest(path.dirname(file)), realpathSync(root))) return 'outside';
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    write(file, text);
    return 'created';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists';
    throw error;
  }
}

function write(file: string, text: string): void {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** The real path of the folder, or of the nearest one above that is there. */
function nearest(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return nearest(path.dirname(folder));
  }
}

function isInside(folder: string, root: string): boolean {
  const inner = path.relative(root, folder);
  return inner !== '..' && !inner.startsWith(`..${path.sep}`) && !path.isAbsolute(inner);
}

/**
 * Makes a folder, and those above it, for its owner alone; one that is there is left as it is.
 * Throws what the system throws. Node's `recursive` never ends where a folder is there but says
 * ENOENT to a new one, as those of /proc and of automounters do.
 */
export function makeFolder(folder: string): void {
  const above = path.dirname(folder);
  try {
    make(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || above === folder) throw error;
    makeFolder(above);
    make(folder);
  }
}

function make(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Files that somebody asked for. What goes wrong with them is a failure of the output. */
export function outputFiles({
  fail,
}: Pick<Output, 'fail'>): Pick<Io, 'writeFile' | 'appendFile' | 'createFile'> {
  const tried = <Done>(what: string, deed: () => Done): Done | 'failed' => {
    try {
      return deed();
    } catch (error) {
      fail(what, error);
      return 'failed';
    }
  };
  return {
    writeFile: (path, { text }) => {
      tried(path, () => writeFileAtomically(path, text));
    },
    appendFile: (path, { text }) => {
      tried(path, () => appendFileSync(path, text));
    },
    createFile: (root, inner, { text }) =>
      tried(`${root}/${inner}`, () => createFile(root, inner, text)),
  };
}
