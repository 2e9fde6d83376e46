import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';
import path from 'node:path';
import { newFolder } from './new-folder.ts';

interface Step {
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const read = (file: string): unknown => load(readFileSync(file, 'utf8'));
const action = read('action.yml') as Action;
const scripts = action.runs.steps.filter(({ run }) => run !== undefined);

describe('the GitHub Action', () => {
  test('is a composite that takes no version but its own unless asked for another', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.inputs['version']?.default).toBe('');
    expect(scripts).toHaveLength(1);
  });

  test('puts nothing from outside into its script', () => {
    for (const { run } of scripts) expect(run).not.toContain('${{');
    expect(scripts[0]?.env).toEqual({
      PATHS: '${{ inputs.paths }}',
      OPTIONS: '${{ inputs.options }}',
      VERSION: '${{ inputs.version }}',
    });
  });

  /** Runs the script as a runner does, with an npm and a Node.js that say how they were called. */
  const run = (env: Readonly<Record<string, string>>) => {
    const [bin, temp, workspace] = [newFolder(), newFolder(), newFolder()];
    for (const name of ['npm', 'node']) {
      const say = `#!/bin/sh\nprintf '%s\\n' "${name} in $PWD" "$@" >> "$LOG"\nexit "\${${name}:-0}"\n`;
      writeFileSync(path.join(bin, name), say);
      chmodSync(path.join(bin, name), 0o755);
    }
    const log = path.join(temp, 'log');
    const script = path.join(temp, 'script.sh');
    writeFileSync(script, scripts[0]?.run ?? '');
    const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: workspace,
      env: {
        PATH: `${bin}:${process.env['PATH'] ?? ''}`,
        RUNNER_TEMP: temp,
        GITHUB_ACTION_PATH: 'ACTION',
        LOG: log,
        PATHS: '',
        OPTIONS: '',
        VERSION: '',
        ...env,
      },
    });
    const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
    const called = lines.map((line) => line.replace(temp, 'TEMP').replace(workspace, 'WORKSPACE'));
    return { status, called, left: readdirSync(workspace) };
  };

  const own = ['node in WORKSPACE', 'ACTION/bin/peerdrill.cjs', 'check'];

  test.each([
    ['nothing', '', '', ['--']],
    [
      'options and paths, one a line',
      '--preset=strict\n--output=my findings.txt\n',
      'my bank\nother/*.md',
      ['--preset=strict', '--output=my findings.txt', '--', 'my bank', 'other/*.md'],
    ],
    [
      'options on one line',
      '--preset strict  --quiet',
      '',
      ['--preset', 'strict', '--quiet', '--'],
    ],
    ['one line of a block', '--preset strict\n', '', ['--preset', 'strict', '--']],
    ['no option but a line end', '\n', '', ['--']],
    [
      'what a shell would run',
      '$(touch y) * ;',
      '$(touch x)\n; touch x\n`touch x`\n"\'&& touch x',
      ['$(touch', 'y)', '*', ';', '--', '$(touch x)', '; touch x', '`touch x`', '"\'&& touch x'],
    ],
    ['a path that looks like an option', '', '--fix', ['--', '--fix']],
  ])('hands over %s', (_name, options, paths, words) => {
    expect(run({ OPTIONS: options, PATHS: paths })).toEqual({
      status: 0,
      called: [...own, ...words],
      left: [],
    });
  });

  test('runs what stands beside it, or the version asked for from npm', () => {
    const install = 'install --prefix peerdrill --ignore-scripts --no-audit --no-fund';
    expect(run({}).called).toEqual([...own, '--']);
    expect(run({ VERSION: '1.2.3' }).called).toEqual([
      'npm in TEMP',
      ...install.split(' '),
      'peerdrill@1.2.3',
      'node in WORKSPACE',
      'TEMP/peerdrill/node_modules/peerdrill/bin/peerdrill.cjs',
      'check',
      '--',
    ]);
  });

  test.each([
    ['the check', 'node', 1],
    ['the installation', 'npm', 7],
  ])('fails as %s does', (_name, who, code) => {
    expect(run({ VERSION: '1.2.3', [who]: String(code) }).status).toBe(code);
  });
});

test('the pre-commit hook checks the whole bank at each commit, whatever changed', () => {
  const [hook, ...others] = read('.pre-commit-hooks.yaml') as Record<string, string | boolean>[];
  expect(others).toEqual([]);
  expect(hook).toMatchObject({
    id: 'peerdrill-check',
    entry: 'peerdrill check',
    language: 'node',
    always_run: true,
    pass_filenames: false,
  });
});
