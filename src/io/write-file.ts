import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { randomId } from './random-id.ts';
import { codeOf } from './reason.ts';

/**
 * Writes a file whole or not at all: to a new file beside it, which then takes its place and its
 * permissions. A device or a pipe is written to as it is. Throws what the system throws.
 */
export function writeFileAtomically(file: string, text: string | Uint8Array): void {
  const target = followed(file);
  const before = statSync(target, { throwIfNoEntry: false });
  if (before !== undefined && !before.isFile()) {
    writeFileSync(target, text);
    return;
  }
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomId()}`);
  const descriptor = openSync(beside, 'wx');
  try {
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (before !== undefined) chmodSync(beside, before.mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
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
