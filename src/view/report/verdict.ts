import type { Report } from '../../session/report.ts';
import { marksOf } from '../marks.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { flow, hang } from '../wrap.ts';

/** Whether the pass line was reached, the score, and what it took. */
export function viewVerdict(report: Report, screen: Screen): SafeText {
  if (report.score.total === 0) return visible('No question was answered.');
  const details = hang(safe`  `, visible(detailsOf(report).join('; ')), screen.width);
  return joined([viewScore(report, screen), details]);
}

/** The score and whether it passes, in one line. */
export function viewScore({ session, score }: Report, screen: Screen): SafeText {
  const { strong, right, wrong } = screen.style;
  const marks = marksOf(screen);
  const texts = [
    score.pass ? 'PASS' : 'FAIL',
    `${score.percent} %`,
    `${score.correct} of ${score.total} right`,
    `pass line ${session.pass} %`,
  ];
  const head = safe`${score.pass ? marks.right : marks.wrong} `;
  const paint = score.pass ? right : wrong;
  return strong(paint(flow(head, texts.map(visible), screen.width)));
}

/** What it took: time, questions left out, points where they say more than the score. */
export function detailsOf({ session, score, missed, skipped, ms }: Report): readonly string[] {
  const { mode, limit = Infinity } = session;
  const reached = score.total - missed.filter(({ attempt }) => attempt === undefined).length;
  const onThem = session.attempts.reduce((sum, one) => sum + one.ms, 0);
  const each = (mode === 'exam' ? onThem : ms) / Math.max(1, reached);
  const { points, maxPoints, total } = score;
  return [
    `${duration(ms)}${limitText(limit)}, ${duration(each)} a question`,
    ...(ms < limit ? [] : ['time was up']),
    ...(skipped === 0 ? [] : [`${skipped} ${mode === 'exam' ? 'unanswered' : 'skipped'}`]),
    ...(maxPoints === total ? [] : [`${points} of ${maxPoints} points`]),
  ];
}

/** Milliseconds allowed. */
function limitText(limit: number): string {
  return limit === Infinity ? '' : ` of ${Math.round(limit / 60_000)} min`;
}

/** The two largest units of a time in milliseconds: "6 min 12 s". */
function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const units = [
    { count: Math.floor(seconds / 3600), unit: 'h' },
    { count: Math.floor(seconds / 60) % 60, unit: 'min' },
    { count: seconds % 60, unit: 's' },
  ];
  const largest = units.findIndex(({ count }) => count > 0);
  const told = largest < 0 ? units.slice(-1) : units.slice(largest, largest + 2);
  return told.map(({ count, unit }) => `${count} ${unit}`).join(' ');
}
