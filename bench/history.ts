/**
 * How long the history takes: to save an answer, against writing and syncing the same bytes; to open,
 * against reading its lines; and how much later the first question comes to somebody with 100,000
 * answers than to somebody without any.
 */
import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBank } from './banks/write.ts';
import { appending } from './history/append.ts';
import { openInside } from './history/open.ts';
import { writeHistory } from './history/write.ts';
import { child, node, told, type Command } from './timing/child.ts';
import { paired, quantile } from './timing/paired.ts';
import { publish, viewPairs, viewTable, type Judged } from './timing/view.ts';

const SIZES = [1_000, 10_000, 100_000];

/** This program, started anew to open a history once. */
const self = fileURLToPath(import.meta.url);

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'peerdrill-history-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const bank = writeBank(join(folder, 'bank'), 100);
  const empty = writeHistory(join(folder, 'empty'), bank, 0);
  const full = SIZES.map((size) => writeHistory(join(folder, String(size)), bank, size));

  const appended = appending(join(folder, 'appended'));
  const pairs: Judged[] = [];
  for (const [index, data] of full.entries()) {
    const [open, read] = ['open', 'read'].map((deed) => told(node(self, deed, data)));
    if (open === undefined || read === undefined) continue;
    if (index === 0) pairs.push(await paired('control: reading', read, read));
    pairs.push(await paired(`open ${SIZES[index]} answers / read lines`, open, read));
  }
  const asked = (data: string) => child(firstQuestion(bank, data));
  pairs.push(await paired('control: first question', asked(empty), asked(empty)));
  for (const [index, data] of full.entries()) {
    const pair = await paired(
      `first question, ${SIZES[index]} answers / none`,
      asked(data),
      asked(empty),
    );
    pairs.push({ ...pair, bar: 2 });
  }
  publish({ appended, pairs }, () =>
    [
      viewTable([
        ['ms to save an answer', 'median', '95 %'],
        ...Object.entries(appended).map(([name, times]) => [
          name,
          quantile(times, 0.5).toFixed(3),
          quantile(times, 0.95).toFixed(3),
        ]),
      ]),
      '',
      viewPairs(pairs),
    ].join('\n'),
  );
}

/** Each first question begins a session: its record is taken back before the next. */
function firstQuestion(bank: string, data: string): Command {
  const file = join(data, 'history.jsonl');
  const { size } = statSync(file);
  return {
    ...node(
      resolve('bin/peerdrill.cjs'),
      'study',
      '--bank',
      bank,
      '--data',
      data,
      '--plain',
      '--seed',
      '1',
    ),
    exits: [2],
    prepare: () => truncateSync(file, size),
  };
}

const [deed, data] = process.argv.slice(2);
if ((deed === 'open' || deed === 'read') && data !== undefined) openInside(deed, data);
else await measure();
