import type { Io } from '../../io/io.ts';
import { decodeRecords } from '../../session/journal.ts';
import type { HistoryRecord } from '../../session/record.ts';
import { safe } from '../../view/safe-text.ts';
import { plural } from '../../view/words.ts';

/**
 * The records of history files, a list for each; a record that is in several belongs to the first.
 * Lines that cannot be read are counted on stderr; throws where a file has nothing else.
 */
export function readHistories(
  files: readonly string[],
  io: Io,
): readonly (readonly HistoryRecord[])[] {
  const seen = new Set<string>();
  return files.map((file) => {
    const text = new TextDecoder('latin1').decode(io.readFile(file));
    const { records, skipped, newer } = decodeRecords(text);
    if (records.length + newer === 0 && skipped > 0) throw new Error(`${file} is no history.`);
    if (skipped + newer > 0) {
      const left = plural(skipped + newer, 'line');
      io.writeError(safe`peerdrill: ${left} of ${file} cannot be read and is left out.\n`);
    }
    return records.filter(({ id }) => {
      const isNew = !seen.has(id);
      seen.add(id);
      return isNew;
    });
  });
}
