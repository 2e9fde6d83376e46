import { afterEach, describe, expect, test } from '@jest/globals';
import { closeAll, open } from '../tty.ts';
import { makeAsker } from './terminal/program.ts';

afterEach(closeAll);

const program = makeAsker();

/** Runs the asker from a shell that outlives it, and then says how the terminal was left. */
async function openInShell(words: string) {
  const end = `echo "exit $?"; stty -a | tr ' ' '\\n' | grep -x -e '-*icanon;*' -e '-*echo;*'; echo done`;
  const line = `trap : HUP INT QUIT TERM; '${process.execPath}' '${await program}' ${words}; ${end}`;
  return open(['-c', line], { command: 'sh', rows: 40 });
}

type Terminal = Awaited<ReturnType<typeof openInShell>>;

/** Moments at which something can end: where, and what brings it there. */
const moments: readonly (readonly [string, string, (t: Terminal) => Promise<unknown>])[] = [
  ['before a key', 'study single', (t) => t.sees(/\? keys/)],
  [
    'with ticks',
    'study multiple',
    async (t) => {
      await t.sees(/\? keys/);
      t.press('a');
      await t.sees(/\[x\] A/);
    },
  ],
  [
    'in a line',
    'study typed',
    async (t) => {
      await t.sees(/\? keys/);
      t.press('BG');
      await t.sees(/Answer: BG/);
    },
  ],
  [
    'at the feedback',
    'study true-false',
    async (t) => {
      await t.sees(/\? keys/);
      t.press('a');
      await t.sees(/❯ A/);
      t.press('\r');
      await t.sees(/Enter goes on/);
    },
  ],
  ['at a menu', 'menus', (t) => t.sees(/Enter: choose/)],
];

async function expectEnd(t: Terminal, code: number): Promise<void> {
  expect(await t.sees(/^done$/m)).toContain(`exit ${code}\nicanon\necho\ndone`);
  expect(t.screen()).toContain(`{"type":"stopped","code":${code}}`);
  expect(t.isCursorShown()).toBe(true);
}

describe.each(moments)('%s', (_, words, arrive) => {
  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s stops with 130', async (_key, key) => {
    const t = await openInShell(words);
    await arrive(t);
    t.press(key);
    await expectEnd(t, 130);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
  ])('%s stops with %i', async (signal, code) => {
    const t = await openInShell(words);
    await arrive(t);
    process.kill(-t.pid, signal);
    await expectEnd(t, code);
  });

  test('Ctrl-Z gives the terminal back, and with fg all is there again', async () => {
    const t = open(['--norc', '-i'], { command: 'bash', env: { PS1: '$ ' } });
    await t.sees(/^\$$/m);
    t.press(`'${process.execPath}' '${await program}' ${words}\r`);
    await arrive(t);
    const live = t.screen().split('\n').slice(-5);
    t.press('\u001a');
    await t.sees(/Stopped/);
    t.press("stty -a | tr ' ' '\\n' | grep -x -e '-*icanon;*' -e '-*echo;*'\r");
    await t.sees(/^icanon\necho$/m);
    expect(t.isCursorShown()).toBe(true);
    t.press('clear\r');
    await t.sees(/^\$$/);
    t.press('fg\r');
    expect((await t.sees(/(keys|quit|choose)$/)).split('\n').slice(-5)).toEqual(live);
    t.press('\u0003');
    await t.sees(/"code":130/);
  });
});
