import type { Asker, AskerRoom } from './io.ts';
import { isTerminal } from './output.ts';
import { hangUp, listenToSignals } from './signals.ts';
import { DONE } from './exit-codes.ts';

/** Where somebody asks, and whether the reader of what is written went away. */
export interface AskerPlace extends Omit<AskerRoom, 'signal'> {
  /** Live prompts; otherwise plain lines. */
  readonly interactive: boolean;
  readonly isClosed: () => boolean;
}

/**
 * Somebody who asks. Signals are heeded until it is closed, and stop it with their exit code; where
 * nobody can read the questions any more it stops with 0.
 */
export async function openAsker({
  interactive,
  isClosed,
  screen,
  write,
}: AskerPlace): Promise<Asker> {
  const signals = listenToSignals(interactive);
  const unread = new AbortController();
  const asker = await (interactive ? liveAsker : linesAsker)({
    screen,
    write: (text) => {
      write(text);
      if (isClosed()) unread.abort(DONE);
    },
    signal: AbortSignal.any([signals.signal, unread.signal]),
  });
  return {
    ...asker,
    close: () => {
      asker.close();
      signals.close();
    },
  };
}

async function liveAsker(room: AskerRoom): Promise<Asker> {
  const { terminalAsker } = await import('./terminal/terminal.ts');
  bearClosing(process);
  return terminalAsker(room);
}

/**
 * A terminal that is gone reports errors to Inquirer's input and output, which would end the program
 * where it stands; SIGHUP tells us as well, and is heeded when all is saved.
 */
function bearClosing({ stdin, stdout }: Pick<NodeJS.Process, 'stdin' | 'stdout'>): void {
  const setRawMode = stdin.setRawMode.bind(stdin);
  stdin.setRawMode = (raw) => (isTerminal(0) ? setRawMode(raw) : stdin);
  // Readline passes on what its input reports, and nobody listens there.
  stdin.on('error', hangUp);
  stdout.on('error', () => undefined);
}

async function linesAsker(room: AskerRoom): Promise<Asker> {
  const { plainAsker } = await import('./plain-asker.ts');
  return plainAsker({ ...room, input: process.stdin });
}
