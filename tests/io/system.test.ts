import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { encodeRecord } from '../../src/session/history.ts';
import { answered } from '../session/records.ts';
import { folderOf } from './folders-of-files.ts';
import { makeProgram, start, type Setting } from './program.ts';
import { newFolder } from '../new-folder.ts';

const shipped = folderOf('index.md', 'c/s.md');

/** Runs these lines with `io` being the real one. */
const withIo = async (lines: string, setting: Setting = {}, wish: object = {}) => {
  const program = await makeProgram(`
    import { systemIo } from './io/system.ts';
    import { visible } from './view/safe-text.ts';
    const io = await systemIo(${JSON.stringify({ shipped, ...wish })});
    const say = (value) => io.write(visible(JSON.stringify(value) + '\\n'));
    ${lines}
  `);
  return start(program, [], setting).done;
};

describe('the real world', () => {
  test('has ids that differ, a clock, a seed, and the minutes from UTC', async () => {
    const { out } = await withIo(
      `
        say(new Set(Array.from({ length: 1000 }, io.id)).size);
        say(/^[0-9a-f]{16}$/.test(io.id()));
        say([Math.abs(io.now() - Date.now()) < 1000, io.clock() <= io.clock(), io.random() < 1]);
        say([io.offset(), io.environment('TZ'), io.environment('NONE') === undefined]);
      `,
      { env: { TZ: 'Asia/Kathmandu' } },
    );
    expect(out).toBe('1000\ntrue\n[true,true,true]\n[345,"Asia/Kathmandu",true]\n');
  });

  test('is no place for live prompts when it is a pipe, and has 80 columns without colour', async () => {
    const { out } = await withIo(
      'const { width, height, unicode, style } = io.screen(); say([io.interactive, width, height, unicode, style.right(visible("x")).text]);',
      { env: { LANG: 'C.UTF-8', TERM: 'xterm' } },
    );
    expect(out).toBe('[false,80,24,true,"x"]\n');
  });

  test('reads a file, or says which one it cannot read', async () => {
    const cwd = folderOf('a.json');
    const { out } = await withIo(
      `
        say(Buffer.from(io.readFile('a.json')).toString());
        try { io.readFile('gone.json'); } catch (error) { say(error.message); }
      `,
      { cwd },
    );
    expect(out).toBe('"a.json"\n"gone.json cannot be read. It does not exist."\n');
  });
});

describe('somebody asks', () => {
  const program = makeProgram(`
    import { systemIo } from './io/system.ts';
    import { safe } from './view/safe-text.ts';
    const io = await systemIo({ shipped: '' });
    const asker = await io.asker(process.argv[2]);
    const options = ['one', 'two'].map((name) => ({ value: name, name: safe\`\${name}\` }));
    const chosen = [];
    while (chosen.length < 2) chosen.push(await asker.choose(safe\`Which?\`, options));
    asker.close();
    io.writeError(safe\`\${JSON.stringify(chosen)}\`);
  `);

  const run = async (command: string, input: string) => {
    const words = ['-c', command, process.execPath, await program];
    const { stdout, stderr } = spawnSync('sh', words, { input });
    return [String(stdout), String(stderr)];
  };

  test('in plain lines through a pipe, until the input ends', async () => {
    const [out, err] = await run('"$0" "$1"', '2\n');
    expect(out).toContain('Number (Enter for 1): 2');
    expect(err).toBe('["two",{"type":"stopped","code":130}]');
  });

  test('on stderr where stdout is for data', async () => {
    const [out, err] = await run('"$0" "$1" stderr', '2\n1\n');
    expect(out).toBe('');
    expect(err).toContain('Number (Enter for 1): 2');
  });

  test('no longer once nobody reads: it stops quietly', async () => {
    const [, err] = await run('{ sleep 0.3; "$0" "$1"; } | true', '');
    expect(err).toBe('[{"type":"stopped","code":0},{"type":"stopped","code":0}]');
  });
});

describe('the history is kept', () => {
  const append = `
    const history = io.history(undefined);
    history.append(${JSON.stringify(answered(1))});
    say([history.read().records.length, history.failed()]);
  `;

  test.each([
    ['PEERDRILL_DATA', { PEERDRILL_DATA: 'data', HOME: '/nowhere' }, 'data'],
    ['the home folder', { HOME: 'home' }, 'home/.local/share/peerdrill'],
  ])('in %s', async (_where, env, folder) => {
    const cwd = newFolder();
    expect((await withIo(append, { cwd, env })).out).toBe('[1,false]\n');
    expect(readFileSync(path.join(cwd, folder, 'history.jsonl'), 'latin1')).toBe(
      encodeRecord(answered(1)),
    );
  });

  test('in the folder that the command line names', async () => {
    const cwd = newFolder();
    const lines = append.replace('undefined', '"given"');
    expect((await withIo(lines, { cwd, env: { PEERDRILL_DATA: 'data' } })).out).toBe('[1,false]\n');
    expect(statSync(path.join(cwd, 'given/history.jsonl')).isFile()).toBe(true);
  });

  test.each([
    ['HOME is empty', '', 'the history', 'There is no home folder.'],
    [
      'the home folder takes none',
      '/proc',
      '/proc/.local/share/peerdrill/history.jsonl',
      'It does not exist.',
    ],
  ])('in memory where %s, which is said once', async (_case, home, name, reason) => {
    const setting = { env: { HOME: home } };
    const { out, err } = await withIo(
      `${append} history.append(${JSON.stringify(answered(2))}); say(history.read().records.length);`,
      setting,
    );
    expect(out).toBe('[1,true]\n2\n');
    expect(err).toBe(
      `peerdrill: ${name} cannot be written. ${reason}\n` +
        'Answers are kept in memory only. Give a folder for them with --data.\n',
    );
  });
});

describe('a strange place to run', () => {
  test('the working folder was deleted: the shipped bank is there and nothing crashes', async () => {
    const program = await makeProgram(`
      import { systemIo } from './io/system.ts';
      const io = await systemIo({ shipped: ${JSON.stringify(shipped)} });
      const brief = (opened) => opened.found ? opened.sources.map(({ file }) => file) : opened.reason;
      console.log(JSON.stringify([io.openBank(undefined), io.openBank('x'), ...io.openBanks([])].map(brief)));
    `);
    const gone = newFolder();
    mkdirSync(path.join(gone, 'deep'));
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'cd deep && rm -r ../deep && "$0" "$1"', process.execPath, program],
      { cwd: gone },
    );
    expect([String(stdout), String(stderr)]).toEqual([
      `${JSON.stringify([
        ['c/s.md', 'index.md'].map((file) => `${shipped}/${file}`),
        'x cannot be read. It does not exist.',
        'questions cannot be read. It does not exist.',
      ])}\n`,
      '',
    ]);
  });

  test('an unknown user without a home', async () => {
    const { out, err, code } = await withIo(
      'say(io.openBank(undefined).found); io.history(undefined).read();',
      {
        nobody: true,
      },
    );
    expect([out, err, code]).toEqual(['true\n', '', 0]);
  });
});
