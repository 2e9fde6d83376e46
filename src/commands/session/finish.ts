import { COULD_NOT_RUN, DONE, INTERRUPTED, OUTPUT_FAILED } from '../../io/exit-codes.ts';
import type { Io } from '../../io/io.ts';
import { glancesOf } from '../../session/exam-review.ts';
import { end, position, type Session } from '../../session/session.ts';
import { joined, safe, visible, type SafeText } from '../../view/safe-text.ts';
import { clock } from '../../view/words.ts';
import { wrap } from '../../view/wrap.ts';
import type { Journal } from './journal.ts';
import { printReport, type ReportWish } from './print-report.ts';
import { condense } from './recall.ts';
import type { SessionContext } from './session-context.ts';
import type { SessionEnd } from './step.ts';

/** Ends a session: the report where all was answered, otherwise how to go on. Gives the exit code. */
export function finish(
  asked: SessionEnd,
  context: SessionContext,
  journal: Journal,
  wish: ReportWish,
): number {
  const code =
    asked.end === 'finished'
      ? finished(asked, context, journal, wish)
      : stopped(asked, asked.end, context);
  return context.history.failed() ? OUTPUT_FAILED : code;
}

function finished(
  { session, left }: SessionEnd,
  context: SessionContext,
  journal: Journal,
  wish: ReportWish,
): number {
  const { bank, history, io, print } = context;
  if (left === 0) print(safe`\nTime is up. What was answered is submitted.\n`);
  journal.end(true);
  const code = printReport(end(session, true, io.now()), context, wish);
  condense(history, bank);
  return code;
}

function stopped(
  asked: SessionEnd,
  how: Exclude<SessionEnd['end'], 'finished'>,
  { io, print }: SessionContext,
): number {
  if (how === 'left') {
    print(safe`${viewStopped(asked, io)}\n`);
    return DONE;
  }
  // End of input before any answer means that nobody was there to ask.
  const { code } = how;
  const nobody = code === INTERRUPTED && !io.interactive && asked.session.attempts.length === 0;
  io.writeError(
    nobody
      ? safe`peerdrill: There is nobody to answer: standard input has ended. See --answers.\n`
      : safe`\n${viewStopped(asked, io)}\n`,
  );
  return nobody ? COULD_NOT_RUN : code;
}

function viewStopped({ session, left }: SessionEnd, io: Io): SafeText {
  const columns = io.screen().width;
  return joined(stoppedLines(session, left).map((line) => wrap(visible(line), columns)));
}

function stoppedLines(session: Session, left: number | undefined): readonly string[] {
  if (left === undefined) {
    const reached = `${position(session)} of ${session.questions.length}`;
    return [`Stopped after ${reached}. Go on with: peerdrill`];
  }
  return [
    `Stopped with ${howManyAnswered(session)}.`,
    `The clock runs on: ${clock(left)} left.`,
    'Go on with: peerdrill',
  ];
}

/** "3 of 5 answered". */
export function howManyAnswered(session: Session): string {
  const answered = glancesOf(session).filter((one) => one.answered).length;
  return `${answered} of ${session.questions.length} answered`;
}
