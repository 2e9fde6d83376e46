import type { Io } from '../../io/io.ts';
import { answersOf } from '../../session/replay.ts';
import { toldRecords } from '../../session/told.ts';
import { joined } from '../../view/safe-text.ts';
import { viewXapi } from '../../view/xapi.ts';
import { openBank } from '../sitting/open-bank.ts';
import { readHistory } from '../sitting/read-history.ts';
import type { ReportOptions } from '../report.ts';
import { readHistories } from './histories.ts';

/** `peerdrill report --xapi`: the answers of history files, or one's own, as statements. */
export async function reportXapi(
  files: readonly string[],
  options: ReportOptions,
  io: Io,
): Promise<number> {
  const bank = await openBank(options, io);
  if (bank === undefined) return 2;
  const histories =
    files.length === 0 ? [readHistory(io.history(options.data), io)] : readHistories(files, io);
  const views = histories.map((records) => {
    const answers = answersOf(toldRecords(records, bank), bank.id);
    return viewXapi(bank, answers, records[0]?.id ?? '');
  });
  io.write(joined(views, ''));
  return 0;
}
