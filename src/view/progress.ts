import type { Progress } from '../memory/progress.ts';
import { viewCalendar } from './progress/calendar.ts';
import { viewSessions } from './progress/sessions.ts';
import { viewSureMisses } from './progress/sure-misses.ts';
import { viewTopics } from './progress/topics.ts';
import { viewOutlookOf } from './progress/verdict.ts';
import { SHARES } from './progress/words.ts';
import { viewRows } from './report/rows.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { wrap } from './wrap.ts';

/**
 * How far the learner is: the forecast, the concepts, the trend, what to do next, the days of study,
 * what they were sure of and wrong about, and every topic. `next` are arguments for the program.
 */
export function viewProgress(
  progress: Progress,
  next: readonly string[],
  screen: Screen,
): SafeText {
  const { bank, today } = progress;
  const { strong, faint } = screen.style;
  const blocks = [
    strong(wrap(visible(bank.title), screen.width)),
    viewOutlookOf(progress, screen),
    viewConcepts(progress, screen),
    viewSessions(progress, next, screen),
    viewCalendar(progress, screen),
    viewSureMisses(progress, screen),
    viewTopics(progress, screen),
    faint(wrap(safe`${today}, bank version ${bank.version}`, screen.width)),
  ];
  const shown = blocks.filter(({ text }) => text !== '');
  return safe`${joined(shown, '\n\n')}\n`;
}

function viewConcepts({ concepts, bank }: Progress, screen: Screen): SafeText {
  const rows = concepts.map(({ title, answered, questions, percent, word }) => ({
    title,
    count: `${answered}/${questions}`,
    ...(percent === undefined ? {} : { percent }),
    pass: percent !== undefined && percent >= bank.pass,
    word,
  }));
  return joined([
    screen.style.faint(wrap(visible(SHARES), screen.width)),
    viewRows(rows, bank.pass, screen),
  ]);
}
