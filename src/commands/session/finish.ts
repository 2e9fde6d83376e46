import { COULD_NOT_RUN, DONE, INTERRUPTED, OUTPUT_FAILED, NOT_GOOD } from '../../io/exit-codes.ts';
import type { Io } from '../../io/io.ts';
import { glancesOf } from '../../session/review-grid.ts';
import { end, position, type Session } from '../../session/session.ts';
import { joined, safe, visible, type SafeText } from '../../view/safe-text.ts';
import { clock } from '../../view/words.ts';
import { width, wrap } from '../../view/wrap.ts';
import { type Journal, condense } from './journal.ts';
import { afterSession } from './after-session.ts';
import type { SessionContext, SessionExit } from './session-context.ts';
import type { SessionEnd } from './step.ts';
import { command, withPlaces, type NamedPlaces } from '../printed-command.ts';
import { isStopped } from '../../answer/prompt.ts';
import type { Bank, Question } from '../../bank/question.ts';
import { memoryOf } from '../../memory/from-history.ts';
import { dueAt, traceOf } from '../../memory/memory.ts';
import type { HistoryRecord } from '../../session/history.ts';
import { trendBefore } from '../../session/replay.ts';
import { report, type Report } from '../../session/score-report.ts';
import { viewReportJson } from '../../view/json-reports.ts';
import { viewReport } from '../../view/report-text.ts';

/** How a session ended for the program, and what the learner wants after it. */
export interface SessionFinish extends SessionExit {
  /** The questions that were missed are asked again, or the next ones are. */
  readonly onward?:
    { readonly type: 'again'; readonly missed: readonly Question[] } | { readonly type: 'next' };
}

/** Ends a session: its end where all was answered, otherwise how to go on. */
export async function finish(
  asked: SessionEnd,
  context: SessionContext,
  journal: Journal,
  wish: ReportWish,
): Promise<SessionFinish> {
  const finish =
    asked.end === 'finished'
      ? await finished(asked, context, journal, wish)
      : { code: stopped(asked, asked.end, context, wish), left: true };
  return context.history.failed() ? { ...finish, code: OUTPUT_FAILED } : finish;
}

/** Whoever is there sees the end on one screen; otherwise all of the report is printed. */
async function finished(
  { session, left }: SessionEnd,
  context: SessionContext,
  journal: Journal,
  wish: ReportWish,
): Promise<SessionFinish> {
  const { asker, bank, history, io, print } = context;
  if (left === 0) print(safe`\nTime is up. What was answered is submitted.\n`);
  journal.end(true);
  const over = end(session, true, io.now());
  if (asker.afterwards === undefined || wish.json === true) {
    const code = printReport(over, context, wish);
    condense(history, bank);
    return { code, left: false };
  }
  condense(history, bank);
  const { report, due } = scoredOf(over, context, wish);
  const onward = await afterSession({ report, due, next: wish.next }, asker.afterwards, context);
  if (isStopped(onward)) return { code: onward.code, left: true };
  const code = exitCode(report, wish);
  if (onward.type === 'done') return { code, left: false };
  const missed = report.missed.map(({ question }) => question);
  return { code, left: false, onward: { type: onward.type, missed } };
}

function stopped(
  asked: SessionEnd,
  how: Exclude<SessionEnd['end'], 'finished'>,
  { history, io, print }: SessionContext,
  wish: ReportWish,
): number {
  const said = history.failed()
    ? wrap(visible(NOT_SAVED), io.screen().width)
    : viewStopped(asked, command([], wish, io), io);
  if (how === 'left') {
    print(safe`${said}\n`);
    return DONE;
  }
  // End of input before any answer means that nobody was there to ask.
  const { code } = how;
  const nobody = code === INTERRUPTED && !io.interactive && asked.session.attempts.length === 0;
  io.writeError(
    nobody
      ? safe`peerdrill: There is nobody to answer: standard input has ended. See --answers.\n`
      : safe`\n${said}\n`,
  );
  return nobody ? COULD_NOT_RUN : code;
}

const NOT_SAVED =
  'Stopped. What you answered could not be saved, so there is nothing to go on with.';

/** A command to copy is not broken: what does not fit beside the words stands on a line of its own. */
function viewStopped({ session, left }: SessionEnd, command: string, io: Io): SafeText {
  const columns = io.screen().width;
  const rows = stoppedLines(session, left).map((line) => wrap(visible(line), columns));
  const [last = safe``] = rows.slice(-1);
  const onward = safe`${last} ${command}`;
  const isShort = width(onward) <= columns;
  return joined([...rows.slice(0, -1), ...(isShort ? [onward] : [last, safe`${command}`])]);
}

/** How far it went; the last line wants the command that goes on. */
function stoppedLines(session: Session, left: number | undefined): readonly string[] {
  if (left === undefined) {
    const reached = `${position(session)} of ${session.questions.length}`;
    return [`Stopped after ${reached}. Go on with:`];
  }
  return [
    `Stopped with ${howManyAnswered(session)}.`,
    `The clock runs on: ${clock(left)} left.`,
    'Go on with:',
  ];
}

/** "3 of 5 answered". */
export function howManyAnswered(session: Session): string {
  const answered = glancesOf(session).filter((one) => one.answered).length;
  return `${answered} of ${session.questions.length} answered`;
}

/** How a report is printed, and from which score on the exit code is 0. */
export interface ReportWish extends NamedPlaces {
  readonly json?: boolean;
  /** Percent. */
  readonly min?: number;
  /** How many questions a next session has, where there can be one. */
  readonly next?: number;
}

/** Prints a session's score report and gives the exit code: 1 below `--min`, otherwise 0. */
export function printReport(
  session: Session,
  context: Pick<SessionContext, 'bank' | 'io' | 'history'>,
  wish: ReportWish,
): number {
  const { io } = context;
  const scored = scoredOf(session, context, wish);
  if (wish.json === true) io.write(viewReportJson(scored.report));
  else io.write(safe`\n${viewReport(scored.report, io.screen(), scored.due)}`);
  return exitCode(scored.report, wish);
}

/** The report of a session, with a command that can be copied, and in how many milliseconds its questions come again. */
function scoredOf(
  session: Session,
  { bank, io, history }: Pick<SessionContext, 'bank' | 'io' | 'history'>,
  wish: ReportWish,
) {
  const { records } = history.read();
  const scored = report(session, bank.concepts, trendBefore(records, session), wish.min);
  const next = withPlaces(scored.next, wish);
  return { report: { ...scored, next }, due: dueIn(session, bank, records, io.now()) };
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
