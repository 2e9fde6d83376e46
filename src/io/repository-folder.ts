import { existsSync } from 'node:fs';
import path from 'node:path';

/** `cwd` (absolute) as a path with `/` from the nearest folder above that has a `.git`; empty if it has one itself, or none has. */
export function repositoryFolder(cwd: string): string {
  for (let above = cwd; ; above = path.dirname(above)) {
    if (existsSync(path.join(above, '.git')))
      return path.relative(above, cwd).replaceAll(path.sep, '/');
    if (above === path.dirname(above)) return '';
  }
}
