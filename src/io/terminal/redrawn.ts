import type { Stopped } from '../../answer/prompt.ts';
import { trusted, type SafeText } from '../../view/safe-text.ts';
import type { AskerRoom } from '../io.ts';
import { interruptible, isAgain, type Again, type Context } from './interruptions.ts';

/** Empties the screen; what has scrolled off it stays. */
export const CLEAR = trusted('\u001b[H\u001b[2J');

/** Draws and asks, and does so again where the screen has become another one. */
export async function redrawn<Value>(
  { signal, write }: AskerRoom,
  before: SafeText,
  prompt: (context: Context) => Promise<Value | Again>,
): Promise<Value | Stopped> {
  for (;;) {
    const value = await interruptible(prompt, signal);
    if (!isAgain(value)) return value;
    write(before);
  }
}
