import type { Io } from '../io/io.ts';
import { plainStyle } from '../view/screen.ts';
import { contradictionIn, type Contradiction } from './contradictions.ts';
import { formatOf, type ReportOptions } from './flags/report-flags.ts';
import { refuse } from './refuse.ts';
import { reportLast, reportLastPage } from './report-last.ts';
import { reportProgress } from './report-progress.ts';

/** `peerdrill report`: the last session, progress, what many answers say of the bank, or xAPI statements. */
export async function runReport(
  files: readonly string[],
  options: ReportOptions,
  world: Io,
): Promise<number> {
  const wrong = contradictionIn(options, files, contradictions);
  if (wrong !== undefined) return refuse([wrong], world);
  const io = redirected(world, options);
  const format = formatOf(options);
  if (options.all === true) return reportProgress(format, options, io);
  if (options.bankQuality === true)
    return (await import('./report-histories.ts')).reportQuality(files, format, options, io);
  if (options.xapi === true)
    return (await import('./report-histories.ts')).reportXapi(files, options, io);
  if (format === 'markdown' || format === 'html') return reportLastPage(format, options, io);
  return reportLast({ ...options, json: format === 'json' }, io);
}

const contradictions: readonly Contradiction<ReportOptions>[] = [
  [(options) => kindsIn(options) > 1, 'Give one of --all, --bank-quality and --xapi.'],
  [
    ({ bankQuality, xapi }, files) => files.length > 0 && bankQuality !== true && xapi !== true,
    'Files go with --bank-quality or --xapi.',
  ],
  [
    ({ bankQuality }, files) => bankQuality === true && files.length === 0,
    'Give --bank-quality the histories of learners, a file each.',
  ],
  [
    ({ json, format = 'json' }) => json === true && format !== 'json',
    'Give --json or another --format, not both.',
  ],
  [
    ({ xapi, json, format }) => xapi === true && (json === true || format !== undefined),
    'xAPI has a form of its own: leave out --format and --json.',
  ],
  [
    ({ bankQuality, format = 'text' }) =>
      bankQuality === true && (format === 'markdown' || format === 'html'),
    '--bank-quality is told as text or json.',
  ],
  [
    (options) => options.min !== undefined && kindsIn(options) > 0,
    '--min goes with the report of the last session.',
  ],
  [
    ({ output }, files) => output !== undefined && files.includes(output),
    'The output would take the place of a history.',
  ],
];

/** How many kinds of report were asked for; none is the last session. */
function kindsIn({ all, bankQuality, xapi }: ReportOptions): number {
  return [all, bankQuality, xapi].filter(Boolean).length;
}

/** The same world, with what goes to stdout in the file of `--output`: without colour, 80 columns wide. */
function redirected(io: Io, { output }: Pick<ReportOptions, 'output'>): Io {
  if (output === undefined) return io;
  return {
    ...io,
    write: (text) => io.writeFile(output, text),
    screen: () => ({ ...io.screen(), width: 80, style: plainStyle }),
  };
}
