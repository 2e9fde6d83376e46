import { COULD_NOT_RUN } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { message } from '../view/build-server-commands.ts';

/** Says on stderr why nothing can be done, a line each; gives the exit code. */
export function refuse(reasons: readonly string[], io: Pick<Io, 'writeError'>): number {
  for (const reason of reasons) io.writeError(message`peerdrill: ${reason}\n`);
  return COULD_NOT_RUN;
}

/**
 * Options that cannot stand together: whether they are there, and what is said then. Commander's own
 * words for a conflict name two options; these say what to do.
 */
export type Contradiction<Options> = readonly [
  stands: (options: Options, names: readonly string[]) => boolean,
  reason: string,
];

/** The reason of the first contradiction in a command line; undefined where there is none. */
export function contradictionIn<Options>(
  options: Options,
  names: readonly string[],
  all: readonly Contradiction<Options>[],
): string | undefined {
  return all.find(([stands]) => stands(options, names))?.[1];
}

/** Whether an option was given, be it without a text. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false;
}
