import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHistory, shelfIn } from '../../src/io/history-file.ts';
import { here } from '../timing/paired.ts';

/** Opens a history, or only reads its lines, and prints how long that took. */
export function openInside(deed: 'open' | 'read', folder: string): void {
  const history = openHistory(shelfIn(folder), () => undefined);
  const file = join(folder, 'history.jsonl');
  const work =
    deed === 'open'
      ? () => history.read()
      : () =>
          readFileSync(file, 'latin1')
            .split('\n')
            .filter((line) => line !== '');
  console.log(JSON.stringify(here(work)()));
}
