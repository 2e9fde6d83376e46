import type { History, Io } from '../../io/io.ts';
import type { Record } from '../../session/record.ts';
import { safe } from '../../view/safe-text.ts';
import { plural } from '../../view/words.ts';

/** The records of the history; what of it cannot be read is said on stderr. */
export function readHistory(history: History, io: Io): readonly Record[] {
  const { records, skipped, newer } = history.read();
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
