import { cut, dedent, indentOf, isBlank, type Line } from '../lines.ts';
import type { Item, ListBlock, QuoteBlock } from './block.ts';
import { isFenceStart, isHtmlStart } from './hiding.ts';
import { atStart, headingOf, isBreak, markerOf, type Marker } from './starts.ts';

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

/** What such a block can begin with; most lines begin with something else. */
const SIGNS = new Set('>#`~*-_<+0123456789');

/**
 * Whether a line without mark or indentation goes on with the paragraph that a list or quote ends in.
 * Judged by the line above alone, since only prose hangs on it: where answers stand, it is an error.
 */
function isLazy(line: Line, above: Line | undefined): boolean {
  if (above === undefined || isBlank(line) || interrupts(line) || isItem(line)) return false;
  const start = atStart(innermost(above));
  return (
    start !== undefined &&
    !isBlank(start) &&
    !headingOf(start) &&
    !isFenceStart(start) &&
    !isBreak(start)
  );
}

function isItem(line: Line): boolean {
  const start = atStart(line);
  return start !== undefined && markerOf(line, start) !== undefined;
}

/** A line without the bullets and quote marks at its start. */
function innermost(line: Line): Line {
  let rest = line;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const start = atStart(rest);
    if (start === undefined) return rest;
    const marker = start.text.startsWith('>') ? undefined : markerOf(rest, start);
    if (marker === undefined && !start.text.startsWith('>')) return start;
    rest = cut(start, marker?.bullet.text.length ?? 1);
  }
  return rest;
}

const DEPTH = 4;

export function quoteAt(lines: readonly Line[], from: number): QuoteBlock {
  let to = from;
  let lazy: Line | undefined;
  let isOpen: CodeWatch | undefined;
  for (let line = lines[to]; line !== undefined; to += 1, line = lines[to]) {
    if (isQuoted(line)) continue;
    isOpen ??= codeWatch(lines, from, 0);
    if (!isLazy(line, lines[to - 1]) || isOpen(to)) break;
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
    return start?.text.startsWith('>') === true ? dedent(cut(start, 1), 1) : line;
  });
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

/** An item goes on while lines are indented to its text; blank lines at its end are not its own. */
function itemEnd(
  lines: readonly Line[],
  from: number,
  { offset }: Marker,
): { to: number; lazy?: Line } {
  let to = from + 1;
  let lazy: Line | undefined;
  let isOpen: CodeWatch | undefined;
  for (let index = to; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isBlank(line)) continue;
    if (indentOf(line) < offset) {
      isOpen ??= codeWatch(lines, from, offset);
      if (!isLazy(line, lines[index - 1]) || isOpen(index)) break;
      lazy ??= line;
    }
    to = index + 1;
  }
  return { to, ...(lazy && { lazy }) };
}

type CodeWatch = (before: number) => boolean;

/** Tells whether code is open before a line of a list or quote; to be asked from above to below. */
function codeWatch(lines: readonly Line[], from: number, offset: number): CodeWatch {
  let at = from;
  let open = false;
  return (before) => {
    for (; at < before; at += 1) {
      const line = lines[at];
      const start = line && atStart(innermost(dedent(line, offset)));
      if (start !== undefined && isFenceStart(start)) open = !open;
    }
    return open;
  };
}

function afterBlank(lines: readonly Line[], from: number): number {
  let at = from;
  for (let line = lines[at]; line !== undefined && isBlank(line); line = lines[at]) at += 1;
  return at;
}

/** The lines of an item without its bullet and the indentation of its text. */
export function itemContent({ first, offset, lines }: Item): readonly Line[] {
  return lines.map((line, index) => (index === 0 ? first : dedent(line, offset)));
}
