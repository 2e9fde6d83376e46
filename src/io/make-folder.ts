import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './reason.ts';

/**
 * Makes a folder, and those above it, for its owner alone; one that is there is left as it is.
 * Throws what the system throws. Node's `recursive` never ends where a folder is there but says
 * ENOENT to a new one, as those of /proc and of automounters do.
 */
export function makeFolder(folder: string): void {
  const above = path.dirname(folder);
  try {
    make(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || above === folder) throw error;
    makeFolder(above);
    make(folder);
  }
}

function make(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
