import type { Report } from '../../session/report.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { flow, width } from '../wrap.ts';
import { viewDue } from './due.ts';

/** Where the learner stands against earlier sessions, when questions come again, and the command to go on with. */
export function viewOutlook(
  { trend, next }: Report,
  due: readonly number[],
  screen: Screen,
): SafeText {
  return joined([
    ...(trend.length < 2 ? [] : [viewTrend(trend, screen)]),
    ...(due.length === 0 ? [] : [viewDue(due, screen)]),
    viewNext(next, screen),
  ]);
}

function viewTrend(trend: readonly number[], screen: Screen): SafeText {
  const texts = [
    ...(screen.unicode ? [trend.map(blockOf).join('')] : []),
    `${trend.join(' > ')} %`,
    `(${change(trend)} since last time)`,
  ];
  return flow(safe`  Trend    `, texts.map(visible), screen.width);
}

const BLOCKS = '▁▂▃▄▅▆▇█';

function blockOf(percent: number): string {
  return BLOCKS.charAt(Math.round((percent * (BLOCKS.length - 1)) / 100));
}

function change(trend: readonly number[]): string {
  const [before = 0, now = 0] = trend.slice(-2);
  if (now === before) return 'no change';
  return now > before ? `+${now - before}` : `${now - before}`;
}

/** On one line whatever the width, since it is there to be copied. */
function viewNext(next: readonly string[], { width: columns, style }: Screen): SafeText {
  const command = style.strong(visible(['peerdrill', ...next].map(quoted).join(' ')));
  const row = safe`  Next     ${command}`;
  return width(row) <= columns ? row : safe`  Next\n  ${command}`;
}

/** Ids are names of folders, and may mean something else to a shell. */
function quoted(word: string): string {
  return /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
