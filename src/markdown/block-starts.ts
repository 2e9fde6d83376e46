import {
  columnsOf,
  cut,
  dedent,
  indentOf,
  isBlank,
  sizeOfIndent,
  withText,
  type Line,
} from './lines.ts';

/** Four columns make code of a line. */
export const CODE_INDENT = 4;

/** A line without the at most three columns that may stand before a block's first sign. */
export function atStart(line: Line): Line | undefined {
  const size = sizeOfIndent(line.text, 0);
  if (size === 0) return line;
  const columns = columnsOf(line, size);
  return columns < CODE_INDENT ? cut(line, size, columns) : undefined;
}

/** The sign and the rest of a line that begins a heading. */
export function headingOf(start: Line): { level: number; title: Line } | undefined {
  if (!start.text.startsWith('#')) return undefined;
  let level = 1;
  while (start.text[level] === '#') level += 1;
  const next = start.text[level];
  if (level > 6 || (next !== undefined && next !== ' ' && next !== '\t')) return undefined;
  const size = level + sizeOfIndent(start.text, level);
  return { level, title: withoutClosing(cut(start, size)) };
}

/** `Title ##` is `Title`. */
function withoutClosing(title: Line): Line {
  const text = title.text.trimEnd();
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  const before = text[end - 1];
  const closes = end < text.length && (before === undefined || before === ' ' || before === '\t');
  return withText(title, closes ? text.slice(0, end).trimEnd() : text);
}

/** How many `#` stand before a title that lacks the space: `##Title`, `#Title` where a paragraph begins. */
export function unspacedHeading(start: Line, first: boolean): number | undefined {
  if (!start.text.startsWith('#')) return undefined;
  const match = /^(#{1,6})[^#\s]/.exec(start.text);
  const level = match?.[1]?.length ?? 0;
  return level > 1 || (level === 1 && first && /^#\p{L}/u.test(start.text)) ? level : undefined;
}

/** `***`, `---`, `___`, also with spaces between. */
export function isBreak({ text }: Line): boolean {
  return BREAK.test(text);
}

const BREAK = /^([*_-])[ \t]*(?:\1[ \t]*){2,}$/;

/** The level of the heading that a line of `=` or `-` makes of the paragraph above it. */
export function underlineLevel(start: Line): 1 | 2 | undefined {
  if (!start.text.startsWith('=') && !start.text.startsWith('-')) return undefined;
  if (/^=+[ \t]*$/.test(start.text)) return 1;
  return /^-+[ \t]*$/.test(start.text) ? 2 : undefined;
}

/** The bullet or number that begins a list item. */
export interface Marker {
  /** `-`, `*`, `+`, `.` or `)`: items of one list share it. */
  readonly sign: string;
  readonly ordered: boolean;
  readonly bullet: Line;
  /** The rest of the line. */
  readonly first: Line;
  /** Columns from the start of the line to the item's content. */
  readonly offset: number;
  /** Whether it may stand directly below a paragraph: not empty, and its number is 1. */
  readonly interrupts: boolean;
}

export function markerOf(line: Line, start: Line): Marker | undefined {
  const size = markerSize(start.text);
  if (size === 0) return undefined;
  const rest = cut(start, size);
  const columns = indentOf(rest);
  const empty = isBlank(rest);
  const gap = empty || columns > CODE_INDENT ? 1 : columns;
  const bullet = withText(start, start.text.slice(0, size));
  const ordered = size > 1 || isDigit(start.text.charCodeAt(0));
  return {
    sign: start.text[size - 1] ?? '',
    ordered,
    bullet,
    first: dedent(rest, gap),
    offset: rest.before - line.before + gap,
    interrupts: !empty && (!ordered || Number(bullet.text.slice(0, -1)) === 1),
  };
}

/** Characters of the bullet or number that a text begins with, white space or nothing behind it; 0 without one. */
export function markerSize(text: string): number {
  let size = 0;
  while (size < 9 && isDigit(text.charCodeAt(size))) size += 1;
  const signs = size === 0 ? '-*+' : '.)';
  const sign = text[size];
  if (sign === undefined || !signs.includes(sign)) return 0;
  const next = text[size + 1];
  return next === undefined || next === ' ' || next === '\t' ? size + 1 : 0;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** `[label]: destination "title"`, all on one line; footnotes are prose. */
export function isDefinition(start: Line): boolean {
  return start.text.startsWith('[') && DEFINITION.test(start.text);
}

/** Label, destination and title of a link definition. */
export const DEFINITION =
  /^\[(?!\^)((?:[^[\]\\]|\\.){1,999})\]:[ \t]*(?:<([^<>]*)>|(?!<)((?:[^\s()\\]|\\(?:\S|(?=\s|$))|\((?:[^\s()\\]|\\\S)*\))+))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** A stretch of lines that Markdown takes as one: `lines.slice(from, to)` of those that were scanned. */
interface BlockLines {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
}

/** Prose, code and tables: what only its kind matters of. */
export interface PlainBlock extends BlockLines {
  readonly type: 'paragraph' | 'indented' | 'break' | 'table' | 'definition';
}

/** `## Title`, or what was meant as one: then `malformed` says how. */
export interface HeadingBlock extends BlockLines {
  readonly type: 'heading';
  readonly level: number;
  readonly title: Line;
  readonly malformed?: 'underlined' | 'space';
}

/** A fenced code block, or an HTML block: hides everything inside. */
export interface HidingBlock extends BlockLines {
  readonly type: 'fence' | 'html';
  readonly closed: boolean;
  /** Nothing but comments stands in it: it is not shown. */
  readonly unseen: boolean;
}

/** Its content is found by `quoteContent`. */
export interface QuoteBlock extends BlockLines {
  readonly type: 'quote';
  /** A line that belongs to the quote though it has no `>`. */
  readonly lazy?: Line;
}

export interface ListBlock extends BlockLines {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly Item[];
  /** A line that belongs to an item though it is not indented. */
  readonly lazy?: Line;
}

/** Its content is found by `itemContent`. */
export interface Item {
  /** The bullet, or the number, as it stands. */
  readonly bullet: Line;
  /** What stands behind it. */
  readonly first: Line;
  /** The columns that its content is indented by. */
  readonly offset: number;
  readonly lines: readonly Line[];
}

export type Block = PlainBlock | HeadingBlock | HidingBlock | QuoteBlock | ListBlock;
