import { expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { newSea, peerdrill } from './sea.ts';

const run = (words: readonly string[]): { status: number | null; err: string } => {
  const { status, stderr } = spawnSync(process.execPath, [peerdrill, ...words], {
    input: 'a c\n\n',
    timeout: 20_000,
  });
  return { status, err: String(stderr) };
};

test.each(['0001-01-01', '1969-12-31', '1970-01-01', '9999-12-31'])(
  '%s is no day to take for today',
  (day) => {
    expect(run(['check', '--today', day])).toEqual({
      status: 2,
      err: expect.stringContaining('Give a day from 1970-01-02 to 9999-12-30.'),
    });
  },
);

const histories: readonly (readonly [string, (file: string) => unknown, string])[] = [
  [
    'a pipe',
    (file: string) => void execFileSync('sh', ['-c', 'mkfifo "$0"', file]),
    'It is not a regular file.',
  ],
  ['a folder', (file: string) => mkdirSync(file), 'It is a folder.'],
  [
    'one line, longer than a text may be',
    (file: string) => {
      closeSync(openSync(file, 'w'));
      truncateSync(file, 600 * 2 ** 20);
    },
    'One of its lines is too long.',
  ],
];

test.each(histories)('a history that is %s is named', (_, make, reason) => {
  const { home, study } = newSea();
  const file = path.join(home, 'data', 'history.jsonl');
  mkdirSync(path.dirname(file));
  make(file);
  const { status, err } = run(['report', '--all', ...study.slice(1, 5)]);
  expect(err).toContain(`peerdrill: ${file} cannot be read. ${reason}\n`);
  expect(status).toBe(0);
});
