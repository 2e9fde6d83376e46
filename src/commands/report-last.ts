import type { Bank } from '../bank/question.ts';
import { COULD_NOT_RUN } from '../io/exit-codes.ts';
import type { History, Io } from '../io/io.ts';
import { dateOf, pastSessions } from '../memory/past-sessions.ts';
import type { HistoryRecord } from '../session/history.ts';
import { lastSession, trendBefore } from '../session/replay.ts';
import { report } from '../session/score-report.ts';
import type { Session } from '../session/session.ts';
import { longDate } from '../view/calendar.ts';
import { safe } from '../view/safe-text.ts';
import { withBank, exitCode, printReport } from './session/print-report.ts';
import type { ReportFormat, ReportOptions } from './flags/report-flags.ts';
import { openBank } from './session/open-bank.ts';
import { readHistory } from './session/recall.ts';

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
  const scored = report(session, bank.concepts, trendBefore(records, session));
  const next = withBank(scored.next, options);
  if (format === 'markdown') {
    const { viewReportMarkdown } = await import('../view/markdown/report-markdown.ts');
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
  io.writeError(safe`peerdrill: No answers yet on ${bank.title}. Begin with: peerdrill study\n`);
  return undefined;
}
