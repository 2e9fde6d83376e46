import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { newSea, peerdrill } from './sea.ts';

/** A learner with a history, and under which names it can be reached. */
function learner() {
  const sea = newSea();
  const data = path.join(sea.home, 'data');
  const run = (words: readonly string[], input = '') => {
    const { status, stderr } = spawnSync(process.execPath, [peerdrill, ...words], {
      cwd: sea.home,
      input,
      env: { PATH: process.env['PATH'], HOME: sea.home },
    });
    return { status, err: String(stderr) };
  };
  run([...sea.study, '--plain'], 'a c\n\n');
  symlinkSync(path.join(data, 'history.jsonl'), path.join(sea.home, 'link'));
  linkSync(path.join(data, 'history.jsonl'), path.join(sea.home, 'hard'));
  symlinkSync(data, path.join(sea.home, 'folder'));
  return { home: sea.home, data, run, bank: path.join('bank', 'sea.md') };
}

const spellings = [
  'data/history.jsonl',
  './data/../data/history.jsonl',
  'link',
  'hard',
  'folder/history.jsonl',
];

const wholeOf = (home: string) =>
  ['data/history.jsonl', 'bank/sea.md'].map((file) => readFileSync(path.join(home, file), 'utf8'));

test.each(spellings)('a report never takes the place of the history, be it %s', (output) => {
  const { home, run, bank } = learner();
  const before = wholeOf(home);
  const kinds = [[], ['--all'], ['--format', 'html'], ['--xapi'], ['--xapi', 'hard']];
  for (const kind of [...kinds, ['--bank-quality', 'hard']]) {
    const words = ['report', ...kind, '-b', bank, '--data', 'data', '--output', output];
    const { status, err } = run(words);
    expect(err).toMatch(/^peerdrill: (\S+ cannot be written|The output would take the place)/);
    expect(status).toBe(2);
  }
  expect(wholeOf(home)).toEqual(before);
});

test('nor of a history that is only read, nor of one that is yet to begin', () => {
  const { home, run, bank } = learner();
  copyFileSync(path.join(home, 'hard'), path.join(home, 'other'));
  const xapi = ['report', '--xapi', '-b', bank, '--data'];
  expect(run([...xapi, 'new', 'other', '--output', './other']).status).toBe(2);
  mkdirSync(path.join(home, 'new'));
  expect(run([...xapi, 'new', 'other', '--output', 'new/history.jsonl']).status).toBe(2);
  expect(readdirSync(path.join(home, 'new'))).toEqual([]);
  expect(run([...xapi, 'new', 'other', '--output', 'new/report.json'])).toEqual({
    status: 0,
    err: '',
  });
});

test('nor does any output take the place of a question file', () => {
  const { home, run, bank } = learner();
  const before = wholeOf(home);
  symlinkSync(path.join(home, bank), path.join(home, 'sea'));
  for (const output of [bank, 'sea', './bank/../bank/sea.md']) {
    const commands = [
      ['report', '-b', bank, '--data', 'data', '--output', output],
      ['check', bank, '--output', output, '--format', 'json'],
      ['check', bank, '--format', `sarif:${output}`],
      ['check', bank, '--write-baseline', output],
    ];
    for (const words of commands) {
      const { status, err } = run(words);
      expect({ words, status, err }).toMatchObject({ words, status: 2 });
    }
  }
  expect(wholeOf(home)).toEqual(before);
});

test('what was written before may be written again', () => {
  const { home, run, bank } = learner();
  writeFileSync(path.join(home, 'report.json'), 'old');
  for (const output of ['report.json', 'report.json', '/dev/null'])
    expect(run(['report', '-b', bank, '--data', 'data', '--json', '--output', output]).status).toBe(
      0,
    );
});
