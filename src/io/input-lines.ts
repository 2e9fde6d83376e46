import { createInterface } from 'node:readline';
import type { Stopped } from '../answer/prompt.ts';
import { INTERRUPTED } from './exit-codes.ts';

export interface TypedLine {
  readonly type: 'line';
  readonly line: string;
}

export interface Timeout {
  readonly type: 'timeout';
}

/** Lines as somebody, or a script, types them. */
export interface InputLines {
  readonly next: () => Promise<TypedLine | Stopped>;
  /** Waits so many milliseconds at most. A line that comes later is the next one. */
  readonly nextWithin: (limit: number) => Promise<TypedLine | Timeout | Stopped>;
  readonly close: () => void;
}

const ended: Stopped = { type: 'stopped', code: INTERRUPTED };

/**
 * Reads lines until the input ends or the signal, whose reason is an exit code, is aborted. By
 * readline's iterator: its `question` loses the lines that a pipe delivers between two questions.
 */
export function readLines(input: NodeJS.ReadableStream, signal: AbortSignal): InputLines {
  const readline = createInterface({ input, terminal: false });
  const iterator = readline[Symbol.asyncIterator]();
  const aborted = abortOf(signal);
  let coming: Promise<TypedLine | Stopped> | undefined;
  const come = (): Promise<TypedLine | Stopped> => {
    coming ??= iterator
      .next()
      .then(({ done, value }) => (done === true ? ended : { type: 'line', line: value }));
    return coming;
  };
  const take = <Read extends TypedLine | Timeout | Stopped>(read: Read): Read => {
    if (read.type === 'line') coming = undefined;
    return read;
  };
  return {
    next: async () => take(await Promise.race([aborted, come()])),
    nextWithin: async (limit) => {
      const timer = timerOf(limit);
      const read = await Promise.race([aborted, come(), timer.over]);
      timer.clear();
      return take(read);
    },
    close: () => readline.close(),
  };
}

function abortOf(signal: AbortSignal): Promise<Stopped> {
  const stopped = (): Stopped =>
    typeof signal.reason === 'number' ? { type: 'stopped', code: signal.reason } : ended;
  return new Promise((resolve) => {
    if (signal.aborted) resolve(stopped());
    else signal.addEventListener('abort', () => resolve(stopped()), { once: true });
  });
}

/** What setTimeout can wait, milliseconds. */
const LONGEST = 2 ** 31 - 1;

function timerOf(limit: number) {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<Timeout>((resolve) => {
    timer = setTimeout(() => resolve({ type: 'timeout' }), Math.min(limit, LONGEST));
  });
  return { over, clear: () => clearTimeout(timer) };
}
