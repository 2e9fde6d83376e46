import type { Io } from '../io/io.ts';
import type { CommonOptions } from './command.ts';

/** YYYY-MM-DD of the learner's day, or the day given by `--today`. */
export function todayOf({ today }: CommonOptions, io: Io): string {
  return today ?? new Date(io.now() + io.offset() * 60_000).toISOString().slice(0, 10);
}
