import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { newSea, peerdrill } from './sea.ts';

/** Runs a line of bash in which `study` studies the sea. */
function bash(line: string) {
  const sea = newSea();
  const quoted = [process.execPath, peerdrill, ...sea.study].map((word) => `'${word}'`).join(' ');
  const child = spawn('bash', ['-c', `set -o pipefail; study() { ${quoted}; }; ${line}`]);
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const done = new Promise<{ out: string; err: string; code: number | null }>((resolve) =>
    child.on('close', (code) => resolve({ out, err, code })),
  );
  return { child, done, sea };
}

/** A session that waits for what is written to it. */
function waiting() {
  const sea = newSea();
  const child = spawn(process.execPath, [peerdrill, ...sea.study]);
  let err = '';
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const end = new Promise((resolve) => child.on('close', resolve));
  return { child, end, sea, err: () => err };
}

/** Until a text has been printed. */
function shown(child: ReturnType<typeof waiting>['child'], text: string): Promise<void> {
  let out = '';
  return new Promise((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      if (out.includes(text)) resolve();
    });
  });
}

const stopped = (after: number) =>
  `\nStopped after ${after} of 3. Go on with:\npeerdrill --bank SEA/bank/sea.md --data SEA/data\n`;
const nobody = 'peerdrill: There is nobody to answer: standard input has ended. See --answers.\n';

describe('without a terminal', () => {
  test.each<[string, number, readonly unknown[], string]>([
    ['study < /dev/null', 2, [], nobody],
    ["printf 'x\\n' | study", 2, [], nobody],
    ["printf 'a c\\n' | study", 130, [[0, 2]], stopped(1)],
    ["printf 'a c\\n\\n' | study", 130, [[0, 2]], stopped(1)],
    ["printf 'a c\\n\\nPacific\\n' | study", 130, [[0, 2], 'Pacific'], stopped(2)],
    ["printf 'q\\n' | study", 0, [], ''],
    ["printf 'a c\\n\\nPacific\\n\\na\\n' | study", 0, [[0, 2], 'Pacific', [0]], ''],
    ["printf 'a c\\n\\nPacific\\n\\na\\n\\n' | study", 0, [[0, 2], 'Pacific', [0]], ''],
  ])('%s', async (line, code, saved, err) => {
    const { done, sea } = bash(line);
    const ended = await done;
    expect({ ...ended, err: ended.err.replaceAll(sea.home, 'SEA') }).toMatchObject({ code, err });
    expect(sea.saved()).toEqual(saved);
  });

  test('a reader that goes away ends the session, and what was answered is saved', async () => {
    const { child, end, sea, err } = waiting();
    child.stdin.write('a c\n');
    await shown(child, 'Enter goes on');
    child.stdout.destroy();
    child.stdin.write('\nPacific\n\na\n\n');
    expect(await end).toBe(0);
    expect(err().replaceAll(sea.home, 'SEA')).toBe(stopped(1));
    expect(sea.saved()).toEqual([[0, 2]]);
  });

  test('a full disk below stdout is said, and answers are saved all the same', async () => {
    const { done, sea } = bash("printf 'a c\\n\\nPacific\\n\\na\\n\\n' | study > /dev/full");
    const { code, err } = await done;
    expect(code).toBe(74);
    expect(err).toMatch(/^peerdrill: the output cannot be written/);
    expect(sea.saved()).toEqual([[0, 2], 'Pacific', [0]]);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
  ] as const)('%s while a line is awaited ends with %i', async (signal, code) => {
    const { child, end, sea } = waiting();
    child.stdin.write('a c\n');
    await shown(child, 'Enter goes on');
    child.kill(signal);
    expect(await end).toBe(code);
    expect(sea.saved()).toEqual([[0, 2]]);
  });
});
