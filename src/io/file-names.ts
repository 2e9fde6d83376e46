import { readdirSync } from 'node:fs';
import path from 'node:path';
import { shown } from './files.ts';

/**
 * Every file in a folder (absolute) but what is hidden, named as it is shown from `cwd`. Undefined
 * where there are too many to list.
 */
export function fileNames(root: string, cwd: string): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const folders = [root];
  // The list grows on the way.
  for (const folder of folders) {
    for (const entry of entriesOf(folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const whole = path.join(folder, entry.name);
      if (entry.isDirectory()) folders.push(whole);
      else names.add(shown(whole, cwd));
    }
    if (names.size + folders.length > MOST) return undefined;
  }
  return names;
}

/** A bank has 10,000 question files, and some pictures for each. */
const MOST = 100_000;

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // What cannot be listed is told where its question files are read.
    return [];
  }
}
