import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openHistory, shelfIn } from '../../src/io/history-file.ts';
import { encodeRecord } from '../../src/session/history.ts';
import { answeredOf } from './records.ts';

const ANSWERS = 1_000;

/** Milliseconds to save each of many answers: by the history, and by writing and syncing its bytes. */
export function appending(folder: string): { readonly history: number[]; readonly bare: number[] } {
  mkdirSync(folder);
  const history = openHistory(shelfIn(folder), ({ text }) => {
    throw new Error(text);
  });
  const file = openSync(join(folder, 'bare'), 'a');
  const times = { history: [] as number[], bare: [] as number[] };
  const timed = (list: number[], work: () => void): void => {
    const start = performance.now();
    work();
    list.push(performance.now() - start);
  };
  for (let number = 0; number < ANSWERS; number += 1) {
    const record = answeredOf(number);
    const line = encodeRecord(record);
    timed(times.history, () => history.append(record));
    timed(times.bare, () => {
      writeSync(file, line);
      fsyncSync(file);
    });
  }
  closeSync(file);
  return times;
}
