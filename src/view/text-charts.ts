import { marksOf, type Screen, type Paint } from './screen.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { flow, hang, padEnd, width } from './wrap.ts';
import type { Report } from '../session/score-report.ts';
import type { Progress } from '../memory/progress.ts';
import { plural } from './words.ts';

/** A share and how it is to be read: name, bar with the pass line in it, count, per cent and word. */
export interface BarRow {
  readonly title: string;
  /** "3/4", say. */
  readonly count: string;
  /** Absent where there is too little to tell: no mark, no per cent, and an empty bar. */
  readonly percent?: number;
  /** Whether the pass line was reached; absent where nobody has to reach it. */
  readonly pass?: boolean;
  readonly word: string;
}

/** Columns of each part; without `names` the bars stand below them. */
interface Layout {
  readonly names?: number;
  readonly bar: number;
  readonly counts: number;
}

/** Two spaces before the bar, " 100 %", and "few questions", the longest word, with two spaces. */
const FIXED = 2 + 6 + 15;
const LONGEST_BAR = 30;
/** A shorter bar shows nothing. */
const SHORTEST_BAR = 10;
/** From so many columns on bars stand beside the names, if there is room. */
const BESIDE = 60;

/** Shares below each other, with their bars in a column; `pass` in per cent. */
export function viewRows(rows: readonly BarRow[], pass: number, screen: Screen): SafeText {
  const layout = layoutOf(rows, screen);
  return joined(rows.map((row) => viewRow(row, pass, layout, screen)));
}

function layoutOf(rows: readonly BarRow[], screen: Screen): Layout {
  const longest = Math.max(0, ...rows.map(({ title }) => width(visible(title))));
  const counts = Math.max(6, ...rows.map(({ count }) => count.length + 2));
  const room = screen.width - FIXED - counts;
  const names = longest + '✔ '.length;
  return screen.width >= BESIDE && room - names >= SHORTEST_BAR
    ? { names, counts, bar: Math.min(LONGEST_BAR, room - names) }
    : { counts, bar: Math.min(LONGEST_BAR, room) };
}

function viewRow(
  row: BarRow,
  pass: number,
  { names, bar, counts }: Layout,
  screen: Screen,
): SafeText {
  const { style } = screen;
  const paint = row.pass === false ? style.wrong : style.right;
  const name = hang(safe`${viewMark(row, screen)} `, visible(row.title), screen.width);
  const percent = row.percent === undefined ? '' : `${row.percent} %`;
  if (bar < SHORTEST_BAR) {
    const texts = [row.count, percent, row.word].filter((text) => text !== '').map(visible);
    return joined([name, flow(safe`  `, texts, screen.width)]);
  }
  const figures = `${row.count.padStart(counts)}${percent.padStart(6)}  ${row.word}`;
  const line = safe`  ${viewBar({ percent: row.percent ?? 0, pass }, bar, paint, screen)}${figures}`;
  return names === undefined ? joined([name, line]) : safe`${padEnd(name, names)}${line}`;
}

function viewMark({ percent, pass }: BarRow, screen: Screen): SafeText {
  if (percent === undefined || pass === undefined) return visible(' ');
  const { style } = screen;
  return pass
    ? style.right(visible(marksOf(screen).right))
    : style.wrong(visible(marksOf(screen).wrong));
}

/** A share and the line it has to reach, both in per cent, as a bar of so many columns. */
export function viewBar(
  { percent, pass }: { readonly percent: number; readonly pass: number },
  columns: number,
  paint: Paint,
  { unicode, style }: Screen,
): SafeText {
  const [full, empty, line] = unicode ? ['━', '─', '┃'] : ['=', '-', '|'];
  const filled = Math.round((percent * columns) / 100);
  const at = Math.min(columns - 1, Math.round((pass * columns) / 100));
  const part = (from: number, to: number): SafeText => {
    const size = Math.min(Math.max(filled - from, 0), to - from);
    const rest = visible(empty.repeat(to - from - size));
    return safe`${paint(visible(full.repeat(size)))}${style.faint(rest)}`;
  };
  return safe`${part(0, at)}${line}${part(at + 1, columns)}`;
}

/** How each concept went, weakest first: name, bar with the pass line in it, count, per cent and word. */
export function viewConcepts({ concepts, session, verdict }: Report, screen: Screen): SafeText {
  const rows = concepts.map(({ correct, total, title, percent, pass, word }) => ({
    ...{ title, percent, word, count: `${correct}/${total}` },
    ...(verdict === undefined ? {} : { pass }),
  }));
  return viewRows(rows, session.pass, screen);
}

/** The same in a line: name and count. */
export function viewConceptLine({ concepts }: Report, screen: Screen): SafeText {
  const texts = concepts.map(({ title, correct, total }) =>
    visible(`${title} ${correct}/${total}`),
  );
  return flow(safe`  `, texts, screen.width, safe` ${marksOf(screen).dot} `);
}

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

/** "28 days, 420 answers, the last on 2026-11-24"; `nameOf` makes words of the date. */
export function sumLine(
  { days }: Pick<Progress, 'days'>,
  nameOf: (date: string) => string = (date) => date,
): string {
  const answers = days.reduce((sum, day) => sum + day.answers, 0);
  const last = days.at(-1);
  if (last === undefined) return 'No day with an answer yet';
  return `${plural(days.length, 'day')}, ${plural(answers, 'answer')}, the last on ${nameOf(last.date)}`;
}

/** A day of the calendar. */
interface CalendarDay {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly answers: number;
  /** 0 for no answer, then up to 4. */
  readonly level: number;
}

/** Seven days from Monday on; those after today are missing. */
export interface Week {
  readonly cells: readonly CalendarDay[];
  /** "Nov", where the week has the first day of a month or is the first one. */
  readonly month: string;
}

/** Answers a day from which on a day has the levels 1 to 4. */
export const LEVELS = [1, 10, 20, 40] as const;

/** The names of the rows. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const DAY = 86_400_000;

/** The last weeks up to today's, at most `most` and at least `least`, from the one with the first answer on. */
export function weeksOf(
  { days, today }: Pick<Progress, 'days' | 'today'>,
  { least, most }: { readonly least: number; readonly most: number },
): readonly Week[] {
  const last = numberOf(today);
  const first = numberOf(days[0]?.date ?? today);
  const monday = mondayOf(last);
  const count = Math.min(most, Math.max(least, (monday - mondayOf(first)) / 7 + 1));
  const answers = new Map(days.map((day) => [day.date, day.answers]));
  return Array.from({ length: count }, (_, index) => {
    const start = monday - 7 * (count - 1 - index);
    const dates = WEEKDAYS.map((_name, day) => start + day).filter((day) => day <= last);
    const cells = dates.map((day) => cellOf(dateOf(day), answers));
    return { cells, month: monthOf(start, index === 0) };
  });
}

function cellOf(date: string, all: ReadonlyMap<string, number>): CalendarDay {
  const answers = all.get(date) ?? 0;
  return { date, answers, level: LEVELS.filter((least) => answers >= least).length };
}

function monthOf(start: number, isFirst: boolean): string {
  const first = WEEKDAYS.map((_, day) => dateOf(start + day)).find((date) => date.endsWith('-01'));
  const date = first ?? (isFirst ? dateOf(start) : '');
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}

/** Days since 1970. */
function numberOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Day 4 was a Monday. */
function mondayOf(day: number): number {
  return Math.floor((day - 4) / 7) * 7 + 4;
}

/** "24 November 2026". */
export function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${LONG_MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

const LONG_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
