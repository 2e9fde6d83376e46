import { cut, dedent, indentOf, isBlank, type Line, trimmed, withText } from './lines.ts';
import {
  atStart,
  headingOf,
  isBreak,
  markerOf,
  markerSize,
  type Marker,
  type Item,
  type ListBlock,
  CODE_INDENT,
  underlineLevel,
  type QuoteBlock,
  type PlainBlock,
} from './block-starts.ts';
import { isFenceStart, isHtmlStart } from './code-and-html.ts';

/** Whether a line begins a block that may stand directly below a paragraph. */
export function interrupts(line: Line): boolean {
  const start = atStart(line);
  if (start === undefined || !SIGNS.has(start.text[0] ?? '')) return false;
  return (
    start.text.startsWith('>') ||
    headingOf(start) !== undefined ||
    isFenceStart(start) ||
    isBreak(start) ||
    isHtmlStart(start, true) ||
    markerOf(line, start)?.interrupts === true
  );
}

/** Whether a line begins a block that may stand directly below a table, which is no paragraph. */
export function endsTable(line: Line): boolean {
  const start = atStart(line);
  if (start === undefined || isBlank(line)) return true;
  return interrupts(line) || isItem(line) || isHtmlStart(start, false);
}

/** What such a block can begin with; most lines begin with something else. */
const SIGNS = new Set('>#`~*-_<+0123456789');

/**
 * Whether a line without mark or indentation goes on with the paragraph that a list or quote ends in.
 * Judged by the line above alone, since only prose hangs on it: where answers stand, it is an error.
 */
function isLazy(line: Line, above: Line | undefined): boolean {
  if (above === undefined || isBlank(line) || isItem(line) || interrupts(line)) return false;
  const start = atStart(innermost(above));
  return (
    start !== undefined &&
    !isBlank(start) &&
    !headingOf(start) &&
    !isFenceStart(start) &&
    !isBreak(start) &&
    !isHtmlStart(start, !beginsContainer(above))
  );
}

function isItem(line: Line): boolean {
  const start = atStart(line);
  return start !== undefined && markerSize(start.text) > 0;
}

function beginsContainer(line: Line): boolean {
  return isItem(line) || isQuoted(line);
}

/** A line without the bullets and quote marks at its start. */
function innermost(line: Line): Line {
  let rest = line;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const start = atStart(rest);
    if (start === undefined) return rest;
    const marker = start.text.startsWith('>') ? undefined : markerOf(rest, start);
    if (marker === undefined && !start.text.startsWith('>')) return start;
    rest = marker?.first ?? dedent(cut(start, 1), 1);
  }
  return rest;
}

const DEPTH = 4;

export function quoteAt(lines: readonly Line[], from: number): QuoteBlock {
  let to = from;
  let lazy: Line | undefined;
  const watch = { at: from, open: false };
  for (let line = lines[to]; line !== undefined; to += 1, line = lines[to]) {
    if (isQuoted(line)) continue;
    if (!isLazy(line, lines[to - 1]) || isInCode(watch, lines, to, 0)) break;
    lazy ??= line;
  }
  return { type: 'quote', from, to, lines: lines.slice(from, to), ...(lazy && { lazy }) };
}

function isQuoted(line: Line): boolean {
  return atStart(line)?.text.startsWith('>') === true;
}

/** The lines of a quote without their `>` and the space behind it. */
export function quoteContent({ lines }: QuoteBlock): readonly Line[] {
  return lines.map((line) => {
    const start = atStart(line);
    return start?.text.startsWith('>') === true ? dedent(cut(start, 1), 1) : going(line);
  });
}

/** A line without mark or indentation that goes on with a paragraph: what looks like its underline is none. */
function going(line: Line): Line {
  if (underlineLevel(line) === undefined) return line;
  const indent = ' '.repeat(CODE_INDENT);
  return { ...line, text: indent + line.text, column: line.column - CODE_INDENT };
}

export function listAt(lines: readonly Line[], from: number, first: Marker): ListBlock {
  const items: Item[] = [];
  let lazy: Line | undefined;
  let to = from;
  let marker: Marker | undefined = first;
  for (let at = from; marker !== undefined; marker = siblingAt(lines, at, first)) {
    const item = itemEnd(lines, at, marker);
    const { bullet, first: line, offset } = marker;
    items.push({ bullet, first: line, offset, lines: lines.slice(at, item.to) });
    lazy ??= item.lazy;
    to = item.to;
    at = afterBlank(lines, to);
  }
  const { ordered } = first;
  return {
    type: 'list',
    from,
    to,
    ordered,
    items,
    lines: lines.slice(from, to),
    ...(lazy && { lazy }),
  };
}

