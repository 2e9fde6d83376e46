import { afterAll } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // A test took its own permission away.
    }
  }
});

/** A new empty folder that everybody may read; it is gone when the file's tests are over. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'peerdrill-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}
