import { afterEach, describe, expect, test } from '@jest/globals';
import { newSea, peerdrill } from './sea.ts';
import { closeAll, open } from './tty.ts';

afterEach(closeAll);

const node = process.execPath;
const MODES = `stty -a | tr ' ' '\\n' | grep -x -e '-*icanon;*' -e '-*echo;*'`;

type Terminal = ReturnType<typeof open>;

/** When something happens: what is run, what is pressed until then, and what is saved by then. */
interface Moment {
  readonly name: string;
  readonly command: 'study' | 'menu';
  readonly arrive: (t: Terminal) => Promise<unknown>;
  readonly saved: readonly unknown[];
  readonly stopped?: string;
}

async function press(t: Terminal, steps: readonly (readonly [string, RegExp])[]): Promise<void> {
  for (const [keys, wanted] of steps) {
    t.press(keys);
    await t.sees(wanted);
  }
}

const first = (t: Terminal) => t.sees(/choose 2 · \? keys/);
const feedback = async (t: Terminal) => {
  await first(t);
  await press(t, [
    ['a', /\[x\] A/],
    ['c', /\[x\] C/],
    ['\r', /Enter goes on/],
  ]);
};

const moments: readonly Moment[] = [
  { name: 'before any key', command: 'study', arrive: first, saved: [], stopped: '0 of 3' },
  {
    name: 'at the feedback',
    command: 'study',
    arrive: feedback,
    saved: [[0, 2]],
    stopped: '1 of 3',
  },
  {
    name: 'in a line being typed',
    command: 'study',
    arrive: async (t) => {
      await feedback(t);
      await press(t, [
        ['\r', /Answer:/],
        ['Paci', /Answer: Paci/],
      ]);
    },
    saved: [[0, 2]],
    stopped: '1 of 3',
  },
  {
    name: 'at the menu',
    command: 'menu',
    arrive: (t) => t.sees(/q quit$/),
    saved: [],
  },
];

/** Runs the program from a shell that outlives it, and then says how the terminal was left. */
function openInShell(words: readonly string[]): Terminal {
  const run = [node, peerdrill, ...words].map((word) => `'${word}'`).join(' ');
  // The shell stays: what is written just before a terminal closes may not be read any more.
  const line = `trap : HUP INT QUIT TERM; ${run}; echo "exit $?"; ${MODES}; echo done; read _`;
  return open(['-c', line], { command: 'sh', rows: 50 });
}

async function expectEnd(t: Terminal, code: number, { stopped }: Moment): Promise<void> {
  const screen = await t.sees(/^done$/m);
  expect(screen).toMatch(new RegExp(`^exit ${code}\nicanon\necho\ndone$`, 'm'));
  expect(screen).not.toMatch(/^ +at |Error/m);
  if (stopped !== undefined)
    expect(screen).toMatch(
      new RegExp(`^Stopped after ${stopped}\\. Go on with:\npeerdrill --bank /`, 'm'),
    );
  expect(t.isCursorShown()).toBe(true);
}

describe.each(moments)('$name', (moment) => {
  const start = async (run = openInShell) => {
    const sea = newSea();
    const t = run(sea[moment.command]);
    await moment.arrive(t);
    return { t, sea };
  };

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s ends with 130', async (_, key) => {
    const { t, sea } = await start();
    t.press(key);
    await expectEnd(t, 130, moment);
    if (moment.command === 'study') expect(sea.saved()).toEqual(moment.saved);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
  ])('%s ends with %i', async (signal, code) => {
    const { t, sea } = await start();
    process.kill(-t.pid, signal);
    await expectEnd(t, code, moment);
    if (moment.command === 'study') expect(sea.saved()).toEqual(moment.saved);
  });

  test('Ctrl-Z gives the terminal back, and with fg all is there again', async () => {
    const { t } = await start((words) => {
      const shell = open(['--norc', '-i'], { command: 'bash', rows: 50, env: { PS1: '$ ' } });
      shell.press(`${[node, peerdrill, ...words].join(' ')}\r`);
      return shell;
    });
    const live = t.screen().split('\n').slice(-5);
    await press(t, [
      ['\u001a', /Stopped/],
      [`${MODES}\r`, /^icanon\necho$/m],
    ]);
    expect(t.isCursorShown()).toBe(true);
    await press(t, [
      ['clear\r', /^\$$/],
      ['fg\r', /(keys|quit|choose)$/],
    ]);
    expect(t.screen().split('\n').slice(-5)).toEqual(live);
    await press(t, [['\u0003', /\$$/]]);
  });
});

describe('leaving', () => {
  test.each([
    ['q', 'q'],
    ['Escape', '\u001b'],
  ])('%s saves and ends with 0', async (_, key) => {
    const sea = newSea();
    const t = openInShell(sea.study);
    await feedback(t);
    t.press(key);
    await expectEnd(t, 0, { ...moments[1], stopped: '1 of 3' } as Moment);
    expect(sea.saved()).toEqual([[0, 2]]);
  });

  test('the next start goes on where the last one stopped', async () => {
    const sea = newSea();
    const t = openInShell(sea.study);
    await feedback(t);
    t.press('\u0003');
    await t.sees(/^done$/m);
    const again = open([peerdrill, ...sea.study, '--resume']);
    expect(await again.sees(/Answer:/)).toContain('Question 2 of 3 · The sea');
    again.press('\u0003');
    expect(await again.exit).toBe(130);
  });

  test('a terminal that is closed loses no answer', async () => {
    const sea = newSea();
    const t = open([peerdrill, ...sea.study]);
    await feedback(t);
    t.close();
    await t.exit;
    expect(sea.saved()).toEqual([[0, 2]]);
  });

  test('a kill loses no answer, and the next start works', async () => {
    const sea = newSea();
    const t = open([peerdrill, ...sea.study]);
    await feedback(t);
    t.kill('SIGKILL');
    expect(await t.exit).toBe('signal 9');
    expect(sea.saved()).toEqual([[0, 2]]);
    const again = open([peerdrill, ...sea.study, '--resume']);
    await again.sees(/Question 2 of 3/);
  });
});
