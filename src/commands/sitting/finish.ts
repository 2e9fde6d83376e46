import type { Io } from '../../io/io.ts';
import { glancesOf } from '../../session/review.ts';
import { end, position, type Session } from '../../session/session.ts';
import { clock } from '../../view/question/clock.ts';
import { joined, safe, visible, type SafeText } from '../../view/safe-text.ts';
import { wrap } from '../../view/wrap.ts';
import type { Asked } from './ask-all.ts';
import type { Journal } from './journal.ts';
import { printReport, type ReportWish } from './print-report.ts';
import { condense } from './read-history.ts';
import type { Sitting } from './sitting.ts';

/** Ends a sitting: the report where all was answered, otherwise how to go on. Gives the exit code. */
export function finish(asked: Asked, sitting: Sitting, journal: Journal, wish: ReportWish): number {
  const { session, end: ended } = asked;
  const saved = sitting.history.failed() ? 74 : 0;
  if (ended === 'finished') {
    journal.end(true);
    const over = end(session, true, sitting.io.now());
    const code = printReport(over, sitting, wish);
    condense(sitting.history, sitting.bank);
    return sitting.history.failed() ? 74 : code;
  }
  if (ended === 'left') {
    sitting.print(safe`${viewStopped(asked, sitting.io)}\n`);
    return saved;
  }
  return stopped(asked, ended.code, sitting);
}

/** End of input before any answer means that nobody was there to ask. */
function stopped(asked: Asked, code: number, { io, history }: Sitting): number {
  const nobody = code === 130 && !io.interactive && asked.session.attempts.length === 0;
  io.writeError(
    nobody
      ? safe`peerdrill: There is nobody to answer: standard input has ended. See --answers.\n`
      : safe`\n${viewStopped(asked, io)}\n`,
  );
  if (history.failed()) return 74;
  return nobody ? 2 : code;
}

function viewStopped({ session, left }: Asked, io: Io): SafeText {
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
