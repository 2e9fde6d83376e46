import { writeSync } from 'node:fs';
import { isDevice, isTerminal } from './output.ts';
import { HUNG_UP, INTERRUPTED, QUIT, TERMINATED } from './exit-codes.ts';

/** A signal from outside, for whoever is asking just then. */
export interface Signals {
  /** Aborted by the first signal; its reason is the exit code. A second one ends the program. */
  readonly signal: AbortSignal;
  /** From now on signals do what they do by themselves. */
  readonly close: () => void;
}

const exitCodes = new Map([
  ['SIGHUP', HUNG_UP],
  ['SIGINT', INTERRUPTED],
  ['SIGQUIT', QUIT],
  ['SIGTERM', TERMINATED],
] as const);

/**
 * Listens until it is closed. With live prompts it also reads the keys again after Ctrl-Z and `fg`,
 * and leaves the terminal as it was on every way out.
 */
export function listenToSignals(live: boolean): Signals {
  const controller = new AbortController();
  const handlers = [...exitCodes].map(([name, code]) => {
    const handle = (): void => {
      if (controller.signal.aborted) process.exit(code);
      controller.abort(code);
    };
    return [name, handle] as const;
  });
  // Not `once`: Inquirer's signal-exit kills the program when it finds nobody else listening.
  for (const [name, handle] of handlers) process.on(name, handle);
  const leave = live ? keepTerminal() : () => undefined;
  process.off('exit', endWithTerminal).on('exit', endWithTerminal);
  return {
    signal: controller.signal,
    close: () => {
      for (const [name, handle] of handlers) process.off(name, handle);
      leave();
    },
  };
}

/**
 * Ends the program by SIGHUP, as if nobody had listened. Node's own way out sets the terminal as it
 * was, and crashes where there is none any more.
 */
export function hangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

function endWithTerminal(code: number): void {
  if (code === HUNG_UP ? [0, 1, 2].some(isDevice) : isDevice(0) && !isTerminal(0)) hangUp();
}

function keepTerminal(): () => void {
  let kept = true;
  // Readline pauses stdin after the program was sent on, in a handler that runs after this one.
  const readAgain = (): void => {
    setImmediate(() => {
      if (kept) process.stdin.resume();
    });
  };
  process.on('SIGCONT', readAgain).on('exit', restoreTerminal);
  return () => {
    kept = false;
    process.off('SIGCONT', readAgain).off('exit', restoreTerminal);
    restoreTerminal();
    // Whoever still reads keys keeps the program from ending.
    process.stdin.pause();
  };
}

function restoreTerminal(): void {
  try {
    process.stdin.setRawMode(false);
    writeSync(1, SHOW_CURSOR);
  } catch {
    // The terminal is gone.
  }
}

const SHOW_CURSOR = '\u001b[?25h';
