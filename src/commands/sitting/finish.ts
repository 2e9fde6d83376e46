import { memoryOf } from '../../memory/answers.ts';
import { dueAt, traceOf } from '../../memory/memory.ts';
import { report } from '../../session/report.ts';
import { trendBefore } from '../../session/replay.ts';
import { end, position, type Session } from '../../session/session.ts';
import { viewDue } from '../../view/due.ts';
import { viewReport } from '../../view/report.ts';
import { viewReportJson } from '../../view/report-json.ts';
import { safe } from '../../view/safe-text.ts';
import type { Asked } from './ask-all.ts';
import type { Journal } from './journal.ts';
import type { Sitting } from './sitting.ts';

/** How a report is printed, and from which score on the exit code is 0. */
export interface ReportWish {
  readonly json?: boolean;
  /** Percent. */
  readonly min?: number;
}

/** Ends a sitting: the report where all was answered, otherwise how to go on. Gives the exit code. */
export function finish(
  { session, end: ended }: Asked,
  sitting: Sitting,
  journal: Journal,
  wish: ReportWish,
): number {
  const saved = sitting.history.failed() ? 74 : 0;
  if (ended === 'finished') {
    journal.end(true);
    const over = end(session, true, sitting.io.now());
    const code = printReport(over, sitting, wish);
    if (wish.json !== true) printDue(over, sitting);
    return sitting.history.failed() ? 74 : code;
  }
  if (ended === 'left') {
    sitting.print(safe`${stoppedLine(session)}\n`);
    return saved;
  }
  return stopped(session, ended.code, sitting);
}

/** End of input before any answer means that nobody was there to ask. */
function stopped(session: Session, code: number, { io, history }: Sitting): number {
  const nobody = code === 130 && !io.interactive && session.attempts.length === 0;
  io.writeError(
    nobody
      ? safe`peerdrill: There is nobody to answer: standard input has ended. See --answers.\n`
      : safe`\n${stoppedLine(session)}\n`,
  );
  if (history.failed()) return 74;
  return nobody ? 2 : code;
}

function stoppedLine(session: Session): string {
  return `Stopped after ${position(session)} of ${session.questions.length}. Go on with: peerdrill`;
}

/** Prints a session's score report and gives the exit code: 1 below `--min`, otherwise 0. */
export function printReport(
  session: Session,
  { bank, io, history }: Pick<Sitting, 'bank' | 'io' | 'history'>,
  { json, min }: ReportWish,
): number {
  const before = trendBefore(history.read().records, session);
  const scored = report(session, bank.concepts, before);
  io.write(json === true ? viewReportJson(scored) : safe`\n${viewReport(scored, io.screen())}\n`);
  return min !== undefined && scored.score.percent < min ? 1 : 0;
}

/** When the questions of the session come again. */
function printDue({ questions }: Session, { bank, io, history }: Sitting): void {
  const memory = memoryOf(history.read().records, bank);
  const moments = questions.flatMap((question) => {
    const trace = traceOf(memory, question);
    return trace === undefined ? [] : [dueAt(memory, trace)];
  });
  if (moments.length > 0) io.write(safe`${viewDue(moments, io.now(), io.screen())}\n`);
}
