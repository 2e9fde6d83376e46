import { spawn } from '@lydell/node-pty';
import { environment, timesIn, type Command } from './child.ts';
import type { Measure } from './paired.ts';

/** What a program at a terminal shows when it is ready, and the keys that end it then. */
export interface Visit {
  readonly ready: RegExp;
  readonly keys: string;
}

const TIMED = `TIMEFORMAT='@%3U %3S %3R@'; time "$@"`;

/**
 * Runs a program at a real terminal until it is ready, and ends it by keys. CPU time is that of its
 * whole life, wall time ends when it is ready.
 */
export function atTerminal(command: Command, visit?: Visit): Measure {
  return () => {
    command.prepare?.();
    const start = performance.now();
    const { session, write } = openTerminal(
      'bash',
      ['-c', TIMED, 'bash', command.file, ...command.args],
      command.cwd,
    );
    return new Promise((resolve) => {
      let shown = '';
      let wall: number | undefined;
      session.onData((data) => {
        shown += data;
        if (visit === undefined || wall !== undefined || !visit.ready.test(shown)) return;
        wall = performance.now() - start;
        write(visit.keys);
      });
      session.onExit(() => {
        const times = timesIn(/@([^@]+)@\s*$/.exec(shown)?.[1] ?? '', 1);
        if (Number.isNaN(times.cpu) || (visit && wall === undefined))
          throw new Error(`It did not come to the question:\n${shown}`);
        resolve({ cpu: times.cpu, wall: wall ?? times.wall });
      });
    });
  };
}

/** A program at a terminal of 80 by 24. */
export function openTerminal(file: string, args: readonly string[], cwd = process.cwd()) {
  const session = spawn(file, [...args], {
    cols: 80,
    rows: 24,
    cwd,
    env: { ...environment(), TERM: 'xterm-256color' },
  });
  return { session, write: (keys: string): void => session.write(keys) };
}
