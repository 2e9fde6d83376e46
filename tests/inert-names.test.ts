import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { peerdrill } from './sea.ts';
import { newFolder } from './new-folder.ts';

const NAME = 'a\n::add-mask::e\n##[error]b ##vso[x]\n.md';
const home = newFolder();
const bad = '---\ntitle: T\n---\n\n## Q\n\nWhat?\n\n- [] a\n- [x] b\n\nBecause.\n';
mkdirSync(path.join(home, 'bank'));
writeFileSync(path.join(home, 'bank', NAME), bad);
writeFileSync(path.join(home, `large${NAME}`), 'x'.repeat(1024 * 1024 + 5));
writeFileSync(path.join(home, `locked${NAME}`), bad, { mode: 0o444 });
mkdirSync(path.join(home, 'good'));
writeFileSync(path.join(home, 'good', 'a.md'), bad.replace('[]', '[ ]'));
writeFileSync(path.join(home, `unfit${NAME}`), JSON.stringify({ [NAME]: [0], q: NAME }));

const commands = [
  ['check', `large${NAME}`],
  ['check', 'bank', '--format', 'json'],
  ['check', 'bank', '--quiet', '--output', `gone/${NAME}`],
  ['check', 'bank', '--write-baseline', NAME],
  ['check', 'bank', '--baseline', `gone${NAME}`],
  ['check', `locked${NAME}`, '--fix'],
  ['check', 'bank', '--format', NAME],
  ['check', `--${NAME}`],
  ['check', '--explain', NAME],
  ['check', 'bank', '--base', NAME],
  ['study', '-b', NAME],
  ['study', NAME, '-b', 'bank'],
  ['study', '-b', 'bank', '--data', `bank/${NAME}`, '--plain'],
  ['study', '-b', 'good', '--answers', `unfit${NAME}`],
  ['notes', NAME],
  ['report', '--xapi', NAME],
  ['report', '--output', `bank/${NAME}`, '-b', 'bank', '--all'],
  ['new', NAME],
  [NAME],
];

test.each(commands)('on a build server no name is a command: %j', (...words) => {
  const { stdout, stderr } = spawnSync(process.execPath, [peerdrill, ...words], {
    cwd: home,
    input: 'b\n\n',
    env: { PATH: process.env['PATH'], HOME: home, GITHUB_ACTIONS: 'true' },
  });
  const lines = [stdout, stderr].flatMap((text) => String(text).split('\n'));
  const own = /^::(error|warning|notice) file=[^:]*::[^:]*$/;
  expect(lines.filter((line) => /^\s*::/.test(line) && !own.test(line))).toEqual([]);
  expect(lines.filter((line) => /##[a-z]*\[/i.test(line))).toEqual([]);
});

test('answers that do not fit the bank are named on a line each', () => {
  const words = ['study', '-b', 'good', '--answers', `unfit${NAME}`];
  const { stderr } = spawnSync(process.execPath, [peerdrill, ...words], {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8' },
  });
  expect(stderr.split('\n').map((line) => line.slice(0, 24))).toEqual([
    'peerdrill: unfita␊::add-',
    '  There is no question a',
    '  There is no question q',
    '',
  ]);
});
