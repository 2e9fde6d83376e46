import type { Bank } from '../../bank/question.ts';
import type { History, Io } from '../../io/io.ts';
import { dateOf } from '../../memory/progress/days.ts';
import { pastSessions } from '../../memory/progress/sessions.ts';
import type { HistoryRecord } from '../../session/record.ts';
import { lastSession, trendBefore } from '../../session/replay.ts';
import { report } from '../../session/report.ts';
import type { Session } from '../../session/session.ts';
import { longDate } from '../../view/progress/weeks.ts';
import { safe } from '../../view/safe-text.ts';
import { openBank } from '../sitting/open-bank.ts';
import { exitCode, printReport } from '../sitting/print-report.ts';
import { readHistory } from '../sitting/read-history.ts';
import type { ReportOptions } from '../report.ts';
import type { Format } from './format.ts';

/** The score report of the last session, as text or data. */
export async function reportLast(options: ReportOptions, io: Io): Promise<number> {
  const last = await openLast(options, io);
  return last === undefined ? 2 : printReport(last.session, { ...last, io }, options);
}

/** The same as a page, in Markdown or HTML. */
export async function reportLastPage(
  format: Exclude<Format, 'text' | 'json'>,
  options: ReportOptions,
  io: Io,
): Promise<number> {
  const last = await openLast(options, io);
  if (last === undefined) return 2;
  const { session, bank, records } = last;
  const scored = report(session, bank.concepts, trendBefore(records, session));
  const next = options.bank === undefined ? scored.next : [...scored.next, '--bank', options.bank];
  if (format === 'markdown') {
    const { viewReportMarkdown } = await import('../../view/markdown/report.ts');
    io.write(viewReportMarkdown(scored, next));
  } else {
    const { viewReportHtml } = await import('../../view/html/report.ts');
    const sessions = pastSessions(records, bank.id).filter(({ mode }) => mode === session.mode);
    const date = longDate(dateOf({ at: session.startedAt, offset: io.offset() }));
    io.write(viewReportHtml(scored, { next, sessions, date }, bank.lang));
  }
  return exitCode(scored, options);
}

interface Last {
  readonly bank: Bank;
  readonly history: History;
  readonly records: readonly HistoryRecord[];
  readonly session: Session;
}

async function openLast(options: ReportOptions, io: Io): Promise<Last | undefined> {
  const bank = await openBank(options, io);
  if (bank === undefined) return undefined;
  const history = io.history(options.data);
  const records = readHistory(history, io);
  const session = lastSession(records, bank);
  if (session !== undefined) return { bank, history, records, session };
  io.writeError(safe`peerdrill: No answers yet on ${bank.title}. Begin with: peerdrill study\n`);
  return undefined;
}
