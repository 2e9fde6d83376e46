import type { Io } from '../../io/io.ts';
import { lastSession } from '../../session/replay.ts';
import { safe } from '../../view/safe-text.ts';
import { openBank } from '../sitting/open-bank.ts';
import { printReport } from '../sitting/print-report.ts';
import { readHistory } from '../sitting/read-history.ts';
import type { ReportOptions } from '../report.ts';

/** `peerdrill report`: the last session's score report, again. */
export function reportLast(options: ReportOptions, io: Io): number {
  const bank = openBank(options, io);
  if (bank === undefined) return 2;
  const history = io.history(options.data);
  const session = lastSession(readHistory(history, io), bank);
  if (session !== undefined) return printReport(session, { bank, io, history }, options);
  io.writeError(safe`peerdrill: No answers yet on ${bank.title}. Begin with: peerdrill study\n`);
  return 2;
}
