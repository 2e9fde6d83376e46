import type { Io, History } from '../io/io.ts';
import { plainStyle, type Screen } from '../view/screen.ts';
import { contradictionIn, type Contradiction, refuse } from './refuse.ts';
import { formatOf, type ReportOptions, type ReportFormat } from './flags/report-flags.ts';
import type { Bank } from '../bank/question.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';
import { dateOf, pastSessions } from '../memory/past-sessions.ts';
import type { HistoryRecord } from '../session/history.ts';
import { lastSession, trendBefore } from '../session/replay.ts';
import { report } from '../session/score-report.ts';
import type { Session } from '../session/session.ts';
import { longDate } from '../view/text-charts.ts';
import type { SafeText } from '../view/safe-text.ts';
import { message } from '../view/build-server-commands.ts';
import { command, withPlaces } from './printed-command.ts';
import { exitCode, printReport } from './session/finish.ts';
import { openBank } from './session/open-bank.ts';
import { readHistory } from './session/journal.ts';
import { progress, type Progress } from '../memory/progress.ts';
import { viewProgressJson } from '../view/json-reports.ts';
import { viewProgress } from '../view/progress-text.ts';

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

/** The score report of the last session, as text or data. */
export async function reportLast(options: ReportOptions, io: Io): Promise<number> {
  const last = await openLast(options, io);
  return last === undefined ? COULD_NOT_RUN : printReport(last.session, { ...last, io }, options);
}

/** The same as a page, in Markdown or HTML. */
export async function reportLastPage(
  format: Exclude<ReportFormat, 'text' | 'json'>,
  options: ReportOptions,
  io: Io,
): Promise<number> {
  const last = await openLast(options, io);
  if (last === undefined) return COULD_NOT_RUN;
  const { session, bank, records } = last;
  const scored = report(session, bank.concepts, trendBefore(records, session), options.min);
  const next = withPlaces(scored.next, options);
  if (format === 'markdown') {
    const { viewReportMarkdown } = await import('../view/markdown/report-pages.ts');
    io.write(viewReportMarkdown(scored, next));
  } else {
    const { viewReportHtml } = await import('../view/html/report-page.ts');
    const sessions = pastSessions(records, bank.id).filter(({ mode }) => mode === session.mode);
    const date = longDate(dateOf({ at: session.startedAt, offset: io.offset() }));
    io.write(viewReportHtml(scored, { next, sessions, date }, bank.lang));
  }
  return exitCode(scored, options);
}

interface LastSession {
  readonly bank: Bank;
  readonly history: History;
  readonly records: readonly HistoryRecord[];
  readonly session: Session;
}

async function openLast(options: ReportOptions, io: Io): Promise<LastSession | undefined> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return undefined;
  const history = io.history(options.data);
  const records = readHistory(history, io);
  const session = lastSession(records, bank);
  if (session !== undefined) return { bank, history, records, session };
  const begin = command(['study'], options, io);
  io.writeError(message`peerdrill: No answers yet on ${bank.title}. Begin with: ${begin}\n`);
  return undefined;
}

/** `peerdrill report --all`: how far the learner is with the bank. */
export async function reportProgress(
  format: ReportFormat,
  options: ReportOptions,
  io: Io,
): Promise<number> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  const records = readHistory(io.history(options.data), io);
  const reached = progress(records, bank, { now: io.now(), offset: io.offset() });
  io.write(await viewIn(format, reached, withPlaces([], options), io.screen()));
  return DONE;
}

async function viewIn(
  format: ReportFormat,
  reached: Progress,
  places: readonly string[],
  screen: Screen,
): Promise<SafeText> {
  const next = [...reached.next.command, ...places];
  switch (format) {
    case 'text':
      return viewProgress(reached, next, screen, places);
    case 'json':
      return viewProgressJson(reached, next);
    case 'markdown':
      return (await import('../view/markdown/report-pages.ts')).viewProgressMarkdown(
        reached,
        next,
        places,
      );
    case 'html':
      return (await import('../view/html/progress-page.ts')).viewProgressHtml(
        reached,
        next,
        places,
      );
  }
}
