import type { Asker, Room } from './io.ts';
import { listenToSignals } from './signals.ts';

/** Somebody who asks, with live prompts or in plain lines; signals are heeded until it is closed. */
export async function openAsker(interactive: boolean, room: Omit<Room, 'signal'>): Promise<Asker> {
  const signals = listenToSignals();
  const asker = await (interactive ? liveAsker : linesAsker)({ ...room, signal: signals.signal });
  return {
    ...asker,
    close: () => {
      asker.close();
      signals.close();
    },
  };
}

/** Stands in until the askers are there. */
function liveAsker(room: Room): Promise<Asker> {
  return linesAsker(room);
}

/** Stands in until the askers are there. */
function linesAsker({ signal }: Room): Promise<Asker> {
  const stopped = () =>
    Promise.resolve({ type: 'stopped', code: signal.aborted ? 143 : 2 } as const);
  return Promise.resolve({
    ask: stopped,
    look: stopped,
    choose: stopped,
    chooseSeveral: stopped,
    close: () => undefined,
  });
}
