import { shownBlocks } from '../markdown/shown-blocks.ts';
import { linesOf } from '../markdown/lines.ts';
import { plain } from '../markdown/plain-text.ts';
import {
  isAtEnd,
  startPager,
  type PagerOutcome,
  type PagerPlace,
  type PagerShape,
} from '../session/pager-keys.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { marksOf, type Screen } from './screen.ts';
import { clipped, graphemes, rowsOf, width } from './wrap.ts';

/** A text that is read a page at a time. */
export interface PagedText {
  readonly view: (screen: Screen) => SafeText;
  /** The words of its headings, as they are drawn. */
  readonly headings: readonly string[];
  /** What can be asked for beside going back, and what the key for it is said to do. */
  readonly ways: readonly (readonly [PagerOutcome, string])[];
  /** Words to begin at. */
  readonly words?: string;
  /** What of it was read already: it begins below that, where not all of it fits. */
  readonly read?: (screen: Screen) => SafeText;
}

/** The lines of the terminal's cursor and of the keys. */
const AROUND = 2;

/** What the keys do in a text as it is drawn on a screen. */
export function pagerShape({ view, headings, ways }: PagedText, screen: Screen): PagerShape {
  const lines = linesIn(view, screen).map(bare);
  const isHeading = (line: string) => headings.includes(line.replace(/^#+ /, '').trim());
  return {
    lines,
    headings: lines.flatMap((line, at) => (isHeading(line) ? [at] : [])),
    page: Math.max(1, screen.height - AROUND),
    ways: ways.map(([way]) => way),
  };
}

/** As a terminal breaks them: an address may be longer than a line, and takes several rows then. */
function linesIn(view: PagedText['view'], screen: Screen): readonly SafeText[] {
  return rowsOf(view(screen)).flatMap((row) =>
    width(row) <= screen.width ? [row] : broken(bare(row), screen.width),
  );
}

function broken(text: string, columns: number): readonly SafeText[] {
  const rows = [''];
  for (const character of graphemes(text)) {
    const longer = `${rows.at(-1) ?? ''}${character}`;
    if (width(visible(longer)) <= columns) rows[rows.length - 1] = longer;
    else rows.push(character);
  }
  return rows.map(visible);
}

const COLOUR = /\u001b\[[\d;]*m/g;

function bare({ text }: SafeText): string {
  return text.replace(COLOUR, '');
}

/** Where somebody begins to read a text. */
export function beginPager(text: PagedText, screen: Screen): PagerPlace {
  const shape = pagerShape(text, screen);
  const isLong = shape.lines.length > shape.page;
  const before = text.read === undefined || !isLong ? 0 : linesIn(text.read, screen).length;
  return startPager(shape.lines, { words: text.words, top: before });
}

/** A page of a text, with where it is and what the keys do below. */
export function viewPager(text: PagedText, place: PagerPlace, screen: Screen): SafeText {
  const shape = pagerShape(text, screen);
  const rows = linesIn(text.view, screen).slice(place.top, place.top + shape.page);
  const gap = rows.length < shape.page ? [safe``] : [];
  return joined([...rows, ...gap, viewFoot(text, place, shape, screen)]);
}

function viewFoot(text: PagedText, place: PagerPlace, shape: PagerShape, screen: Screen): SafeText {
  const { style, width: columns } = screen;
  if (place.sought !== undefined)
    return style.strong(clipped(`  Find: ${place.sought}_`, columns, screen));
  if (place.missing) return style.warn(clipped(`  No line has "${place.found}".`, columns, screen));
  const between = ` ${marksOf(screen).dot} `;
  const remarks = remarksOf(text, place, shape, screen);
  // What is said last matters least, but for the way back.
  while (remarks.length > 1 && width(visible(`  ${remarks.join(between)}`)) > columns)
    remarks.splice(-2, 1);
  return style.faint(safe`  ${remarks.join(between)}`);
}

function remarksOf(
  { ways }: PagedText,
  place: PagerPlace,
  shape: PagerShape,
  { unicode }: Screen,
): string[] {
  const { lines, headings, page } = shape;
  const isLong = lines.length > page;
  const last = Math.min(place.top + page, lines.length);
  const where = `${place.top + 1} to ${last} of ${lines.length}`;
  return [
    ...ways.map(([way, does]) => `${KEYS[way]} ${does}`),
    ...(isLong ? [where] : []),
    ...(isLong && !isAtEnd(place, shape) ? ['Space on'] : []),
    ...(isLong && headings.length > 1 ? [unicode ? '← → headings' : 'left, right headings'] : []),
    ...(isLong ? ['/ find'] : []),
    'q back',
  ];
}

const KEYS: Readonly<Record<PagerOutcome, string>> = { more: 'Enter', note: 'n', back: 'q' };

/** The words of all headings of a text in Markdown, as far as one line shows them. */
export function headingsOf(markdown: string): readonly string[] {
  return shownBlocks(linesOf(markdown)).flatMap((block) =>
    block.kind === 'heading' ? [plain(block.text)] : [],
  );
}
