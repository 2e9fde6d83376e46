import type { Bank } from '../../bank/question.ts';
import { memoryOf } from '../../memory/answers.ts';
import { dueAt, traceOf } from '../../memory/memory.ts';
import type { HistoryRecord } from '../../session/record.ts';
import { report, type Report } from '../../session/report.ts';
import { trendBefore } from '../../session/replay.ts';
import type { Session } from '../../session/session.ts';
import { viewReport } from '../../view/report.ts';
import { viewReportJson } from '../../view/report-json.ts';
import { safe } from '../../view/safe-text.ts';
import type { Sitting } from './sitting.ts';

/** How a report is printed, and from which score on the exit code is 0. */
export interface ReportWish {
  readonly json?: boolean;
  /** Percent. */
  readonly min?: number;
  /** The bank as it was named; the next command names it too. */
  readonly bank?: string;
}

/** Prints a session's score report and gives the exit code: 1 below `--min`, otherwise 0. */
export function printReport(
  session: Session,
  { bank, io, history }: Pick<Sitting, 'bank' | 'io' | 'history'>,
  wish: ReportWish,
): number {
  const { json, bank: named } = wish;
  const { records } = history.read();
  const scored = report(session, bank.concepts, trendBefore(records, session));
  if (json === true) io.write(viewReportJson(scored));
  else {
    const next = named === undefined ? scored.next : [...scored.next, '--bank', named];
    const due = dueIn(session, bank, records, io.now());
    io.write(safe`\n${viewReport({ ...scored, next }, io.screen(), due)}`);
  }
  return exitCode(scored, wish);
}

/** 1 for a score below `--min`, otherwise 0. */
export function exitCode({ score }: Report, { min }: Pick<ReportWish, 'min'>): number {
  return min !== undefined && score.percent < min ? 1 : 0;
}

/** In how many milliseconds the questions of a study session come again. */
function dueIn(
  { mode, questions }: Session,
  bank: Bank,
  records: readonly HistoryRecord[],
  now: number,
): readonly number[] {
  if (mode === 'exam') return [];
  const memory = memoryOf(records, bank);
  return questions.flatMap((question) => {
    const trace = traceOf(memory, question);
    return trace === undefined ? [] : [dueAt(memory, trace) - now];
  });
}
