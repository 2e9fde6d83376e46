import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { randomId } from './time-and-ids.ts';

/** How much a folder may hold. */
export interface Room {
  readonly files: number;
  readonly bytes: number;
}

/** Windows knows neither of them. */
const AS_IT_IS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * The bytes of a regular file of the user's own, which nobody else may write, of at most so many bytes. Follows no link and waits
 * for no pipe. Throws for all else.
 */
export function readOwnFile(file: string, most: number): Buffer {
  const descriptor = openSync(file, AS_IT_IS);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || !isOwn(stats) || isOpen(stats) || stats.size > most)
      throw new Error(file);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes a new file, for its owner alone, that takes the place of what has this name in a folder: of
 * a link too, and not of where it leads. Throws what the system throws.
 */
export function replaceOwnFile(folder: string, name: string, content: Uint8Array): void {
  const stats = lstatSync(folder);
  if (!stats.isDirectory() || !isOwn(stats)) throw new Error(folder);
  const unnamed = path.join(folder, `.${name}.${randomId()}`);
  const descriptor = openSync(unnamed, 'wx', 0o600);
  try {
    try {
      writeFileSync(descriptor, content);
    } finally {
      closeSync(descriptor);
    }
    renameSync(unnamed, path.join(folder, name));
  } catch (error) {
    rmSync(unnamed, { force: true });
    throw error;
  }
}

/**
 * Deletes the oldest of the files that `replaceOwnFile` wrote, until the others have room. `isName`
 * tells their names; unfinished ones of a writer that was killed count as well.
 */
export function deleteOldest(folder: string, isName: (name: string) => boolean, room: Room): void {
  let files = 0;
  let bytes = 0;
  for (const { file, size } of newestFirst(folder, isName)) {
    files += 1;
    bytes += size;
    if (files > room.files || bytes > room.bytes) rmSync(file, { force: true });
  }
}

const UNFINISHED = /^\.(.+)\.[0-9a-f]{16}$/;

function newestFirst(folder: string, isName: (name: string) => boolean) {
  if (!lstatSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => isName(UNFINISHED.exec(name)?.[1] ?? name))
    .flatMap((name) => {
      const file = path.join(folder, name);
      const stats = lstatSync(file, { throwIfNoEntry: false });
      return stats?.isFile() === true ? [{ file, size: stats.size, time: stats.mtimeMs }] : [];
    })
    .sort((a, b) => b.time - a.time);
}

/** A file that another user put there is none, not even for root. Windows does not tell. */
function isOwn({ uid }: Stats): boolean {
  const own = process.geteuid?.();
  return own === undefined || own === uid;
}

/**
 * Deletes, of the folders that have such a name, all but those that were changed last. Only folders of
 * the user's own, and no link is followed.
 */
export function deleteOldestFolders(
  folder: string,
  isName: (name: string) => boolean,
  most: number,
): void {
  const own = readdirSync(folder)
    .filter(isName)
    .flatMap((name) => {
      const inner = path.join(folder, name);
      const stats = lstatSync(inner, { throwIfNoEntry: false });
      return stats?.isDirectory() === true && isOwn(stats) ? [{ inner, time: stats.mtimeMs }] : [];
    })
    .sort((a, b) => b.time - a.time);
  for (const { inner } of own.slice(most)) rmSync(inner, { recursive: true, force: true });
}

/** Whether others may write a file; Windows says so of each. */
function isOpen({ mode }: Stats): boolean {
  return process.geteuid !== undefined && (mode & 0o022) !== 0;
}
