import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FORMAT_NAMES } from '../src/view/findings/format-names.ts';
import { newFolder } from './new-folder.ts';

const readme = readFileSync('README.md', 'utf8');

const commands = Array.from(readme.matchAll(/^```sh\n([^]*?)^```$/gm), ([, block = '']) =>
  block.trimEnd().split('\n'),
)
  .flat()
  .map((line) => line.replace(/ +#.*$/, ''))
  .filter((command) => command.startsWith('peerdrill'));

/** A folder with a bank of its own, `peerdrill` on the path, and one session that was played. */
const folder = newFolder();
cpSync('questions', path.join(folder, 'questions'), { recursive: true });
mkdirSync(path.join(folder, 'results'));
writeFileSync(
  path.join(folder, 'peerdrill'),
  `#!/bin/sh\nexec '${process.execPath}' '${path.resolve('bin/peerdrill.cjs')}' "$@"\n`,
  { mode: 0o755 },
);

/** Runs a command line as it stands; whoever is asked something quits. */
const run = (command: string) => {
  const { status, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    input: ':q\n',
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      PEERDRILL_DATA: path.join(folder, 'results'),
    },
  });
  return { status, stderr };
};

describe('the README', () => {
  const answers = path.resolve('tests/fixtures/answers.json');
  run(`peerdrill study --answers ${answers} --seed 1`);

  test('shows commands', () => {
    expect(commands.length).toBeGreaterThan(12);
  });

  test.each(commands)('%s', (command) => {
    const { status, stderr } = run(command);
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/^(?:error|peerdrill):/m);
  });

  test('names the formats of findings', () => {
    const [, names = ''] = /^`--format` gives ([^.]*)\./m.exec(readme) ?? [];
    expect(names.split(/, | or /)).toEqual(FORMAT_NAMES);
  });

  test('shows a question file that is valid', () => {
    const [, example = ''] = /^```markdown\n([^]*?)^```$/m.exec(readme) ?? [];
    writeFileSync(path.join(folder, 'example.md'), example);
    expect(run('peerdrill check --max-warnings 0 example.md').status).toBe(0);
  });
});
