import type { Place } from '../../bank/place.ts';
import { safe, visible, type SafeText } from '../safe-text.ts';
import type { Paint, Screen } from '../screen.ts';
import { plural } from '../words.ts';
import { cut } from './cut.ts';

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
