import type { Report } from '../session/report.ts';
import { viewConcepts } from './report/concepts.ts';
import { viewMissed } from './report/missed.ts';
import { viewOutlook } from './report/outlook.ts';
import { viewVerdict } from './report/verdict.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { wrap } from './wrap.ts';

/**
 * The score report: the verdict, the concepts, the trend, what to do next, and all that was missed.
 * `due` says in how many milliseconds each question comes again.
 */
export function viewReport(report: Report, screen: Screen, due: readonly number[] = []): SafeText {
  const { bank, seed } = report.session;
  const blocks = [
    screen.style.strong(wrap(visible(bank.title), screen.width)),
    viewVerdict(report, screen),
    viewConcepts(report, screen),
    viewOutlook(report, due, screen),
    viewMissed(report, screen),
    screen.style.faint(wrap(safe`Seed ${seed}, bank version ${bank.version}`, screen.width)),
  ];
  const shown = blocks.filter(({ text }) => text !== '');
  return safe`${joined(shown, '\n\n')}\n`;
}
