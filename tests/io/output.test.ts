import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openOutput, type WriteSome } from '../../src/io/output.ts';
import { outputFiles } from '../../src/io/write-file.ts';
import { visible } from '../../src/view/safe-text.ts';
import { makeProgram } from './program.ts';
import { newFolder } from '../new-folder.ts';

const failing = (code: string) => Object.assign(new Error(code), { code });

/** An output whose writes do in turn what is listed: so many bytes, or an error; then all of it. */
const output = (steps: readonly (number | string)[], failingDescriptor?: number) => {
  const written = { 1: '', 2: '' };
  const left = [...steps];
  const write: WriteSome = (descriptor, bytes, from) => {
    const step =
      failingDescriptor === undefined || descriptor === failingDescriptor
        ? left.shift()
        : undefined;
    if (typeof step === 'string') throw failing(step);
    const some = bytes.subarray(from, from + (step ?? bytes.length));
    written[descriptor === 1 ? 1 : 2] += Buffer.from(some).toString('latin1');
    return some.length;
  };
  return { written, ...openOutput(write) };
};

describe('what is written', () => {
  test.each([
    ['in one piece', []],
    ['in short pieces', [1, 2, 1]],
    ['to a pipe that is full for a while', ['EAGAIN', 2, 'EAGAIN', 'EAGAIN', 1]],
    ['to a pipe that takes nothing for a while', [0, 0, 3]],
  ])('arrives whole: %s', (_how, steps) => {
    const { write, written, state } = output(steps);
    write(visible('answer\n'));
    expect([written[1], state()]).toEqual(['answer\n', 'open']);
  });

  test('arrives whole when a character is cut in two', () => {
    const { write, written } = output([1, 1, 1]);
    write(visible('ö🎯'));
    expect(Buffer.from(written[1], 'latin1').toString()).toBe('ö🎯');
  });

  test('stays away quietly once the reader is gone', () => {
    const { write, written, state } = output([3, 'EPIPE']);
    write(visible('answer\n'));
    write(visible('more\n'));
    expect([written, state()]).toEqual([{ 1: 'ans', 2: '' }, 'closed']);
  });

  test.each([
    ['ENOSPC', 'The disk is full.'],
    ['EIO', 'The disk reports an error.'],
    ['EBADF', 'The system says EBADF.'],
  ])('after %s is given up, which is said once', (code, reason) => {
    const { write, written, state } = output([code], 1);
    write(visible('answer\n'));
    write(visible('more\n'));
    expect([written, state()]).toEqual([
      { 1: '', 2: `peerdrill: the output cannot be written. ${reason}\n` },
      'failed',
    ]);
  });

  test.each(['EPIPE', 'ENOSPC'])('%s on stderr changes nothing', (code) => {
    const { write, writeError, written, state } = output([code], 2);
    writeError(visible('notice\n'));
    write(visible('answer\n'));
    expect([written, state()]).toEqual([{ 1: 'answer\n', 2: '' }, 'open']);
  });

  test('a file that cannot be written is said and remembered', () => {
    const { written, state, fail } = output([]);
    const { writeFile } = outputFiles({ fail });
    const file = path.join(newFolder(), 'report.md');
    writeFile(file, visible('report\n'));
    expect([readFileSync(file, 'utf8'), state()]).toEqual(['report\n', 'open']);
    writeFile(path.join(file, 'report.md'), visible('report\n'));
    expect([written[2], state()]).toEqual([
      `peerdrill: ${file}/report.md cannot be written. Part of the path is not a folder.\n`,
      'failed',
    ]);
  });
});

describe('in a program', () => {
  const program = makeProgram(`
    import { openOutput } from './io/output.ts';
    import { visible } from './view/safe-text.ts';
    const output = openOutput();
    for (let line = 0; line < 20000; line++) output.write(visible('line ' + line + ' of many\\n'));
    output.writeError(visible(output.state() + '\\n'));
    process.exitCode = output.state() === 'failed' ? 74 : 0;
  `);
  const result = async (command: string) => {
    const words = ['-c', command, process.execPath, await program];
    const { stdout, stderr, status } = spawnSync('sh', words, {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return [String(stdout), String(stderr), status];
  };

  test('all lines reach a slow reader', async () => {
    expect(await result('"$0" "$1" | (sleep 0.3; wc -l)')).toEqual(['20000\n', 'open\n', 0]);
  });

  test('a reader that goes away ends it quietly', async () => {
    expect(await result('{ "$0" "$1"; echo $? >&2; } | head -1')).toEqual([
      'line 0 of many\n',
      'closed\n0\n',
      0,
    ]);
  });

  test('a full disk is said and is 74', async () => {
    expect(await result('"$0" "$1" > /dev/full')).toEqual([
      '',
      'peerdrill: the output cannot be written. The disk is full.\nfailed\n',
      74,
    ]);
  });
});
