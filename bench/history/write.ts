import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBank } from '../../src/check/run-rules.ts';
import { condense } from '../../src/commands/session/journal.ts';
import { openBank } from '../../src/io/bank-files.ts';
import { openHistory, shelfIn } from '../../src/io/history-file.ts';
import { encodeRecord } from '../../src/session/history.ts';
import { recordsOf } from './records.ts';

function say({ text }: { readonly text: string }): never {
  throw new Error(text);
}

/** Writes a history of so many answers to the questions of a bank, and gives its folder. */
export function writeHistory(folder: string, bank: string, answers: number): string {
  const opened = openBank(bank, { cwd: process.cwd(), shipped: '' });
  if (!opened.found) throw new Error(opened.reason);
  const loaded = checkBank(opened.sources, {
    readers: [],
    rules: [],
    setting: { today: '2026-11-24' },
  });
  const records = recordsOf(answers, loaded.bank.id, loaded.bank.questions);
  mkdirSync(folder);
  writeFileSync(join(folder, 'history.jsonl'), Array.from(records, encodeRecord).join(''));
  // As the last session has done at its end.
  condense(openHistory(shelfIn(folder), say), loaded.bank);
  return folder;
}
