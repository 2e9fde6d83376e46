import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from './new-folder.ts';

/** Banks that two readers read differently once. */
const CASES = 'tests/fixtures';

/** The built program on a bank. */
function run(name: string, data: string, ...words: readonly string[]): string {
  const bank = ['--bank', path.join(CASES, name)];
  return spawnSync(process.execPath, ['bin/peerdrill.cjs', ...words, ...bank], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], PEERDRILL_DATA: data, LANG: 'C.UTF-8' },
  }).stdout;
}

/** A bank whose first question was answered wrong: where that is kept, and what was printed. */
function studied(name: string) {
  const data = newFolder();
  const { questions } = JSON.parse(run(name, data, 'list', '--json')) as {
    questions: { id: string }[];
  };
  const answers = path.join(data, 'answers.json');
  writeFileSync(answers, JSON.stringify({ [questions[0]?.id ?? '']: [0] }));
  return { data, screen: run(name, data, 'study', '--answers', answers, '--seed', '1') };
}

const banks = new Map(
  ['two-readers', 'two-readers-inline'].map((name) => [name, studied(name)] as const),
);
const outputs = new Map<string, string>();

/** What a command prints of a bank, each run once. */
function printed(name: string, ...argv: readonly string[]): string {
  const { data = '', screen = '' } = banks.get(name) ?? {};
  const key = [name, ...argv].join(' ');
  const text = outputs.get(key) ?? (argv[0] === 'study' ? screen : run(name, data, ...argv));
  outputs.set(key, text);
  return text;
}

const sinks: readonly (readonly [string, readonly string[]])[] = [
  ['the screen', ['study']],
  ['the report', ['report']],
  ['Markdown', ['report', '--format', 'markdown']],
  ['HTML', ['report', '--format', 'html']],
  ['xAPI', ['report', '--xapi']],
];

describe('a bank is shown as it is read', () => {
  test('a note has its tables, its lists and its lines across where GitHub has them', () => {
    const note = printed('two-readers', 'notes', 't');
    expect(note).toContain(
      'at a glance:\nPeering    Reaches\n─────────  ────────────────\nPrivate ',
    );
    expect(note).toContain('First part\nSecond part\n');
    expect(note).toContain('1  2\n• a list right below\n');
    expect(note).toContain('│ quoted and its lazy second line\n');
    expect(note).not.toMatch(/\||\*{3}|---/);
  });

  test.each(sinks)('a table below a line of text is one: %s', (_, argv) => {
    const text = printed('two-readers', ...argv);
    expect(text).toMatch(/Two rows:/);
    expect(text).not.toMatch(/Name \| Value \| \|/);
    expect(text).not.toMatch(/Two rows: \|/);
  });

  test.each(sinks.filter(([sink]) => sink !== 'the screen' && sink !== 'the report'))(
    'a title keeps every sign: %s',
    (_, argv) => {
      const text = printed('two-readers-inline', ...argv).replace(/\\(?=[_*])/g, '');
      expect(text).toContain('What __init__.py has, foo__bar and 2 * 3 * 4');
    },
  );

  test.each(sinks)('the title of a link is nowhere: %s', (_, argv) => {
    const text = printed('two-readers-inline', ...argv);
    expect(text).not.toMatch(/The manual"|"Docs"|\]\([^<]/);
    expect(text).toMatch(/the manual/);
    expect(text).toMatch(/Gamma(?:~~|<\/del>)? (?:<|&lt;)= 5/);
  });
});
