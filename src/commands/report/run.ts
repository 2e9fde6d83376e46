import type { Io } from '../../io/io.ts';
import { safe } from '../../view/safe-text.ts';
import type { ReportOptions } from '../report.ts';
import { contradiction } from './contradiction.ts';
import { reportLast } from './last.ts';
import { reportProgress } from './progress.ts';

/** `peerdrill report`: the last session, progress, what many answers say of the bank, or xAPI statements. */
export async function runReport(
  files: readonly string[],
  options: ReportOptions,
  io: Io,
): Promise<number> {
  const wrong = contradiction(files, options);
  if (wrong !== undefined) {
    io.writeError(safe`peerdrill: ${wrong}\n`);
    return 2;
  }
  return options.all === true ? reportProgress(options, io) : reportLast(options, io);
}
