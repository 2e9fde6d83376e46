import type { Progress } from '../../memory/progress.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { plural } from '../words.ts';
import { flow, hang } from '../wrap.ts';
import { LEVELS, WEEKDAYS, weeksOf, type Week } from './weeks.ts';

/** Columns of "  Mon  ". */
const LABEL = 7;
const LEAST = 8;
/** Half a year. */
const MOST = 26;

/** The days of study as a small grid: a column for each week, a row for each weekday. */
export function viewCalendar(progress: Progress, screen: Screen): SafeText {
  const most = Math.min(MOST, Math.floor((screen.width - LABEL + 1) / 2));
  const weeks = weeksOf(progress, { least: Math.min(LEAST, most), most });
  const signs = signsOf(screen);
  const rows = WEEKDAYS.map((name, day) => {
    const cells = weeks.map(({ cells: all }) => signs.charAt(all[day]?.level ?? -1) || ' ');
    return visible(`  ${name}  ${cells.join(' ')}`.trimEnd());
  });
  return joined([
    screen.style.strong(visible('Study days')),
    screen.style.faint(visible(monthsLine(weeks))),
    ...rows,
    flow(safe`  `, legend(signs).map(visible), screen.width),
    hang(safe`  `, visible(sumLine(progress)), screen.width),
  ]);
}

function signsOf({ unicode }: Screen): string {
  return unicode ? '·░▒▓█' : '.-+*#';
}

/** The names of months above their first weeks, each with room for itself. */
function monthsLine(weeks: readonly Week[]): string {
  const line = weeks.reduce((text, { month }, index) => {
    const at = LABEL + 2 * index;
    return month === '' || text.length > at ? text : `${text.padEnd(at)}${month} `;
  }, '');
  return line.trimEnd();
}

function legend(signs: string): readonly string[] {
  const counts = ['none', ...LEVELS.map(String)];
  const parts = counts.map((count, level) => `${signs.charAt(level)} ${count}`);
  return [...parts.slice(0, -1), `${parts.at(-1) ?? ''} answers or more`];
}

/** "28 days, 420 answers, the last on 2026-11-24"; `told` makes words of the date. */
export function sumLine(
  { days }: Pick<Progress, 'days'>,
  told: (date: string) => string = (date) => date,
): string {
  const answers = days.reduce((sum, day) => sum + day.answers, 0);
  const last = days.at(-1);
  if (last === undefined) return 'No day with an answer yet';
  return `${plural(days.length, 'day')}, ${plural(answers, 'answer')}, the last on ${told(last.date)}`;
}
