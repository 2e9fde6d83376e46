import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { load } from 'js-yaml';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Test files by the system that leaves them out, and by the reason. */
const leftOut = JSON.parse(readFileSync('tests/left-out.json', 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

const folder = '.github/workflows';
const workflows = readdirSync(folder).map(
  (file) => [file, load(readFileSync(`${folder}/${file}`, 'utf8')) as Workflow] as const,
);

describe.each(workflows)('the workflow %s', (file, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('may read unless a job needs more', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const more = Object.entries(jobs).flatMap(([name, job]) =>
      Object.entries(job.permissions ?? {}).map(([what, how]) => `${name}: ${what} ${how}`),
    );
    expect(more.filter((line) => line.endsWith('write'))).toEqual(WRITE[file] ?? []);
  });

  test('takes every action by its commit, with its version beside it', () => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const used = text.match(/uses: .*/g) ?? [];
    expect(used.filter((line) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+/.test(line))).toEqual(
      [],
    );
    expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
  });

  test('ends in time, and puts nothing from outside into a script', () => {
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

const WRITE: Readonly<Record<string, readonly string[]>> = {
  'codeql.yml': ['analyze: security-events write'],
  'publish.yml': ['npm: id-token write'],
};

test.each(['win32', 'darwin'])('what %s leaves out is there, and named once', (system) => {
  const files = Object.values(leftOut[system] ?? {}).flat();
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect([...new Set(files)]).toEqual(files);
  expect(files.length).toBeGreaterThan(4);
});
