import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from './new-folder.ts';

const answers = path.resolve('tests/fixtures/answers.json');

/** A folder with banks and results of its own; every way to start the program is on its path. */
const folder = newFolder();
cpSync('questions', path.join(folder, 'questions'), { recursive: true });
mkdirSync(path.join(folder, 'other bank/sea'), { recursive: true });
const topic = '---\ntitle: Ice\n---\n\n<!-- questions -->\n\n## Floating\n\nDoes ice float?\n\n';
const good = `${topic}- [x] It floats\n- [ ] It sinks\n\nWater is densest at 4 degrees.\n`;
writeFileSync(path.join(folder, 'other bank/sea/ice.md'), good);
writeFileSync(
  path.join(folder, 'other bank/sea/bad.md'),
  `${good.replace('- [x]', '- [*]')}\n## Colour\n\nWhich colour has ice?\n\n- [x] Blue\n- [ ] Red\n\nThat is it.\n`,
);
writeFileSync(path.join(folder, 'ice.json'), '{"version": 1, "answers": {"ice/floating": "B"}}');
const start = (words: string) =>
  `#!/bin/sh\n${words}\nexec '${process.execPath}' '${path.resolve('bin/peerdrill.cjs')}' "$@"\n`;
for (const [name, words] of [
  ['peerdrill', ''],
  ['npx', 'export npm_lifecycle_event=npx; shift'],
  ['npm', 'export npm_lifecycle_event=start npm_package_name=peerdrill; shift 2'],
] as const)
  writeFileSync(path.join(folder, name), start(words), { mode: 0o755 });

/** Runs a command line as it stands, with a history of each program's own; whoever is asked takes the first, then quits. */
const run = (line: string) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
    cwd: folder,
    input: '1\n:q\n:q\n',
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      PEERDRILL_DATA: `results of ${line.replace(/ .*/, '')}`,
    },
  });
  return { status, printed: `${stdout}\n${stderr}` };
};

/** Command lines in a text that begin with the name: to the end of the line, two spaces or what follows in words. */
const commandsIn = (text: string, program: string): readonly string[] =>
  Array.from(
    text.matchAll(/^(?:.*: | *(?:Next +)?)((?:peerdrill|npx peerdrill|npm start)(?:$| .*))$/gm),
    ([, line = '']) => line.replace(/ {2,}.*/, '').replace(/[.`]$/, ''),
  ).filter((line) => line === program.replace(/ --$/, '') || line.startsWith(`${program} `));

const PLAYED = `study --answers ${answers} --seed 1`;

/** What is run to see what it prints, after the program's name, and how many commands it has at least. */
const screens = [
  [PLAYED, 1],
  [`study -b 'other bank' --answers ice.json`, 1],
  [`study -b 'other bank' --data 'other results' --answers ice.json`, 1],
  ['study', 1],
  [`study -b 'other bank' --data 'other results' --new`, 1],
  ['exam -n 2', 1],
  ['study nonsense', 1],
  ['export nonsense', 1],
  [`report -b 'other bank' --data nothing`, 1],
  ['report', 1],
  ['report --all', 1],
  [`report --all -b 'other bank' --data 'other results'`, 1],
  ['notes', 10],
  [`notes -b 'other bank'`, 1],
  ['notes nonsense', 1],
  [`check 'other bank'`, 1],
  ['check --explain nonsense', 1],
  ['new circuits/of-a-test', 1],
  ['nonsense', 1],
] as const;

/** Whoever started the program in another way is told commands in that way. */
const FEW = new Set<string>(['report', 'notes', 'check', 'nonsense']);

describe.each(['peerdrill', 'npx peerdrill', 'npm start --'])('started as %s', (program) => {
  const asked = screens.filter(
    ([line]) => program === 'peerdrill' || FEW.has(line.replace(/ .*/, '')) || line === PLAYED,
  );
  const seen = asked.map(([line, least]) => ({
    line,
    least,
    found: commandsIn(run(`${program} ${line}`).printed, program),
  }));

  test.each(seen)('$line prints commands', ({ least, found }) => {
    expect(found.length).toBeGreaterThanOrEqual(least);
  });

  const commands = [...new Set(seen.flatMap(({ found }) => found))];

  // For `check` a bank with an error is no reason not to run.
  test.each(commands)('%s', (command) => {
    const { status, printed } = run(command);
    const isRun = status === 0 || (status === 1 && command.includes(' check'));
    expect([isRun, printed]).toEqual([true, printed]);
  });
});

const names = ['study', 'exam', 'report', 'notes', 'list', 'check', 'export', 'new'];

test.each(names)('the examples in the help of %s run', (name) => {
  const { status, printed } = run(`peerdrill help ${name}`);
  expect(status).toBe(0);
  const examples = commandsIn(printed.replace(/[^]*Examples:/, ''), 'peerdrill');
  expect(examples.length).toBeGreaterThan(0);
  expect(examples.map((line) => [line, run(line).status])).toEqual(
    examples.map((line) => [line, 0]),
  );
});
