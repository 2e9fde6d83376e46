import { end, position, type Session } from '../../session/session.ts';
import { safe } from '../../view/safe-text.ts';
import type { Asked } from './ask-all.ts';
import type { Journal } from './journal.ts';
import { printReport, type ReportWish } from './print-report.ts';
import type { Sitting } from './sitting.ts';

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
