import type { ListPlace, ListShape } from '../session/list-keys.ts';
import type { MenuEntry } from './plain-prompts.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { marksOf, type Screen } from './screen.ts';
import { clipped, hang, padEnd, rowsOf, width, wrap } from './wrap.ts';

/** A list to move in. */
export interface ListView {
  /** What stands above it, in at most so many lines. */
  readonly title: (screen: Screen, room: number) => SafeText;
  readonly entries: readonly MenuEntry[];
  /** Entries with a description have a row, the others stand beside each other where there is room. */
  readonly tiled?: boolean;
  /** The last entry is called `q`, and has no number. */
  readonly quits?: boolean;
}

/** The line that the terminal's cursor needs. */
const CURSOR = 1;
/** A screen with fewer lines has no empty ones, and explains no keys. */
const LOW = 16;
/** The fewest rows worth showing at a time. */
const FEWEST = 3;
/** From so many columns on descriptions stand beside the names. */
const BESIDE = 60;
/** Columns between entries that stand beside each other. */
const GAP = 3;

/** What the keys do in a list as it is drawn on a screen. */
export function listShape(list: ListView, screen: Screen): ListShape {
  const rows = rowsIn(list, screen);
  const { entries, tiled = false } = list;
  const letters = entries.map(({ name }) => name.text.trim().charAt(0).toLowerCase());
  return { rows, page: roomFor(list, rows.length, screen), ...(tiled ? { letters } : {}) };
}

/** A list with what stands above it, and what the keys do; never taller than the screen. */
export function viewListScreen(list: ListView, place: ListPlace, screen: Screen): SafeText {
  const { rows, page } = listShape(list, screen);
  const at = rows.findIndex((row) => row.includes(place.cursor));
  const first = Math.max(0, Math.min(at - Math.floor(page / 2), rows.length - page));
  const shown = rows.slice(first, first + page);
  const isLow = screen.height < LOW;
  return joined([
    list.title(screen, titleRoom(screen)),
    ...(isLow ? [] : [safe``]),
    ...shown.map((row) => viewRow(row, list, place, screen)),
    ...(rows.length > page ? [viewExtent(first, shown.length, rows.length, screen)] : []),
    ...viewBelow(list, place, screen),
  ]);
}

function rowsIn({ entries, tiled = false }: ListView, screen: Screen): ListShape['rows'] {
  const perRow = tiled ? Math.max(1, Math.floor(screen.width / tileOf(entries))) : 1;
  const rows: number[][] = [];
  for (const [position, { description }] of entries.entries()) {
    const last = rows.at(-1);
    const isAlone = description !== undefined || position === entries.length - 1;
    const above = entries[position - 1]?.description;
    if (last === undefined || isAlone || above !== undefined || last.length >= perRow)
      rows.push([position]);
    else last.push(position);
  }
  return rows;
}

/** Columns of an entry among others in a row. */
function tileOf(entries: readonly MenuEntry[]): number {
  const names = entries.filter(({ description }) => description === undefined);
  return Math.max(0, ...names.map(({ name }) => width(name))) + HEAD + GAP;
}

/** Columns of "❯ 1 ". */
const HEAD = 4;

function titleRoom({ height }: Screen): number {
  return Math.max(1, Math.floor(height / 3));
}

/** How many rows of entries are seen at a time. */
function roomFor(list: ListView, rows: number, screen: Screen): number {
  const { height } = screen;
  const title = rowsOf(list.title(screen, titleRoom(screen))).length;
  const around =
    CURSOR + title + (height < LOW ? 1 : 2 + DETAIL + rowsOf(viewKeysOf(list, screen)).length);
  const room = height - around;
  return Math.max(FEWEST, rows <= room ? rows : room - 1);
}

