import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** A signal from outside, for whoever is asking just then. */
export interface Signals {
  /** Aborted by the first signal; its reason is the exit code. A second one ends the program. */
  readonly signal: AbortSignal;
  /** Back to what signals do by themselves, and the terminal as it was. */
  readonly close: () => void;
}

const exitCodes = new Map([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGQUIT', 131],
  ['SIGTERM', 143],
] as const);

/** Listens until it is closed. Stopped and sent on (Ctrl-Z, `fg`), it reads the keys again. */
export function listenToSignals(): Signals {
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
  process.on('SIGCONT', readAgain);
  process.on('exit', restoreTerminal);
  return {
    signal: controller.signal,
    close: () => {
      for (const [name, handle] of handlers) process.off(name, handle);
      process.off('SIGCONT', readAgain);
      process.off('exit', restoreTerminal);
      restoreTerminal();
    },
  };
}

/** Readline pauses stdin after it was sent on, in a handler that runs after this one. */
function readAgain(): void {
  setImmediate(() => process.stdin.resume());
}

function restoreTerminal(): void {
  try {
    if (process.stdin.isTTY) process.stdin.setRawMode(false);
    if (isatty(1)) writeSync(1, SHOW_CURSOR);
  } catch {
    // The terminal is gone.
  }
}

const SHOW_CURSOR = '\u001b[?25h';
