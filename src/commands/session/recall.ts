import type { Bank } from '../../bank/question.ts';
import type { History, Io, Read } from '../../io/io.ts';
import {
  continues,
  digestFor,
  digestOf,
  pastIn,
  pastOf,
  type Past,
} from '../../memory/from-history.ts';
import type { HistoryRecord } from '../../session/history.ts';
import { safe } from '../../view/safe-text.ts';
import { plural } from '../../view/words.ts';
import type { SessionContext } from './session-context.ts';

/** What a new session has to know of the earlier ones. */
interface RecalledPast {
  /** Those of sessions that may still be open, and perhaps older ones. */
  readonly records: readonly HistoryRecord[];
  readonly past: () => Past;
}

/** The history as far as a new session needs it; what of that cannot be read is said on stderr. */
export function recall({
  history,
  bank,
  io,
}: Pick<SessionContext, 'history' | 'bank' | 'io'>): RecalledPast {
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

/** All records of the history; what of it cannot be read is said on stderr. */
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
