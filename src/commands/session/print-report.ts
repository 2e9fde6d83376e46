import type { CommonOptions } from '../command.ts';
import type { Bank } from '../../bank/question.ts';
import { DONE, NOT_GOOD } from '../../io/exit-codes.ts';
import { memoryOf } from '../../memory/from-history.ts';
import { dueAt, traceOf } from '../../memory/memory.ts';
import type { HistoryRecord } from '../../session/history.ts';
import { trendBefore } from '../../session/replay.ts';
import { report, type Report } from '../../session/score-report.ts';
import type { Session } from '../../session/session.ts';
import { viewReportJson } from '../../view/data.ts';
import { viewReport } from '../../view/report-text.ts';
import { safe } from '../../view/safe-text.ts';
import type { SessionContext } from './session-context.ts';

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
  { bank, io, history }: Pick<SessionContext, 'bank' | 'io' | 'history'>,
  wish: ReportWish,
): number {
  const { records } = history.read();
  const scored = report(session, bank.concepts, trendBefore(records, session));
  if (wish.json === true) io.write(viewReportJson(scored));
  else {
    const next = withBank(scored.next, wish);
    const due = dueIn(session, bank, records, io.now());
    io.write(safe`\n${viewReport({ ...scored, next }, io.screen(), due)}`);
  }
  return exitCode(scored, wish);
}

/** 1 for a score below `--min`, otherwise 0. */
export function exitCode({ score }: Report, { min }: Pick<ReportWish, 'min'>): number {
  return min !== undefined && score.percent < min ? NOT_GOOD : DONE;
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

/** The words of another command line, on the same bank. */
export function withBank(
  words: readonly string[],
  { bank }: Pick<CommonOptions, 'bank'>,
): readonly string[] {
  return bank === undefined ? words : [...words, '--bank', bank];
}
