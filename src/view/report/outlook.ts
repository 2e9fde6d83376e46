import type { Report } from '../../session/report.ts';
import { commandLine } from '../command-line.ts';
import { joined, safe, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { width } from '../wrap.ts';
import { viewDue } from './due.ts';
import { viewTrend } from './trend.ts';

/** Where the learner stands against earlier sessions, when questions come again, and the command to go on with. */
export function viewOutlook(
  { trend, next }: Report,
  due: readonly number[],
  screen: Screen,
): SafeText {
  return joined([
    ...(trend.length < 2 ? [] : [viewTrend('Trend', trend, screen)]),
    ...(due.length === 0 ? [] : [viewDue(due, screen)]),
    viewNext(next, screen),
  ]);
}

/** On one line whatever the width, since it is there to be copied. */
export function viewNext(next: readonly string[], { width: columns, style }: Screen): SafeText {
  const command = style.strong(safe`${commandLine(next)}`);
  const row = safe`  Next     ${command}`;
  return width(row) <= columns ? row : safe`  Next\n  ${command}`;
}
