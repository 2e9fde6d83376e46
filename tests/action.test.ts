import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
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
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const scripts = action.runs.steps.filter(({ run }) => run !== undefined);

describe('the GitHub Action', () => {
  test('is a composite that takes the version it belongs to', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.inputs['version']?.default).toBe(version);
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

  /** Runs the script as a runner does, with an npm that installs a peerdrill which says how it was called. */
  const run = (env: Readonly<Record<string, string>>, shell = 'bash') => {
    const [bin, temp, workspace] = [newFolder(), newFolder(), newFolder()];
    const installed = path.join(temp, 'peerdrill/node_modules/.bin');
    mkdirSync(installed, { recursive: true });
    const say = (name: string) =>
      `#!/bin/sh\nprintf '%s\\n' "${name} in $PWD" "$@" >> "$LOG"\nexit "\${${name}:-0}"\n`;
    for (const [folder, name] of [
      [bin, 'npm'],
      [installed, 'peerdrill'],
    ] as const) {
      writeFileSync(path.join(folder, name), say(name));
      chmodSync(path.join(folder, name), 0o755);
    }
    const log = path.join(temp, 'log');
    const script = path.join(temp, 'script.sh');
    writeFileSync(script, scripts[0]?.run ?? '');
    const { status } = spawnSync(shell, ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: workspace,
      env: {
        PATH: `${bin}:${process.env['PATH'] ?? ''}`,
        RUNNER_TEMP: temp,
        LOG: log,
        PATHS: '',
        OPTIONS: '',
        VERSION: '1.2.3',
        ...env,
      },
    });
    const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
    const called = lines.map((line) => line.replace(temp, 'TEMP').replace(workspace, 'WORKSPACE'));
    return { status, called, left: readdirSync(workspace) };
  };

  const install = [
    'npm in TEMP',
    ...[
      'install',
      '--prefix',
      'peerdrill',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      'peerdrill@1.2.3',
    ],
    'peerdrill in WORKSPACE',
    'check',
  ];

  test.each([
    ['nothing', '', '', ['--']],
    [
      'options and paths, one a line',
      '--preset=strict\n--fail-on=warning\n',
      'my bank\nother/*.md',
      ['--preset=strict', '--fail-on=warning', '--', 'my bank', 'other/*.md'],
    ],
    [
      'what a shell would run',
      '',
      '$(touch x)\n; touch x\n`touch x`\n"\'&& touch x',
      ['--', '$(touch x)', '; touch x', '`touch x`', '"\'&& touch x'],
    ],
    ['a path that looks like an option', '', '--fix', ['--', '--fix']],
  ])('hands over %s', (_name, options, paths, words) => {
    expect(run({ OPTIONS: options, PATHS: paths })).toEqual({
      status: 0,
      called: [...install, ...words],
      left: [],
    });
  });

  test.each([
    ['the check', 'peerdrill', 1],
    ['the installation', 'npm', 7],
  ])('fails as %s does', (_name, who, code) => {
    expect(run({ [who]: String(code) }).status).toBe(code);
  });
});

test('the pre-commit hook checks the question files of ./questions, all at once', () => {
  const [hook, ...others] = read('.pre-commit-hooks.yaml') as Record<string, string | boolean>[];
  expect(others).toEqual([]);
  expect(hook).toMatchObject({
    id: 'peerdrill-check',
    entry: 'peerdrill check',
    language: 'node',
    require_serial: true,
  });
  const wanted = new RegExp(String(hook?.['files']));
  // Python's flag at the start is JavaScript's at the end.
  const left = new RegExp(String(hook?.['exclude']).replace('(?i)', ''), 'i');
  const isChecked = (file: string) => wanted.test(file) && !left.test(file);
  expect(
    [
      'questions/index.md',
      'questions/a/b.md',
      'questions/README.md',
      'questions/a/License.md',
      'docs/questions/a.md',
      'questions/a.txt',
    ].filter(isChecked),
  ).toEqual(['questions/index.md', 'questions/a/b.md']);
});
