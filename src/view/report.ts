import type { Report } from '../session/report.ts';
import { viewConcepts } from './report/concepts.ts';
import { viewMissed, viewRight } from './report/missed.ts';
import { viewOutlook } from './report/outlook.ts';
import { viewScore, viewVerdict } from './report/verdict.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { linesOf, wrap } from './wrap.ts';

/**
 * The score report: the verdict, the concepts, the trend, what to do next, and all that was missed;
 * of an exam also what was right, and the score once more below so much.
 * `due` says in how many milliseconds each question comes again.
 */
export function viewReport(report: Report, screen: Screen, due: readonly number[] = []): SafeText {
  const { bank, mode, seed } = report.session;
  const explained = [viewMissed(report, screen), viewRight(report, screen)];
  const rows = explained.reduce((sum, text) => sum + linesOf(text).length, 0);
  const blocks = [
    screen.style.strong(wrap(visible(bank.title), screen.width)),
    viewVerdict(report, screen),
    viewConcepts(report, screen),
    viewOutlook(report, due, screen),
    ...explained,
    ...(mode === 'exam' && rows > screen.height ? [viewScore(report, screen)] : []),
    screen.style.faint(wrap(safe`Seed ${seed}, bank version ${bank.version}`, screen.width)),
  ];
  const shown = blocks.filter(({ text }) => text !== '');
  return safe`${joined(shown, '\n\n')}\n`;
}
