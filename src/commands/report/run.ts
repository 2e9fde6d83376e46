import type { Io } from '../../io/io.ts';
import { safe } from '../../view/safe-text.ts';
import type { ReportOptions } from '../report.ts';
import { contradiction } from './contradiction.ts';
import { formatOf } from './format.ts';
import { reportLast, reportLastPage } from './last.ts';
import { reportProgress } from './progress.ts';
import { redirected } from './redirected.ts';

/** `peerdrill report`: the last session, progress, what many answers say of the bank, or xAPI statements. */
export async function runReport(
  files: readonly string[],
  options: ReportOptions,
  world: Io,
): Promise<number> {
  const wrong = contradiction(files, options);
  if (wrong !== undefined) {
    world.writeError(safe`peerdrill: ${wrong}\n`);
    return 2;
  }
  const io = redirected(world, options);
  const format = formatOf(options);
  if (options.all === true) return reportProgress(format, options, io);
  if (options.bankQuality === true)
    return (await import('./quality.ts')).reportQuality(files, format, options, io);
  if (options.xapi === true) return (await import('./xapi.ts')).reportXapi(files, options, io);
  if (format === 'markdown' || format === 'html') return reportLastPage(format, options, io);
  return reportLast({ ...options, json: format === 'json' }, io);
}
