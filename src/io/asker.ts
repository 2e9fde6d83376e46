import type { Asker, Room } from './io.ts';
import { listenToSignals } from './signals.ts';

/** Somebody who asks, with live prompts or in plain lines; signals are heeded until it is closed. */
export async function openAsker(
  interactive: boolean,
  { screen, write }: Omit<Room, 'signal'>,
): Promise<Asker> {
  const signals = listenToSignals();
  const asker = await (interactive ? liveAsker : linesAsker)({
    screen,
    write,
    signal: signals.signal,
  });
  return {
    ...asker,
    close: () => {
      asker.close();
      signals.close();
    },
  };
}

async function liveAsker(room: Room): Promise<Asker> {
  const { terminalAsker } = await import('./terminal.ts');
  // A terminal that is gone reports an error to Inquirer's output; SIGHUP tells us as well.
  process.stdout.on('error', () => undefined);
  return terminalAsker(room);
}

async function linesAsker(room: Room): Promise<Asker> {
  const { plainAsker } = await import('./plain.ts');
  return plainAsker({ ...room, input: process.stdin });
}