function viewRow(
  row: readonly number[],
  list: ListView,
  { cursor }: ListPlace,
  screen: Screen,
): SafeText {
  const tile = row.length > 1 ? tileOf(list.entries) : 0;
  const cells = row.map((position) => viewCell(position, list, position === cursor, screen));
  return joined(
    cells.map((cell, index) => (index === cells.length - 1 ? cell : padEnd(cell, tile))),
    '',
  );
}

function viewCell(position: number, list: ListView, isHere: boolean, screen: Screen): SafeText {
  const { entries, quits = false } = list;
  const { style, width: columns } = screen;
  const entry = entries[position];
  const isQuit = quits && position === entries.length - 1;
  const number = isQuit ? 'q' : String(position + 1);
  const digits = String(entries.length - (quits ? 1 : 0)).length;
  const head = `${isHere ? marksOf(screen).pointer : ' '} ${number.padStart(digits)} `;
  const room = columns - head.length;
  const cell = safe`${head}${clippedSafe(entry?.name ?? safe``, room, screen)}`;
  const painted = isHere ? style.focus(cell) : cell;
  return besideOf(painted, position, entries, screen) ?? painted;
}

/** An entry with its description beside it; nothing where there is none or it does not fit. */
function besideOf(
  cell: SafeText,
  position: number,
  entries: readonly MenuEntry[],
  { style, width: columns }: Screen,
): SafeText | undefined {
  const description = entries[position]?.description;
  if (description === undefined || columns < BESIDE) return undefined;
  const described = entries.filter((one) => one.description !== undefined);
  const names = Math.max(...described.map(({ name }) => width(name)));
  const head = HEAD + (entries.length > 9 ? 1 : 0);
  const whole = safe`${padEnd(cell, head + names)}  ${style.faint(description)}`;
  return width(whole) <= columns ? whole : undefined;
}

function clippedSafe(name: SafeText, columns: number, screen: Screen): SafeText {
  return width(name) <= columns ? name : clipped(name.text, columns, screen);
}

function viewExtent(first: number, shown: number, all: number, { style, width }: Screen): SafeText {
  const text = `  ${first + 1} to ${first + shown} of ${all}`;
  const more = [...(first > 0 ? ['above'] : []), ...(first + shown < all ? ['below'] : [])];
  return style.faint(clipped(`${text}, more ${more.join(' and ')}`, width, { unicode: false }));
}

/** Lines below the list for more about the entry with the cursor. */
const DETAIL = 2;

function viewBelow(list: ListView, place: ListPlace, screen: Screen): readonly SafeText[] {
  const isLow = screen.height < LOW;
  const { style, width: columns } = screen;
  if (place.sought !== undefined) {
    const line = clipped(`  Find: ${place.sought}_`, columns, screen);
    return isLow ? [line] : [safe``, style.strong(line)];
  }
  if (isLow) return [style.faint(safe`  / find, q ${list.quits === true ? 'quit' : 'back'}`)];
  return [safe``, ...detailOf(list, place, screen), style.faint(viewKeysOf(list, screen))];
}

/** The description of the entry with the cursor, where it does not stand beside it. */
function detailOf(
  { entries }: ListView,
  { cursor }: ListPlace,
  screen: Screen,
): readonly SafeText[] {
  const entry = entries[cursor];
  if (entry?.description === undefined) return [];
  const { style, width: columns } = screen;
  if (besideOf(entry.name, cursor, entries, screen) !== undefined) return [];
  const rows = rowsOf(wrap(entry.description, columns - 2)).slice(0, DETAIL);
  return [style.faint(joined(rows.map((row) => safe`  ${row}`)))];
}

function viewKeysOf(list: ListView, screen: Screen): SafeText {
  return hang(safe`  `, keysOf(list, screen), screen.width);
}

function keysOf({ tiled = false, quits = false }: ListView, screen: Screen): SafeText {
  const choose = tiled ? 'a number, a letter, or arrows and Enter' : 'arrows or a number, Enter';
  const keys = [choose, '/ find', quits ? 'q quit' : 'q back'];
  return visible(keys.join(` ${marksOf(screen).dot} `));
}
