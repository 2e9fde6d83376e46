import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { codeOf } from './reason.ts';

/**
 * Makes a file, and the folders above it, at a path inside `root`. Takes the place of nothing, and
 * follows no link out of the folder. Throws what the system throws.
 */
export function createFile(
  root: string,
  inner: string,
  text: string,
): 'created' | 'exists' | 'outside' {
  mkdirSync(root, { recursive: true });
  const file = path.join(root, inner);
  if (!isInside(nearest(path.dirname(file)), realpathSync(root))) return 'outside';
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    write(file, text);
    return 'created';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists';
    throw error;
  }
}

function write(file: string, text: string): void {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** The real path of the folder, or of the nearest one above that is there. */
function nearest(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return nearest(path.dirname(folder));
  }
}

function isInside(folder: string, root: string): boolean {
  const inner = path.relative(root, folder);
  return inner !== '..' && !inner.startsWith(`..${path.sep}`) && !path.isAbsolute(inner);
}
