import { writeSync, fstatSync, statSync } from 'node:fs';
import type { SafeText } from '../view/safe-text.ts';
import { message } from '../view/build-server-commands.ts';
import { codeOf, reasonOf } from './system-errors.ts';

/** Writes some of the bytes to a descriptor and says how many, as `fs.writeSync` does. */
export type WriteSome = (descriptor: number, bytes: Uint8Array, from: number) => number;

/** What is written, and how that went. */
export interface Output {
  readonly write: (text: SafeText) => void;
  readonly writeError: (text: SafeText) => void;
  /** Says what cannot be written, and why: the state is `failed` from then on. */
  readonly fail: (what: string, error: unknown) => void;
  readonly state: () => 'open' | 'closed' | 'failed';
}

/** stdout and stderr, written at once and whole, so that nothing is lost when the program ends. */
export function openOutput(writeSome: WriteSome = writeSync): Output {
  let state: ReturnType<Output['state']> = 'open';
  const writeError = (text: SafeText): void => {
    try {
      writeAll(2, text, writeSome);
    } catch {
      // Nobody is left to be told.
    }
  };
  const fail = (what: string, error: unknown): void => {
    state = 'failed';
    writeError(message`peerdrill: ${what} cannot be written. ${reasonOf(error)}\n`);
  };
  return {
    write: (text) => {
      if (state !== 'open') return;
      try {
        writeAll(1, text, writeSome);
      } catch (error) {
        if (codeOf(error) === 'EPIPE') state = 'closed';
        else fail('the output', error);
      }
    },
    writeError,
    fail,
    state: () => state,
  };
}

function writeAll(descriptor: number, { text }: SafeText, writeSome: WriteSome): void {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSome(descriptor, bytes, from);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** A pipe that somebody made non-blocking is full: give its reader a moment. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MOMENT);
}

/** Milliseconds. */
const MOMENT = 2;

/**
 * Whether a descriptor leads to a terminal. What is none can mostly be told by the file system: to ask
 * Node is costly, since its terminals come with streams and the network.
 */
export function isTerminal(descriptor: number): boolean {
  return isDevice(descriptor) && process.getBuiltinModule('node:tty').isatty(descriptor);
}

/** A terminal, be it there any more or not, or one of the few other devices that a program may be given. */
export function isDevice(descriptor: number): boolean {
  const stats = fstatSync(descriptor);
  return stats.isCharacterDevice() && stats.rdev !== nullDevice();
}

/** The number of the device that output is thrown away on; systems without one have another name for it. */
function nullDevice(): number | undefined {
  return statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

/** The columns of the terminal that is written to, where there is one that knows them. */
export function columnsOfWindow(): number | undefined {
  const columns = isTerminal(1) ? process.stdout.columns : 0;
  return columns === 0 ? undefined : columns;
}
