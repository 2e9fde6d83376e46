import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** How a program is started. */
export interface Setting {
  readonly cols?: number;
  readonly rows?: number;
  /** The whole environment but for PATH and TERM. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What is started, Node itself unless told otherwise. */
  readonly command?: string;
}

/** How long something may take to appear, milliseconds: far more than it ever takes. */
const PATIENCE = 20_000;

/** How long nothing is written once a screen is whole, milliseconds: what is drawn at once may come in pieces. */
const QUIET = 25;

const running = new Set<() => void>();

/** Ends what a failed test left running, or the tests would never end. */
export function closeAll(): void {
  for (const kill of running) kill();
  running.clear();
}

/** Runs a program at a real terminal, to press its keys and to look at its screen as people do. */
export function open(args: readonly string[], setting: Setting = {}) {
  const {
    cols = 80,
    rows = 24,
    env = {},
    cwd = process.cwd(),
    command = process.execPath,
  } = setting;
  const terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 10_000 });
  const child = spawn(command, [...args], {
    cols,
    rows,
    cwd,
    env: { PATH: process.env['PATH'], TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
  });
  const output = follow(terminal, (listener) => child.onData(listener));
  const kill = (signal: string): void => child.kill(signal);
  const killed = (): void => kill('SIGKILL');
  running.add(killed);
  const exit = new Promise<number | string>((resolve) => {
    child.onExit(({ exitCode, signal = 0 }) => {
      running.delete(killed);
      // What it wrote last may still be on its way to the screen.
      void output.drawn().then(() => resolve(signal === 0 ? exitCode : `signal ${signal}`));
    });
  });
  return {
    pid: child.pid,
    press: (keys: string): void => child.write(keys),
    kill,
    /** Closes the terminal's window: the program gets SIGHUP and can neither read nor write any more. */
    close: (): void => (child as unknown as { destroy: () => void }).destroy(),
    /** The exit code, or "signal 9", once all that was written is on the screen. */
    exit,
    ...output,
    resize: (columns: number, lines: number): void => {
      terminal.resize(columns, lines);
      child.resize(columns, lines);
    },
  };
}

type Listen = (listener: (data: string) => void) => void;

/** What a terminal shows of the data it is sent. */
function follow(terminal: InstanceType<typeof xterm.Terminal>, listen: Listen) {
  const waiting = new Set<() => void>();
  let cursor = true;
  listen((data) => {
    const shown = data.lastIndexOf('\u001b[?25h');
    const hidden = data.lastIndexOf('\u001b[?25l');
    if (shown !== hidden) cursor = shown > hidden;
    terminal.write(data, () => waiting.forEach((look) => look()));
  });
  const linesFrom = (first: number): string => {
    const { buffer, rows } = terminal;
    const { baseY } = buffer.active;
    const lines = Array.from({ length: baseY + rows - first }, (_, line) =>
      buffer.active.getLine(first + line)?.translateToString(true),
    );
    return lines.join('\n').trimEnd();
  };
  const screen = (): string => linesFrom(terminal.buffer.active.baseY);
  return {
    /** What is on the screen. */
    screen,
    /** The screen and all that has scrolled off it. */
    page: (): string => linesFrom(0),
    isCursorShown: (): boolean => cursor,
    /** Resolves when all that was written so far is on the screen. */
    drawn: (): Promise<void> => new Promise((resolve) => terminal.write('', resolve)),
    /** Waits until the screen shows something and stands still, and gives the whole screen. */
    sees: (wanted: RegExp): Promise<string> =>
      new Promise((resolve, reject) => {
        let quiet: NodeJS.Timeout | undefined;
        const end = setTimeout(() => {
          waiting.delete(look);
          clearTimeout(quiet);
          reject(new Error(`never saw ${String(wanted)} on:\n${screen()}`));
        }, PATIENCE);
        const whole = (): void => {
          clearTimeout(end);
          waiting.delete(look);
          resolve(screen());
        };
        const look = (): void => {
          clearTimeout(quiet);
          if (wanted.test(screen())) quiet = setTimeout(whole, QUIET);
        };
        waiting.add(look);
        look();
      }),
  };
}
