import { readSync } from 'node:fs';
import { LARGEST } from './read-bytes.ts';
import { codeOf, reasonOf } from './reason.ts';

/** All of stdin, and a byte more than a file may have where there is more. Throws an error that says why it cannot be read. */
export function readInput(): Uint8Array {
  const room = new Uint8Array(LARGEST + 1);
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
