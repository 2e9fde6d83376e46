import type { Io } from '../io/io.ts';
import { InvalidArgumentError } from 'commander';

/** A flag as commander writes it, and how its text becomes a value. */
export interface Flag {
  readonly flags: string;
  readonly text: string;
  /** Throws commander's InvalidArgumentError, whose message says what was expected. */
  readonly parse?: (value: string) => unknown;
  /** What other options are where it is given and they are not. */
  readonly implies?: Readonly<Record<string, unknown>>;
  /** The heading it stands below in the help; "Options" where there is none. */
  readonly group?: string;
}

/** What a command's help says of it, and its flags. */
export interface Usage {
  /** Its summary where there is none. */
  readonly description?: string;
  readonly flags: readonly Flag[];
  /** Arguments of the command, a line each, and what they do. */
  readonly examples?: readonly (readonly [line: string, text: string])[];
}

/** What a command does: `names` are what stands on the command line beside the flags. Gives the exit code. */
type Act<Options> = (
  names: readonly string[],
  options: Options,
  io: Io,
) => number | Promise<number>;

/** What is known of a command before it is called. */
export interface Command<Options = never> {
  readonly name: string;
  readonly arguments?: string;
  readonly summary: string;
  /** It has commands for the build server in its output, and sees to the rest of it. */
  readonly tellsRunner?: boolean;
  /** Programs call it, and no help tells of it. */
  readonly hidden?: boolean;
  /** Loads the file of its flags. */
  readonly usage: () => Promise<{ readonly usage: Usage }>;
  readonly act: Act<Options>;
}

/** What help, completion and manual tell of a command. */
export type DescribedCommand = Pick<Command, 'name' | 'arguments' | 'summary' | 'usage'>;

/** What the options that mean the same everywhere give. */
export interface CommonOptions {
  readonly bank?: string;
  readonly data?: string;
  readonly plain?: boolean;
  readonly color?: boolean;
  readonly today?: string;
}

/** The heading of the flags that every command has. */
export const EVERYWHERE = 'Everywhere';

export const commonFlags: readonly Flag[] = [
  {
    flags: '-b, --bank <path>',
    text: 'the question bank (default: ./questions, else the shipped bank)',
    group: EVERYWHERE,
  },
  { flags: '--data <folder>', text: 'where the history is kept', group: EVERYWHERE },
  { flags: '--plain', text: 'lines only: nothing is redrawn', group: EVERYWHERE },
  { flags: '--no-color', text: 'no colour', group: EVERYWHERE },
  {
    flags: '--today <date>',
    text: 'take this date (YYYY-MM-DD) for today',
    parse: date,
    group: EVERYWHERE,
  },
];

/** A whole number from `low` to `high`. */
export function wholeNumber(low: number, high: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= low && number <= high) return number;
    throw new InvalidArgumentError(`Give a whole number from ${low} to ${high}.`);
  };
}

/** One of the words given. */
export function oneOf(words: readonly string[]): (value: string) => string {
  return (value) => {
    if (words.includes(value)) return value;
    throw new InvalidArgumentError(`Give one of: ${words.join(', ')}.`);
  };
}

/** A day of the calendar, YYYY-MM-DD. */
function date(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (day?.toString() !== 'Invalid Date' && day?.toISOString().startsWith(value) === true)
    return value;
  throw new InvalidArgumentError('Give a day such as 2026-11-24.');
}

/** YYYY-MM-DD of the learner's day, or the day given by `--today`. */
export function todayOf({ today }: CommonOptions, io: Io): string {
  return today ?? new Date(io.now() + io.offset() * 60_000).toISOString().slice(0, 10);
}
