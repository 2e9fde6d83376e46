import { closeSync, constants, fstatSync, openSync, type BigIntStats } from 'node:fs';
import type { Unreadable } from '../bank/source.ts';
import { fill } from './fill.ts';
import { reasonOf } from './reason.ts';

/** A regular file's bytes and who it is, whatever its name. */
export interface Bytes {
  readonly bytes: Uint8Array;
  /** Device and inode. */
  readonly identity: string;
}

/** The most a question file may have, in bytes. */
export const LARGEST = 1024 * 1024;

/**
 * Reads a regular file of at most `LARGEST` bytes. It never waits (a FIFO without a writer would
 * make it) and follows no link in the last place: links are for whoever calls to judge.
 */
export function readBytes(file: string): Bytes | Unreadable {
  try {
    const descriptor = openSync(
      file,
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    try {
      return readOpen(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Device and inode of a file or folder. */
export function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

function readOpen(descriptor: number): Bytes | Unreadable {
  const stats = fstatSync(descriptor, { bigint: true });
  if (!stats.isFile()) return { reason: 'It is not a regular file.' };
  if (stats.size > LARGEST) return TOO_LARGE;
  const length = fill(descriptor, room);
  return length > LARGEST
    ? TOO_LARGE
    : { bytes: room.slice(0, length), identity: identityOf(stats) };
}

// One byte more than may be: files of /proc say that they are empty, and a file may grow.
const room = new Uint8Array(LARGEST + 1);

const TOO_LARGE: Unreadable = { reason: 'It is larger than 1 MiB.' };
