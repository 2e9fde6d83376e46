import type { Bank } from '../../bank/question.ts';
import type { Asker, Io, History, Read } from '../../io/io.ts';
import { joined, safe, visible, type SafeText } from '../../view/safe-text.ts';
import type { CommonOptions } from '../command.ts';
import { answersAsker, readAnswers } from './answers-file.ts';
import { openBank } from './open-bank.ts';
import type { Attempt } from '../../answer/attempt.ts';
import type { Started, HistoryRecord } from '../../session/history.ts';
import type { Session } from '../../session/session.ts';
import {
  continues,
  digestFor,
  digestOf,
  pastIn,
  pastOf,
  type Past,
} from '../../memory/from-history.ts';
import { plural } from '../../view/words.ts';
import { COULD_NOT_RUN } from '../../io/exit-codes.ts';

/** Where answers come from, and where questions go. */
interface SittingOptions extends CommonOptions {
  readonly answers?: string;
  readonly json?: boolean;
}

/**
 * Opens bank, history and asker, lets somebody work with them and closes the asker again. Gives the
 * exit code, 2 where bank or answers could not be read.
 */
export async function withSitting(
  options: SittingOptions,
  io: Io,
  work: (sitting: Sitting) => Promise<number>,
): Promise<number> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  const asker = await askerFor(bank, options, io);
  if (asker === undefined) return COULD_NOT_RUN;
  const print = options.json === true ? io.writeError : io.write;
  try {
    return await work({ bank, io, asker, history: io.history(options.data), print });
  } finally {
    asker.close();
  }
}

async function askerFor(
  bank: Bank,
  { answers, json }: SittingOptions,
  io: Io,
): Promise<Asker | undefined> {
  const print = json === true ? io.writeError : io.write;
  if (answers === undefined) return io.asker(json === true ? 'stderr' : 'stdout');
  const read = readAnswers(io.readFile(answers), bank);
  if (read.valid) return answersAsker(read.answers, io.screen, print);
  io.writeError(
    joined([
      safe`peerdrill: ${answers} does not fit the bank.`,
      ...read.problems.map((problem) => visible(`  ${problem}`)),
      safe``,
    ]),
  );
  return undefined;
}

/** How a sitting went: the exit code, and whether the learner left before its end. */
export interface Sat {
  readonly code: number;
  readonly left: boolean;
}

/** Somebody at work on a bank: who asks, where answers are kept, where questions are printed. */
export interface Sitting {
  readonly bank: Bank;
  readonly io: Io;
  readonly asker: Asker;
  readonly history: History;
  /** Questions and feedback: stdout, or stderr where data goes to stdout. */
  readonly print: (text: SafeText) => void;
}

type StampField = 'v' | 'id' | 'session' | 'sequence' | 'at' | 'offset' | 'bank';

/** Writes what happens in one session to the history, each thing before it is shown. */
export interface Journal {
  readonly start: (plan: Omit<Started, StampField | 'type'>) => void;
  readonly answer: (attempt: Attempt) => void;
  readonly mark: (question: string, on: boolean) => void;
  readonly undo: (question: string) => void;
  readonly end: (finished: boolean) => void;
}

/** A journal that goes on after so many records of the session. */
export function journalOf(
  session: Pick<Session, 'id' | 'bank'>,
  history: History,
  io: Io,
  records = 0,
): Journal {
  let sequence = records;
  const stamp = () => ({
    v: 1 as const,
    id: io.id(),
    session: session.id,
    sequence: sequence++,
    at: io.now(),
    offset: io.offset(),
    bank: session.bank.id,
  });
  return {
    start: (plan) => history.append({ ...stamp(), type: 'start', ...plan }),
    answer: (attempt) => history.append({ ...stamp(), type: 'answer', ...attempt }),
    mark: (question, on) => history.append({ ...stamp(), type: 'mark', question, on }),
    undo: (question) => history.append({ ...stamp(), type: 'undo', question }),
    end: (finished) => history.append({ ...stamp(), type: 'end', finished }),
  };
}

/** The records of the history; what of it cannot be read is said on stderr. */
export function readHistory(history: History, io: Io): readonly HistoryRecord[] {
  return sayUnread(history.read(), io);
}

function sayUnread({ records, skipped, newer }: Read, io: Io): readonly HistoryRecord[] {
  if (skipped > 0)
    io.writeError(
      safe`peerdrill: ${plural(skipped, 'line')} of the history cannot be read and is left out.\n`,
    );
  if (newer > 0)
    io.writeError(
      safe`peerdrill: ${plural(newer, 'record')} of the history is of a newer version and is left out.\n`,
    );
  return records;
}

/** What a session begins with. */
export interface Beginning {
  /** Those of sessions that may still be open, and perhaps older ones. */
  readonly records: readonly HistoryRecord[];
  readonly past: () => Past;
}

/** The history as far as a new session needs it; what of that cannot be read is said on stderr. */
export function recall({ history, bank, io }: Pick<Sitting, 'history' | 'bank' | 'io'>): Beginning {
  const read = history.recall(digestFor(bank));
  const { digest } = read;
  if (digest === undefined || !continues(read.records, digest, bank)) {
    const records = sayUnread(digest === undefined ? read : history.read(), io);
    return { records, past: () => pastOf(records, bank) };
  }
  const records = sayUnread(read, io);
  return { records, past: () => pastOf(records, bank, pastIn(digest)) };
}

/** Lets the next session begin sooner, where the history has grown long. */
export function condense(history: History, bank: Bank): void {
  history.condense(digestFor(bank), (records) => digestOf(records, bank));
}
