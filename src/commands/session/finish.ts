import type { Io } from '../../io/io.ts';
import { glancesOf } from '../../session/exam-review.ts';
import { end, position, type Session } from '../../session/session.ts';
import { clock } from '../../view/words.ts';
import { joined, safe, visible, type SafeText } from '../../view/safe-text.ts';
import { wrap } from '../../view/wrap.ts';
import type { SessionEnd } from './ask.ts';
import { type Journal, condense, type Sitting } from './running-session.ts';
import type { Bank } from '../../bank/question.ts';
import { memoryOf } from '../../memory/from-history.ts';
import { dueAt, traceOf } from '../../memory/memory.ts';
import type { HistoryRecord } from '../../session/history.ts';
import { report, type Report } from '../../session/score-report.ts';
import { trendBefore } from '../../session/replay.ts';
import { viewReport } from '../../view/report-text.ts';
import { viewReportJson } from '../../view/data.ts';
import { COULD_NOT_RUN, DONE, INTERRUPTED, NOT_GOOD, OUTPUT_FAILED } from '../../io/exit-codes.ts';

/** Ends a sitting: the report where all was answered, otherwise how to go on. Gives the exit code. */
export function finish(
  asked: SessionEnd,
  sitting: Sitting,
  journal: Journal,
  wish: ReportWish,
): number {
  const { session, end: ended } = asked;
  const saved = sitting.history.failed() ? OUTPUT_FAILED : DONE;
  if (ended === 'finished') {
    journal.end(true);
    const over = end(session, true, sitting.io.now());
    const code = printReport(over, sitting, wish);
    condense(sitting.history, sitting.bank);
    return sitting.history.failed() ? OUTPUT_FAILED : code;
  }
  if (ended === 'left') {
    sitting.print(safe`${viewStopped(asked, sitting.io)}\n`);
    return saved;
  }
  return stopped(asked, ended.code, sitting);
}

/** End of input before any answer means that nobody was there to ask. */
function stopped(asked: SessionEnd, code: number, { io, history }: Sitting): number {
  const nobody = code === INTERRUPTED && !io.interactive && asked.session.attempts.length === 0;
  io.writeError(
    nobody
      ? safe`peerdrill: There is nobody to answer: standard input has ended. See --answers.\n`
      : safe`\n${viewStopped(asked, io)}\n`,
  );
  if (history.failed()) return OUTPUT_FAILED;
  return nobody ? COULD_NOT_RUN : code;
}

function viewStopped({ session, left }: SessionEnd, io: Io): SafeText {
  const columns = io.screen().width;
  return joined(stoppedLines(session, left).map((line) => wrap(visible(line), columns)));
}

function stoppedLines(session: Session, left: number | undefined): readonly string[] {
  const of = session.questions.length;
  if (left === undefined)
    return [`Stopped after ${position(session)} of ${of}. Go on with: peerdrill`];
  const answered = glancesOf(session).filter((one) => one.answered).length;
  return [
    `Stopped with ${answered} of ${of} answered.`,
    `The clock runs on: ${clock(left)} left.`,
    'Go on with: peerdrill',
  ];
}

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
