import { readSync } from 'node:fs';

/**
 * Reads from an open file until there is no more of it or no more room, from where it stands or from
 * a byte of it on, and says how many bytes that were. Throws what the system throws.
 */
export function fill(descriptor: number, room: Uint8Array, from?: number): number {
  let size = 0;
  for (let got = 1; got > 0 && size < room.length; size += got) {
    const position = from === undefined ? null : from + size;
    got = readSync(descriptor, room, size, room.length - size, position);
  }
  return size;
}
