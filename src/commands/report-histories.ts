import type { Io } from '../io/io.ts';
import { decodeRecords, type HistoryRecord } from '../session/history.ts';
import { joined } from '../view/safe-text.ts';
import { message } from '../view/build-server-commands.ts';
import { be, plural } from '../view/words.ts';
import { answersOf, withoutOpenExam } from '../session/replay.ts';
import { viewXapi } from '../view/xapi.ts';
import { openBank } from './session/open-bank.ts';
import { readHistory } from './session/journal.ts';
import type { ReportOptions, ReportFormat } from './flags/report-flags.ts';
import { failsGate, quality } from '../memory/question-quality.ts';
import { viewQualityJson } from '../view/json-reports.ts';
import { viewQuality } from '../view/quality-text.ts';
import { COULD_NOT_RUN, DONE, NOT_GOOD } from '../io/exit-codes.ts';

/** `peerdrill report --xapi`: the answers of history files, or one's own, as statements. */
export async function reportXapi(
  files: readonly string[],
  options: ReportOptions,
  io: Io,
): Promise<number> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  const histories =
    files.length === 0 ? [readHistory(io.history(options.data), io)] : readHistories(files, io);
  const views = histories.map((records) => {
    const answers = answersOf(withoutOpenExam(records, bank), bank.id);
    return viewXapi(bank, answers, records[0]?.id ?? '');
  });
  io.write(joined(views, ''));
  return DONE;
}

/** `peerdrill report --bank-quality`: 1 where a wrong answer clearly beats the correct one, otherwise 0. */
export async function reportQuality(
  files: readonly string[],
  format: ReportFormat,
  options: ReportOptions,
  io: Io,
): Promise<number> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  const measured = quality(readHistories(files, io), bank);
  io.write(
    format === 'json' ? viewQualityJson(bank, measured) : viewQuality(bank, measured, io.screen()),
  );
  return measured.questions.some(failsGate) ? NOT_GOOD : DONE;
}

/**
 * The records of history files, a list for each; a record that is in several belongs to the first.
 * Lines that cannot be read are counted on stderr; throws where a file has nothing else.
 */
function readHistories(files: readonly string[], io: Io): readonly (readonly HistoryRecord[])[] {
  const seen = new Set<string>();
  return files.map((file) => {
    const text = new TextDecoder('latin1').decode(io.readFile(file));
    const { records, skipped, newer } = decodeRecords(text);
    if (records.length + newer === 0 && skipped > 0) throw new Error(`${file} is no history.`);
    if (skipped + newer > 0) {
      const count = skipped + newer;
      const left = plural(count, 'line');
      io.writeError(
        message`peerdrill: ${left} of ${file} cannot be read and ${be(count)} left out.\n`,
      );
    }
    return records.filter(({ id }) => {
      const isNew = !seen.has(id);
      seen.add(id);
      return isNew;
    });
  });
}
