import type { Cache } from './io.ts';
import path from 'node:path';
import { hash, hashAll } from '../bank/ids.ts';
import { deleteOldCode } from './compiled-code.ts';
import { deleteOldest, readOwnFile, replaceOwnFile, type Room } from './own-files.ts';
import { makeFolder } from './write-file.ts';

/** For somebody without a home folder. */
export const noCache: Cache = { read: () => undefined, write: () => undefined };

/** As many banks as somebody goes on with, and of the largest that is kept (16 MiB, as 62) one. */
const ROOM: Room = { files: 32, bytes: 64 * 1024 * 1024 };

/** A cache in a folder, which need not be there yet: a file for each name, and of all the newest. */
export function cacheIn(folder: string, room = ROOM): Cache {
  return {
    read: (name, origin) => {
      try {
        const most = Math.min(mostFor(origin), room.bytes);
        return textIn(readOwnFile(path.join(folder, hash(name)), most), origin);
      } catch {
        return undefined;
      }
    },
    write: (name, origin, make) => {
      try {
        const entry = entryOf(origin, make());
        if (entry.length > Math.min(mostFor(origin), room.bytes)) return;
        makeFolder(folder);
        replaceOwnFile(folder, hash(name), entry);
        deleteOldest(folder, isHash, room);
        deleteOldCode(folder);
      } catch {
        return;
      }
    },
  };
}

/**
 * The most bytes that an entry may have. With its origin it is 3.9 times as large as that for the
 * shipped bank and for generated ones, 14 for questions of a few words, 27 for those of a few letters.
 */
function mostFor(origin: readonly Uint8Array[]): number {
  return MANIFOLD * origin.reduce((sum, { length }) => sum + length, 0);
}

const MANIFOLD = 32;

function isHash(name: string): boolean {
  return /^[0-9a-f]{8}$/.test(name);
}

/** Another version of Node.js knows other letters, and may make another text of the same bytes. */
const MAKER = Buffer.from(process.version);

/** Maker and origin, eight hex digits that tell a damaged text, and the text. */
function entryOf(origin: readonly Uint8Array[], text: string): Uint8Array {
  return Buffer.concat([MAKER, ...origin, Buffer.from(hashAll([text])), Buffer.from(text)]);
}

function textIn(entry: Buffer, origin: readonly Uint8Array[]): string | undefined {
  let at = 0;
  for (const part of [MAKER, ...origin]) {
    if (!entry.subarray(at, at + part.length).equals(part)) return undefined;
    at += part.length;
  }
  const text = entry.toString('utf8', at + DIGITS);
  return entry.toString('latin1', at, at + DIGITS) === hashAll([text]) ? text : undefined;
}

const DIGITS = 8;
