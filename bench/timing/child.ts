import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Measure, Times } from './paired.ts';

/** A program to be timed. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** The exit codes that say it did what it should; 0 unless told otherwise. */
  readonly exits?: readonly number[];
  /** Done before each run, untimed. */
  readonly prepare?: () => void;
}

/** Node on the same binary that runs this. */
export function node(...args: readonly string[]): Command {
  return { file: process.execPath, args };
}

/** The least that Node can do. */
export const bare = node('-e', '0');

/**
 * Without what makes Node start slower or otherwise: extra certificates alone make a bare start take
 * three times as long.
 */
export function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !SLOWING.has(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1', LANG: 'C.UTF-8' };
}

const SLOWING = new Set([
  'NODE_EXTRA_CA_CERTS',
  'NODE_OPTIONS',
  'NODE_V8_COVERAGE',
  'NODE_COMPILE_CACHE',
]);

/** bash reports user, system and wall time of what it has waited for, all of the child's life counted. */
const TIMED = `
  TIMEFORMAT='%3U %3S %3R'
  times=$1
  shift
  { time for ((n = 0; n < times; n++)); do "$@" </dev/null >/dev/null 2>/dev/null; code=$?; done; } 2>&1
  exit $code`;

/** Runs a program that prints, as JSON, how long it took for what matters. */
export function told(command: Command): Measure {
  return () => {
    command.prepare?.();
    const { file, args, cwd } = command;
    const { stdout, status } = spawnSync(file, args, { env: environment(), cwd, encoding: 'utf8' });
    expectExit(command, status);
    return JSON.parse(stdout) as Times;
  };
}

/** Runs a program so many times in a row and gives the time of one run. */
export function child(command: Command, times = 1): Measure {
  return () => {
    command.prepare?.();
    const { stdout, status } = spawnSync(
      'bash',
      ['-c', TIMED, 'bash', String(times), command.file, ...command.args],
      {
        env: environment(),
        cwd: command.cwd,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    expectExit(command, status);
    return timesIn(stdout, times);
  };
}

export function timesIn(text: string, times: number): Times {
  const [user = NaN, system = NaN, wall = NaN] = text.trim().split(' ').map(Number);
  return { cpu: ((user + system) * 1_000) / times, wall: (wall * 1_000) / times };
}

function expectExit({ file, args, exits = [0] }: Command, status: number | null): void {
  if (status !== null && exits.includes(status)) return;
  throw new Error(`${[file, ...args].join(' ').slice(0, 300)}: exit code ${String(status)}`);
}

/** The most memory that a program holds at a time, in MiB; NaN where the system does not tell. */
export function peakOf(command: Command): Promise<number> {
  command.prepare?.();
  const program = spawn(command.file, command.args, {
    env: environment(),
    cwd: command.cwd,
    stdio: 'ignore',
  });
  let peak = Number.NaN;
  const timer = setInterval(() => {
    peak = highWater(program.pid) ?? peak;
  }, 1);
  return new Promise((resolve, reject) => {
    program.on('error', reject);
    program.on('exit', () => {
      clearInterval(timer);
      resolve(peak);
    });
  });
}

/** `VmHWM` begins anew when a program is executed, unlike `ru_maxrss`, which knows the parent's too. */
function highWater(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] =
      /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
  } catch {
    return undefined;
  }
}
