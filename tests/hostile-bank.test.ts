import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FORMAT_NAMES } from '../src/view/findings/format-names.ts';
import { ERRORS, makeHostileBank, NASTY } from './hostile-bank.ts';
import { peerdrill } from './sea.ts';
import { RAW } from './torture/raw.ts';
import { newFolder } from './new-folder.ts';

const home = newFolder();
const data = path.join(home, 'data');
const answers = path.join(home, 'answers.json');

afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeAll(() => {
  makeHostileBank(home);
  const picked = { 'typed/a': NASTY, 'typed/n': NASTY, 'good/title': [1] };
  writeFileSync(answers, JSON.stringify(picked));
});

/** Runs the program where the bank lies: its exit code, and all that it printed. */
function run(words: readonly string[], input = '') {
  return new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [peerdrill, ...words, '--data', data],
      { cwd: home, encoding: 'buffer', maxBuffer: 2 ** 28, timeout: 60_000 },
      (error, out, err) =>
        resolve({ code: error?.code ?? 0, out: decoded(out), err: decoded(err) }),
    );
    child.stdin?.end(input);
  });
}

const decoded = (bytes: Buffer) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

const here = ['-b', 'bank'];
const study = ['study', ...here, '--order', 'file', '-n', '50'];
const lines = `?\ni\n${NASTY}\nb\n\n`.repeat(40);

/** What is run, its exit code, and what is typed. In this order: a report needs a session. */
const COMMANDS: readonly (readonly [readonly string[], number, string])[] = [
  [['list', ...here], 0, ''],
  [['list', ...here, '--json'], 0, ''],
  [['notes', ...here], 0, ''],
  [['notes', ...here, 'escapes'], 0, ''],
  [['notes', ...here, NASTY], 2, ''],
  [[...study, '--answers', answers], 0, ''],
  [[...study, '--answers', answers, '--json'], 0, ''],
  [study, 130, lines],
  [['study', ...here, NASTY], 2, ''],
  // Where the first question wants a number, none of the lines answers it, and the exit code is 2.
  [['exam', ...here, '--seed', '1'], 130, lines],
  [['report', ...here], 0, ''],
  [['report', ...here, '--json'], 0, ''],
  [['report', ...here, '--all'], 0, ''],
  [['report', ...here, '--all', '--json'], 0, ''],
  ...FORMAT_NAMES.map(
    (format) => [['check', 'bank', '--preset', 'strict', '--format', format], 1, ''] as const,
  ),
  [['check', 'bank', '--fix', '--dry-run'], 1, ''],
  [['check', NASTY], 2, ''],
  [['check', '--explain', NASTY], 2, ''],
  [[NASTY], 2, ''],
  [['list', `--${NASTY}`], 2, ''],
  [['list', '-b', NASTY], 2, ''],
];
const named = COMMANDS.map(
  ([words, ...rest]) =>
    [words.join(' ').replace(NASTY, '(nasty)').replace(home, '…'), words, ...rest] as const,
);

describe('whatever a bank holds, nothing of it is obeyed', () => {
  test.each(named)('%s', async (_name, words, code, input) => {
    const printed = await run(words, input);
    expect([RAW.exec(printed.out), RAW.exec(printed.err)]).toEqual([null, null]);
    expect([printed.code, printed.err]).toEqual([code, printed.err]);
    expect(printed.out + printed.err).not.toContain('secret');
    expect(existsSync(path.join(home, 'canary'))).toBe(false);
  });

  test('each hostile file is named, and what is good is still asked', async () => {
    const { out } = await run(['check', 'bank', '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: Record<string, string>[] };
    const errors = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file = '', rule = '' }) => `${path.basename(file, '.md')}: ${rule}`);
    expect([...new Set(errors)].sort()).toEqual(ERRORS);
    const { out: listed } = await run(['list', ...here, '--json']);
    const { questions } = JSON.parse(listed) as { questions: { id: string }[] };
    expect(questions.map(({ id }) => id.replace(/x+/, '…'))).toEqual([
      'good/title',
      'long/title-…',
      'typed/a',
      'typed/n',
      'a/title',
    ]);
  });

  test('the history tells what was typed in ASCII', () => {
    expect(readFileSync(path.join(data, 'history.jsonl'), 'latin1')).toMatch(/^[ -~\n\t]+$/);
  });
});
