import { COULD_NOT_RUN } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { safe } from '../view/safe-text.ts';

/** Says on stderr why nothing can be done, a line each; gives the exit code. */
export function refuse(reasons: readonly string[], io: Pick<Io, 'writeError'>): number {
  for (const reason of reasons) io.writeError(safe`peerdrill: ${reason}\n`);
  return COULD_NOT_RUN;
}
