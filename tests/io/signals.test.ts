import { describe, expect, test } from '@jest/globals';
import { spawn } from '@lydell/node-pty';
import { makeProgram, start } from './program.ts';

/** Waits for a signal, says its exit code, saves for a while as it should, and ends with it. */
const program = makeProgram(`
  import { listenToSignals } from './io/signals.ts';
  const { signal, close } = listenToSignals(false);
  const end = setInterval(() => undefined, 1000);
  signal.addEventListener('abort', () => {
    console.log('stopped', signal.reason);
    setTimeout(() => {
      clearInterval(end);
      close();
      process.exitCode = signal.reason;
      console.log('saved');
    }, Number(process.argv[2]));
  });
  console.log('ready');
`);

const signals = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGQUIT', 131],
  ['SIGTERM', 143],
] as const;

describe('a signal', () => {
  test.each(signals)(
    '%s is handed on, and the program ends by itself with %i',
    async (name, code) => {
      const { child, done, sees } = start(await program, ['0']);
      await sees('ready');
      child.kill(name);
      expect(await done).toEqual({
        out: `ready\nstopped ${code}\nsaved\n`,
        err: '',
        code,
        signal: null,
      });
    },
  );

  test.each(signals)('a second one, %s, ends it at once', async (name, code) => {
    const { child, done, sees } = start(await program, ['60000']);
    await sees('ready');
    child.kill('SIGTERM');
    await sees('stopped 143');
    child.kill(name);
    expect(await done).toEqual({ out: 'ready\nstopped 143\n', err: '', code, signal: null });
  });

  test('does what it always did once nobody listens', async () => {
    const closed = await makeProgram(`
      import { listenToSignals } from './io/signals.ts';
      listenToSignals(false).close();
      setInterval(() => undefined, 1000);
      console.log('ready');
    `);
    const { child, done, sees } = start(closed);
    await sees('ready');
    child.kill('SIGTERM');
    expect(await done).toMatchObject({ code: null, signal: 'SIGTERM' });
  });

  test('is no reason to stay: with nothing to do the program ends', async () => {
    const idle = await makeProgram(`
      import { listenToSignals } from './io/signals.ts';
      listenToSignals(false);
    `);
    expect(await start(idle).done).toEqual({ out: '', err: '', code: 0, signal: null });
  });
});

describe('at a terminal', () => {
  const raw = makeProgram(`
    import { listenToSignals } from './io/signals.ts';
    const { close } = listenToSignals(true);
    const end = setInterval(() => undefined, 1000);
    process.stdin.setRawMode(true);
    process.stdin.on('data', (key) => {
      if (String(key) === 'q') close();
      if (String(key) === 'q') clearInterval(end);
      if (String(key) === 'q') process.stdin.pause();
      if (String(key) === 'x') process.exit(3);
      if (String(key) === 'p') process.stdin.pause();
      console.log('<' + key + '>');
    });
    process.stdout.write('\\u001b[?25lready ' + process.pid + '\\n');
  `);

  /** Runs the program in a terminal and asks afterwards how the terminal is set. */
  const terminal = async () => {
    const script = '"$0" "$1"; echo "code $?"; stty -a; echo the end';
    const pty = spawn('sh', ['-c', script, process.execPath, await raw], { cols: 200, rows: 24 });
    let screen = '';
    const sees = (what: RegExp) =>
      new Promise<RegExpExecArray>((resolve) => {
        const look = () => {
          const match = what.exec(screen);
          if (match !== null) resolve(match);
        };
        pty.onData((data) => {
          screen += data;
          look();
        });
        look();
      });
    const [, pid] = await sees(/ready (\d+)/);
    return { pty, sees, pid: Number(pid), screen: () => screen };
  };

  test.each([
    ['closing', (press: (key: string) => void) => press('q'), 0],
    ['process.exit', (press: (key: string) => void) => press('x'), 3],
    [
      'two signals',
      (_press: (key: string) => void, pid: number) => {
        process.kill(pid, 'SIGTERM');
        setTimeout(() => process.kill(pid, 'SIGTERM'), 100);
      },
      143,
    ],
  ])('the cursor is shown and the keys are echoed after %s', async (_how, end, code) => {
    const { pty, sees, pid, screen } = await terminal();
    end((key) => pty.write(key), pid);
    await sees(/the end\r?\n/);
    expect(screen()).toContain(`code ${code}`);
    expect(screen()).toMatch(/\u001b\[\?25h[^]*code/);
    expect(screen()).toMatch(/ icanon [^]* echo /);
  });

  test('stopped and sent on it reads keys again, even where readline has paused them', async () => {
    const { pty, sees, pid } = await terminal();
    pty.write('p');
    await sees(/<p>/);
    process.kill(pid, 'SIGSTOP');
    process.kill(pid, 'SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, 100));
    pty.write('a');
    await sees(/<a>/);
    pty.write('q');
    await sees(/code 0/);
  });

  test.each([
    ['just before', 'close();'],
    ['a while before', 'setTimeout(close, 50);'],
  ])('sent on %s it is closed, the program still ends', async (_when, end) => {
    const file = await makeProgram(`
      import { listenToSignals } from './io/signals.ts';
      const { close } = listenToSignals(true);
      process.emit('SIGCONT', 'SIGCONT');
      ${end}
    `);
    const pty = spawn(process.execPath, [file], {});
    const code = await new Promise((resolve) => {
      pty.onExit(({ exitCode }) => resolve(exitCode));
    });
    expect(code).toBe(0);
  });
});
