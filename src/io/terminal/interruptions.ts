import type { Stopped } from '../../answer/prompt.ts';
import { INTERRUPTED } from '../exit-codes.ts';

/** Everything on the screen has to be drawn anew. */
export interface Again {
  readonly type: 'again';
}

export const again: Again = { type: 'again' };

export function isAgain(value: unknown): value is Again {
  return value === again;
}

/** What an Inquirer prompt is given to run with. */
export interface Context {
  readonly input: NodeJS.ReadStream;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: true;
}

const ended: Stopped = { type: 'stopped', code: INTERRUPTED };
const SHOW_CURSOR = '\u001b[?25h';

/**
 * Runs a prompt until it has an answer, or until one of the things happens that Inquirer lets hang
 * or leaves half done: end of input (its promise never settles), Ctrl-Z and `fg` (the cursor stays
 * hidden, nothing is redrawn), another screen size (what was drawn is torn), signals from outside.
 */
export async function interruptible<Value>(
  prompt: (context: Context) => Promise<Value>,
  signal: AbortSignal,
): Promise<Value | Again | Stopped> {
  const own = new AbortController();
  const stop = listen(own);
  try {
    return await prompt({
      input: process.stdin,
      signal: AbortSignal.any([signal, own.signal]),
      clearPromptOnDone: true,
    });
  } catch (error) {
    return wayOut(error);
  } finally {
    stop();
  }
}

function listen(own: AbortController): () => void {
  const { stdin, stdout } = process;
  const end = (): void => own.abort(ended);
  const redraw = (): void => own.abort(again);
  const key = (_: unknown, { ctrl, name }: { ctrl?: boolean; name?: string }): void => {
    if (ctrl === true && name === 'd') end();
  };
  stdin.on('keypress', key).on('end', end).on('close', end).on('error', end);
  stdout.on('resize', redraw);
  process.on('SIGTSTP', suspend).on('SIGCONT', redraw);
  return () => {
    stdin.off('keypress', key).off('end', end).off('close', end).off('error', end);
    stdout.off('resize', redraw);
    process.off('SIGTSTP', suspend).off('SIGCONT', redraw);
  };
}

/** The shell gets its terminal back as it was; SIGSTOP, since SIGTSTP is what is being handled. */
function suspend(): void {
  process.stdin.setRawMode(false);
  process.stdout.write(SHOW_CURSOR);
  process.kill(process.pid, 'SIGSTOP');
}

function wayOut(error: unknown): Again | Stopped {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'ExitPromptError') return ended;
  if (error.name !== 'AbortPromptError') throw error;
  if (error.cause === again) return again;
  return typeof error.cause === 'number' ? { type: 'stopped', code: error.cause } : ended;
}
