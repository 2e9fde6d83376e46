import type { MenuEntry } from './plain-prompts.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { marksOf, type Screen } from './screen.ts';
import { clipped, hang, padEnd, rowsOf, width } from './wrap.ts';

/** A screen in at most so many lines. */
export type ViewIn = (screen: Screen, room: number) => SafeText;

/**
 * A screen with a menu below it, together never taller than the terminal: what is above the menu gets
 * the lines that the menu leaves, and where those are few the entries around the cursor are shown.
 */
export function viewWithMenu(
  above: ViewIn,
  entries: readonly MenuEntry[],
  cursor: number,
  screen: Screen,
): SafeText {
  const room = screen.height - CURSOR;
  const menu = viewEntries(entries, cursor, room - LEAST, screen);
  const isLow = screen.height < LOW;
  const below = isLow ? menu : safe`\n${menu}\n\n${viewKeys(screen)}`;
  return safe`${above(screen, room - rowsOf(below).length)}\n${below}`;
}

/** The line that the terminal's cursor needs. */
const CURSOR = 1;
/** Lines for what is above, however long the menu. */
const LEAST = 5;
/** A screen with fewer lines has no room to explain keys. */
const LOW = 20;
/** From so many columns on there is room for descriptions beside the names. */
const BESIDE = 60;

function viewEntries(
  entries: readonly MenuEntry[],
  cursor: number,
  most: number,
  screen: Screen,
): SafeText {
  const names = Math.max(0, ...entries.map(({ name }) => width(name)));
  const rows = entries.map((entry, index) => viewEntry(entry, index, { cursor, names }, screen));
  const shown = Math.max(1, most);
  const first = Math.max(0, Math.min(cursor - Math.floor(shown / 2), rows.length - shown));
  return joined(rows.slice(first, first + shown));
}

function viewEntry(
  { name, description }: MenuEntry,
  index: number,
  { cursor, names }: { readonly cursor: number; readonly names: number },
  screen: Screen,
): SafeText {
  const { style, width: columns } = screen;
  const isHere = index === cursor;
  const head = `${isHere ? marksOf(screen).pointer : ' '} ${index + 1} `;
  const shown = clipped(name.text, columns - head.length, screen);
  const row = safe`${head}${shown}`;
  const entry = isHere ? style.focus(row) : row;
  if (description === undefined || columns < BESIDE) return entry;
  const whole = safe`${padEnd(entry, head.length + names)}  ${style.faint(description)}`;
  return width(whole) <= columns ? whole : entry;
}

function viewKeys({ style, width: columns, ...screen }: Screen): SafeText {
  const keys = ['arrows or a number', 'Enter', 'Esc done'];
  return style.faint(hang(safe`  `, visible(keys.join(` ${marksOf(screen).dot} `)), columns));
}
