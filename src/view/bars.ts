import { marksOf, type Screen, type Paint } from './screen.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { flow, hang, padEnd, width } from './wrap.ts';
import type { Report } from '../session/score-report.ts';

/** A share and how it is to be read: name, bar with the pass line in it, count, per cent and word. */
export interface BarRow {
  readonly title: string;
  /** "3/4", say. */
  readonly count: string;
  /** Absent where there is too little to tell: no mark, no per cent, and an empty bar. */
  readonly percent?: number;
  /** The pass line was reached. */
  readonly pass: boolean;
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
  const paint = row.pass ? style.right : style.wrong;
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
  if (percent === undefined) return visible(' ');
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
export function viewConcepts({ concepts, session }: Report, screen: Screen): SafeText {
  const rows = concepts.map(({ correct, total, ...concept }) => ({
    ...concept,
    count: `${correct}/${total}`,
  }));
  return viewRows(rows, session.pass, screen);
}
