import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeRecords } from '../src/session/history.ts';
import { newSea, peerdrill } from './sea.ts';

/** Three answers to the sea, given while the disk below the history fails as the words say, a word an append. */
function studyOn(faults: string) {
  const sea = newSea();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', path.resolve('tests/failing-disk.cjs'), peerdrill, ...sea.study],
    {
      input: 'a c\n\nPacific\n\na\n\n',
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], FAULTS: faults },
    },
  );
  const history = path.join(sea.home, 'data', 'history.jsonl');
  const text = existsSync(history) ? readFileSync(history, 'latin1') : '';
  const answers = decodeRecords(text).records.flatMap((record) =>
    record.type === 'answer' ? [record.picked] : [],
  );
  return { status, answers, err: stderr.replaceAll(sea.home, 'SEA') };
}

const ALL = [[0, 2], 'Pacific', [0]];
const said = (reason: string) =>
  `peerdrill: SEA/data/history.jsonl cannot be written. ${reason}\nAnswers are kept in memory only. Give a folder for them with --data.\n`;

const FULL = 'The disk is full.';
const BROKEN = 'The disk reports an error.';

describe('a disk that fails below the history', () => {
  test('but does not: nothing is said', () => {
    expect(studyOn('well')).toEqual({ status: 0, answers: ALL, err: '' });
  });

  test.each([
    ['EIO', BROKEN],
    ['well EIO', BROKEN],
    ['well ENOSPC:0.5', FULL],
    ['well well EIO:0.99', BROKEN],
    ['ENOSPC:0.1 EIO ENOSPC:0.9', FULL],
    ['well well well EIO:0.5', BROKEN],
  ])('for a while, %j: it is said once, and no answer is lost', (faults, reason) => {
    expect(studyOn(faults)).toEqual({ status: 0, answers: ALL, err: said(reason) });
  });

  test.each([
    ['EIO', BROKEN],
    ['ENOSPC', FULL],
    ['EROFS', 'The disk cannot be written.'],
  ])('for good, %s: it is said once, and the exit code is 74', (code, reason) => {
    const faults = Array(30).fill(code).join(' ');
    expect(studyOn(faults)).toEqual({ status: 74, answers: [], err: said(reason) });
  });
});
