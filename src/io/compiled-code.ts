import { readdirSync } from 'node:fs';
import path from 'node:path';
import { deleteOldest, deleteOldestFolders, type Room } from './own-files.ts';

/** Versions of Node.js whose compiled code is kept: each has a folder of its own, which Node never deletes. */
const VERSIONS = 3;

/** What a version may keep: of this program at one place at most ten files, half a megabyte. */
const ROOM: Room = { files: 100, bytes: 8 * 1024 * 1024 };

/** Deletes compiled code in a cache folder that is likely not to be used any more. */
export function deleteOldCode(folder: string): void {
  deleteOldestFolders(folder, isOfNode, VERSIONS);
  for (const name of readdirSync(folder).filter(isOfNode))
    deleteOldest(path.join(folder, name), isCode, ROOM);
}

/** As Node.js names a folder: version, processor, a check of both, the user. */
function isOfNode(name: string): boolean {
  return /^v\d{1,3}\.\d{1,3}\.\d{1,3}-\w{1,20}-[0-9a-f]{1,8}(?:-\d{1,10})?$/.test(name);
}

function isCode(name: string): boolean {
  return /^[0-9a-f]{1,8}$/.test(name);
}
