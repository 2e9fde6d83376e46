import type { Bank } from '../../bank/question.ts';
import type { History, Io, Read } from '../../io/io.ts';
import { continues, digestFor, digestOf, pastIn } from '../../memory/digest.ts';
import { pastOf, type Past } from '../../memory/past.ts';
import type { HistoryRecord } from '../../session/record.ts';
import { safe } from '../../view/safe-text.ts';
import { plural } from '../../view/words.ts';
import type { Sitting } from './sitting.ts';

/** The records of the history; what of it cannot be read is said on stderr. */
export function readHistory(history: History, io: Io): readonly HistoryRecord[] {
  return told(history.read(), io);
}

function told({ records, skipped, newer }: Read, io: Io): readonly HistoryRecord[] {
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
    const records = told(digest === undefined ? read : history.read(), io);
    return { records, past: () => pastOf(records, bank) };
  }
  const records = told(read, io);
  return { records, past: () => pastOf(records, bank, pastIn(digest)) };
}

/** Lets the next session begin sooner, where the history has grown long. */
export function condense(history: History, bank: Bank): void {
  history.condense(digestFor(bank), (records) => digestOf(records, bank));
}
