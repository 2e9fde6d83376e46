import {
  accessSync,
  appendFileSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  mkdirSync,
  type Stats,
} from 'node:fs';
import type { InnerPath, Io } from './io.ts';
import type { Output } from './output.ts';
import path from 'node:path';
import { randomId } from './time-and-ids.ts';
import { codeOf } from './system-errors.ts';

/**
 * Writes a file whole or not at all: to a new file beside it, which then takes its place, its
 * permissions and its owner. A device or a pipe is written to as it is. Throws what the system throws.
 */
export function writeFileAtomically(file: string, text: string | Uint8Array): void {
  const target = followed(file);
  const before = statSync(target, { throwIfNoEntry: false });
  if (before !== undefined && !before.isFile()) writeFileSync(target, text);
  else replace(target, text, before);
}

/**
 * Gives a file that was read another text, whole or not at all; not where it is another file by then,
 * or has other bytes than those that were read. Throws what the system throws, and an error where
 * nobody may write the file: to put another in its place would take no permission of it.
 */
export function replaceFile(file: string, read: Uint8Array, text: string): 'written' | 'changed' {
  const target = followed(file);
  const before = statSync(target);
  accessSync(target, constants.W_OK);
  if ((before.mode & ANYBODY_WRITES) === 0) throw new Error('There is no permission.');
  const isAsRead = (): boolean => {
    const now = statSync(target);
    const isSame = now.dev === before.dev && now.ino === before.ino && now.isFile();
    return isSame && now.size === read.length && readFileSync(target).equals(read);
  };
  return replace(target, text, before, isAsRead) ? 'written' : 'changed';
}

const ANYBODY_WRITES = 0o222;

/** Whether the new file has taken the place of the one before: it is asked for at the last moment. */
function replace(
  target: string,
  text: string | Uint8Array,
  before: Stats | undefined,
  isWanted = () => true,
): boolean {
  // The name is short: one made of the file's own might be too long.
  const beside = path.join(path.dirname(target), `.${randomId()}`);
  const descriptor = openSync(beside, 'wx');
  try {
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (before !== undefined) passOn(before, beside);
    const wanted = isWanted();
    if (wanted) renameSync(beside, target);
    return wanted;
  } finally {
    rmSync(beside, { force: true });
  }
}

function passOn({ uid, gid, mode }: Stats, file: string): void {
  const own = statSync(file);
  // Only root may give a file away; a new owner takes its special permissions away.
  if (process.getuid?.() === 0 && (own.uid !== uid || own.gid !== gid)) chownSync(file, uid, gid);
  chmodSync(file, mode);
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
  text: string | Uint8Array,
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

function write(file: string, text: string | Uint8Array): void {
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

/**
 * Copies a file from inside one folder to inside another, as `createFile` makes one. What lies outside the first,
 * is no regular file or has too many bytes is not copied. Throws what the system throws.
 */
export function copyFile(from: InnerPath, to: InnerPath): 'created' | 'exists' | 'outside' {
  const source = realpathSync(path.join(from.root, from.inner));
  const stats = statSync(source);
  const isFit = stats.isFile() && stats.size <= LARGEST;
  if (!isFit || !isInside(source, realpathSync(from.root))) return 'outside';
  return createFile(to.root, to.inner, readFileSync(source));
}

/** Bytes. */
const LARGEST = 16 * 1024 * 1024;

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

/**
 * Files that somebody asked for. What goes wrong with them is a failure of the output; `refuse` throws
 * where a file must not be written over.
 */
export function outputFiles(
  { fail }: Pick<Output, 'fail'>,
  refuse: (file: string) => void = () => undefined,
): Pick<Io, 'writeFile' | 'replaceFile' | 'appendFile' | 'createFile' | 'copyFile'> {
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
      refuse(path);
      tried(path, () => writeFileAtomically(path, text));
    },
    replaceFile: (path, before, { text }) => tried(path, () => replaceFile(path, before, text)),
    appendFile: (path, { text }) => {
      tried(path, () => appendFileSync(path, text));
    },
    createFile: (root, inner, { text }) =>
      tried(`${root}/${inner}`, () => createFile(root, inner, text)),
    copyFile: (from, to) => tried(`${to.root}/${to.inner}`, () => copyFile(from, to)),
  };
}
