import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  type BigIntStats,
  readSync,
} from 'node:fs';
import type { Unreadable } from '../bank/source-file.ts';
import { LIMITS } from '../bank/limits.ts';
import { reasonOf, codeOf } from './system-errors.ts';

/** A regular file's bytes and who it is, whatever its name. */
export interface Bytes {
  readonly bytes: Uint8Array;
  /** Device and inode. */
  readonly identity: string;
}

/**
 * Reads a regular file of at most as many bytes as a question file may have. It never waits (a FIFO without a writer would
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

/**
 * All of a regular file that is named on the command line, through links too. It never waits for a
 * pipe. Throws what the system throws, and where it is no such file or larger than a text may be.
 */
export function readRegular(file: string): Uint8Array {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) return readFileSync(descriptor);
    if (!stats.isFile()) throw new Error('It is not a regular file.');
    if (stats.size > LONGEST_TEXT) throw new Error('It is larger than 512 MiB.');
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes, a little less than the most characters that a text can have. */
export const LONGEST_TEXT = 512 * 2 ** 20 - 1000;

/** Device and inode of a file or folder. */
export function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

/** Whether `readBytes` has read the file of this identity. */
export function wasRead(identity: string): boolean {
  return identities.has(identity);
}

const identities = new Set<string>();

function readOpen(descriptor: number): Bytes | Unreadable {
  const stats = fstatSync(descriptor, { bigint: true });
  if (!stats.isFile()) return { reason: 'It is not a regular file.' };
  if (stats.size > LIMITS.file) return TOO_LARGE;
  const identity = identityOf(stats);
  identities.add(identity);
  const length = readFully(descriptor, room);
  return length > LIMITS.file ? TOO_LARGE : { bytes: room.slice(0, length), identity };
}

// One byte more than may be: files of /proc say that they are empty, and a file may grow.
const room = new Uint8Array(LIMITS.file + 1);

const TOO_LARGE: Unreadable = { reason: `It is larger than ${LIMITS.file / 2 ** 20} MiB.` };

/**
 * Reads from an open file until there is no more of it or no more room, from where it stands or from
 * a byte of it on, and says how many bytes that were. Throws what the system throws.
 */
export function readFully(descriptor: number, room: Uint8Array, from?: number): number {
  let size = 0;
  for (let got = 1; got > 0 && size < room.length; size += got) {
    const position = from === undefined ? null : from + size;
    got = readSync(descriptor, room, size, room.length - size, position);
  }
  return size;
}

/** All of stdin, and a byte more than a file may have where there is more. Throws an error that says why it cannot be read. */
export function readInput(): Uint8Array {
  const room = new Uint8Array(LIMITS.file + 1);
  let length = 0;
  for (let got = 1; got > 0 && length < room.length; length += got) got = some(room, length);
  return room.slice(0, length);
}

function some(room: Uint8Array, from: number): number {
  for (;;) {
    try {
      return readSync(0, room, from, room.length - from, null);
    } catch (error) {
      // Windows tells the end of a pipe by an error.
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN')
        throw new Error(`The input cannot be read. ${reasonOf(error)}`, { cause: error });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MOMENT);
    }
  }
}

/** Milliseconds. */
const MOMENT = 2;
