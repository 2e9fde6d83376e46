import { BRACKET_COMMAND } from '../build-server-commands.ts';
import { joined, safe, trusted, visible, type SafeText } from '../safe-text.ts';
import { graphemes, width } from '../wrap.ts';
import type { Place } from '../../markdown/lines.ts';
import type { Paint, Screen } from '../screen.ts';
import { plural } from '../words.ts';

/** As much of a line as fits, and where in it the part that is meant lies, in columns. */
interface FittedLine {
  readonly text: SafeText;
  readonly before: number;
  /** At least one: something can be missing between two characters. */
  readonly covered: number;
}

/** `line.slice(from, to)`. */
interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** So many columns, and what stands for what is left out. */
interface LineRoom {
  readonly columns: number;
  readonly ellipsis: string;
}

/** A line cut to the columns around what is meant, never inside a character as people see it. */
function cut(line: string, meant: ColumnRange, room: LineRoom): FittedLine {
  const first = Math.max(0, Math.min(meant.from, line.length) - NEAR);
  const near = line.slice(first, Math.min(meant.to, meant.from + NEAR) + NEAR);
  return cutNear(near, { from: meant.from - first, to: meant.to - first }, room);
}

/** No more signs than these, before what is meant and behind it, can be on the screen: most signs take a column. */
const NEAR = 500;

function cutNear(line: string, meant: ColumnRange, room: LineRoom): FittedLine {
  const cells = cellsOf(line);
  const last = cells.length - 1;
  const behind = cells.findIndex(({ at }) => at >= meant.to);
  const start = columnOf(
    cells,
    Math.max(
      0,
      cells.findLastIndex(({ at }) => at <= meant.from),
    ),
  );
  const end = Math.max(start + 1, columnOf(cells, behind < 0 ? last : behind));
  const { from, to } = windowOf(cells, { from: start, to: end }, room);
  const mark = visible(room.ellipsis);
  const text = joined(
    cells.slice(from, to).map((cell) => cell.text),
    '',
  );
  return {
    text: safe`${from > 0 ? mark : ''}${text}${to < last ? mark : ''}`,
    before: start - columnOf(cells, from) + (from > 0 ? width(mark) : 0),
    covered: (to < last ? Math.min(end, columnOf(cells, to)) : end) - start,
  };
}

/** A character as people see it, where it begins in its line, and where on the screen. */
interface ShownCharacter {
  readonly text: SafeText;
  readonly at: number;
  readonly column: number;
}

/** The cells of a line, and an empty one behind its end. */
function cellsOf(line: string): readonly ShownCharacter[] {
  const live = new Set(
    Array.from(line.matchAll(BRACKET_COMMAND), ({ 0: all, index }) => index + all.length - 1),
  );
  const cells: ShownCharacter[] = [];
  let at = 0;
  let column = 0;
  for (const character of graphemes(line)) {
    const plain = !live.has(at) && PLAIN.test(character);
    const text = plain ? trusted(character) : shownOf(character, live.has(at));
    cells.push({ text, at, column });
    at += character.length;
    column += plain ? 1 : width(text);
  }
  return [...cells, { text: visible(''), at, column }];
}

// Nearly all characters are of this kind, and to measure each would take most of the time.
const PLAIN = /^[ -~]$/;

function shownOf(character: string, live: boolean): SafeText {
  return live ? safe`<005B>${character.slice(1)}` : visible(character);
}

/** The cells to show: from the first on where what is meant fits, else so that a quarter stands before it. */
function windowOf(
  cells: readonly ShownCharacter[],
  meant: ColumnRange,
  { columns, ellipsis }: LineRoom,
): ColumnRange {
  const last = cells.length - 1;
  const total = Math.max(columnOf(cells, last), meant.to);
  if (total <= columns) return { from: 0, to: last };
  const room = columns - width(visible(ellipsis));
  const wanted = Math.min(meant.from - Math.floor(columns / 4), total - room);
  const left = meant.to <= room ? 0 : wanted;
  const from = cells.findIndex(({ column }) => column >= left);
  const begin = columnOf(cells, from);
  const full = from > 0 ? room : columns;
  const most = total - begin <= full ? full : full - width(visible(ellipsis));
  return { from, to: cells.findLastIndex(({ column }) => column - begin <= most) };
}

function columnOf(cells: readonly ShownCharacter[], index: number): number {
  return cells[index]?.column ?? 0;
}

/** How many lines of a longer place are shown. */
const SHOWN = 3;

/** Narrower than this, a frame is wider than the screen. */
const NARROWEST = 8;

/**
 * The lines of a file that a place covers: one line with carets below the words, of several the
 * first, with a heavy bar in front of them. Nothing where there is nothing to see.
 */
export function viewFrame(
  lines: readonly string[],
  place: Place,
  paint: Paint,
  screen: Screen,
): readonly SafeText[] {
  const end = place.endColumn > 1 ? place.endLine : place.endLine - 1;
  const last = Math.min(Math.max(end, place.line), lines.length);
  const covered = lines.slice(place.line - 1, last);
  if (covered.every((line) => line.trim() === '')) return [];
  return covered.length === 1
    ? viewLine(covered.join(''), place, paint, screen)
    : viewLines(covered, place, paint, screen);
}

function viewLine(line: string, place: Place, paint: Paint, screen: Screen): readonly SafeText[] {
  const number = String(place.line);
  const from = place.column - 1;
  const to = place.endLine === place.line ? place.endColumn - 1 : line.length;
  const { text, before, covered } = cut(line, { from, to }, roomOf(number, screen));
  const bar = screen.unicode ? '│' : '|';
  const carets = safe`${' '.repeat(before)}${paint(visible('^'.repeat(covered)))}`;
  return [
    safe`${screen.style.faint(safe`${number} ${bar}`)} ${text}`,
    safe`${screen.style.faint(safe`${' '.repeat(number.length)} ${bar}`)} ${carets}`,
  ];
}

function viewLines(
  covered: readonly string[],
  place: Place,
  paint: Paint,
  screen: Screen,
): readonly SafeText[] {
  const { style, unicode } = screen;
  const shown = covered.length > SHOWN ? covered.slice(0, SHOWN - 1) : covered;
  const more = covered.length - shown.length;
  const columns = String(place.line + shown.length - 1).length;
  const bar = paint(visible(unicode ? '┃' : '>'));
  const margin = (text: string): SafeText => safe`${style.faint(safe`${text}`)} ${bar}`;
  const rows = shown.map((line, index) => {
    const number = String(place.line + index).padStart(columns);
    const { text } = cut(line, { from: 0, to: 0 }, roomOf(number, screen));
    return text.text === '' ? margin(number) : safe`${margin(number)} ${text}`;
  });
  const rest = style.faint(safe`and ${plural(more, 'more line')}`);
  return more === 0 ? rows : [...rows, safe`${margin(' '.repeat(columns))} ${rest}`];
}

function roomOf(
  number: string,
  { width, unicode }: Screen,
): { readonly columns: number; readonly ellipsis: string } {
  const columns = Math.max(NARROWEST, width - INDENT - number.length - 3);
  return { columns, ellipsis: unicode ? '…' : '...' };
}

/** Columns that whoever shows a frame puts before it. */
export const INDENT = 4;
