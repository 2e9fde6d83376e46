import type { Cache } from './io.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hash, hashAll } from '../bank/ids.ts';
import { makeFolder, writeFileAtomically } from './write-file.ts';

/** For somebody without a home folder. */
export const noCache: Cache = { read: () => undefined, write: () => undefined };

/** A cache in a folder, which need not be there yet: a file for each name. */
export function cacheIn(folder: string): Cache {
  const fileOf = (name: string): string => path.join(folder, hash(name));
  return {
    read: (name, origin) => {
      try {
        return textIn(readFileSync(fileOf(name)), origin);
      } catch {
        return undefined;
      }
    },
    write: (name, origin, make) => {
      try {
        const entry = entryOf(origin, make());
        makeFolder(folder);
        writeFileAtomically(fileOf(name), entry);
      } catch {
        return;
      }
    },
  };
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