/** The next item of the same list, if it begins at this line. */
function siblingAt(lines: readonly Line[], at: number, first: Marker): Marker | undefined {
  const line = lines[at];
  const start = line && atStart(line);
  if (line === undefined || start === undefined || isBreak(start)) return undefined;
  const marker = markerOf(line, start);
  return marker?.sign === first.sign && marker.ordered === first.ordered ? marker : undefined;
}

/**
 * An item goes on while lines are indented to its text; blank lines at its end are not its own, and
 * one below a bare bullet ends it.
 */
function itemEnd(
  lines: readonly Line[],
  from: number,
  { offset, first }: Marker,
): { to: number; lazy?: Line } {
  let to = from + 1;
  if (isBare(first, lines[to])) return { to };
  let lazy: Line | undefined;
  const watch = { at: from, open: false };
  let index = to;
  for (let line = lines[index]; line !== undefined; index += 1, line = lines[index]) {
    if (isBlank(line)) continue;
    if (indentOf(line) < offset) {
      const above = lines[index - 1];
      const goesOn = above !== undefined && isLazy(line, dedent(above, offset));
      if (!goesOn || isInCode(watch, lines, index, offset)) break;
      lazy ??= line;
    }
    to = index + 1;
  }
  return { to, ...(lazy && { lazy }) };
}

function isBare(first: Line, below: Line | undefined): boolean {
  return below !== undefined && isBlank(first) && isBlank(below);
}

/** How far the lines of a list or quote were looked through for code, and whether some is open there. */
interface Watch {
  at: number;
  open: boolean;
}

/** Whether code is open before a line; looks on from where it looked last, so that all is linear. */
function isInCode(watch: Watch, lines: readonly Line[], before: number, offset: number): boolean {
  for (; watch.at < before; watch.at += 1) {
    const line = lines[watch.at];
    const start = line && atStart(innermost(dedent(line, offset)));
    if (start !== undefined && isFenceStart(start)) watch.open = !watch.open;
  }
  return watch.open;
}

function afterBlank(lines: readonly Line[], from: number): number {
  let at = from;
  for (let line = lines[at]; line !== undefined && isBlank(line); line = lines[at]) at += 1;
  return at;
}

/** The lines of an item without its bullet and the indentation of its text. */
export function itemContent({ first, offset, lines }: Item): readonly Line[] {
  return lines.map((line, index) => {
    if (index === 0) return first;
    return isBlank(line) || indentOf(line) >= offset ? dedent(line, offset) : going(line);
  });
}

/** A table's cells, as many in each row as it has heads. */
export interface Table {
  readonly heads: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
}

/** The cells of a table: a row may leave some out, and what it has too many is not shown. */
export function tableOf({ lines }: PlainBlock): Table {
  const [head, , ...rows] = lines;
  const heads = head === undefined ? [] : cellsOf(head);
  return {
    heads,
    rows: rows.map((row) => {
      const cells = cellsOf(row);
      return heads.map((_, at) => cells[at] ?? withText(row, ''));
    }),
  };
}

/** The cells of a table's row; `\|` does not divide. */
export function cellsOf(row: Line): readonly Line[] {
  const line = trimmed(row);
  const { text } = line;
  const cells: Line[] = [];
  let from = text.startsWith('|') ? 1 : 0;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '|') {
      cells.push(cell(line, from, index));
      from = index + 1;
    }
  }
  if (from < text.length) cells.push(cell(line, from, text.length));
  return cells;
}

function cell(line: Line, from: number, to: number): Line {
  return trimmed({ ...cut(line, from), text: line.text.slice(from, to) });
}

/** Whether a table begins here: a row, and below it as many cells of hyphens. */
export function isTableStart(head: Line, below: Line): boolean {
  if (!isDelimiter(below.text) || atStart(below) === undefined) return false;
  return head.text.includes('|') && cellsOf(head).length === cellsOf(below).length;
}

function isDelimiter(text: string): boolean {
  if (!text.includes('|') || !text.includes('-')) return false;
  return (
    /^[ \t|:-]*$/.test(text) && cellsOf({ text, line: 0, column: 0, before: 0 }).every(isHyphens)
  );
}

function isHyphens({ text }: Line): boolean {
  return /^:?-+:?$/.test(text);
}
