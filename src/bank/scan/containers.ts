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
function isLazy(line: Line, above: Line | undefined, open: boolean): boolean {
  if (above === undefined || open || isBlank(line) || interrupts(line) || isItem(line))
    return false;
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

/** Whether code is still open after a line of a list or quote. */
function fenceAfter(open: boolean, line: Line): boolean {
  const start = atStart(innermost(line));
  return start !== undefined && isFenceStart(start) ? !open : open;
}

export function quoteAt(lines: readonly Line[], from: number): QuoteBlock {
  let to = from;
  let open = false;
  let lazy: Line | undefined;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (line === undefined) break;
    if (isQuoted(line)) open = fenceAfter(open, line);
    else if (isLazy(line, lines[to - 1], open)) lazy ??= line;
    else break;
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
    items.push({ bullet: marker.bullet, offset: marker.offset, lines: lines.slice(at, item.to) });
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
  let open = false;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isBlank(line)) continue;
    if (index === from || indentOf(line).columns >= offset)
      open = fenceAfter(open, dedent(line, offset));
    else if (isLazy(line, lines[index - 1], open)) lazy ??= line;
    else break;
    to = index + 1;
  }
  return { to, ...(lazy && { lazy }) };
}

function afterBlank(lines: readonly Line[], from: number): number {
  let at = from;
  for (let line = lines[at]; line !== undefined && isBlank(line); line = lines[at]) at += 1;
  return at;
}

/** The lines of an item without its bullet and the indentation of its text. */
export function itemContent({ bullet, offset, lines }: Item): readonly Line[] {
  return lines.map((line, index) => {
    if (index > 0) return dedent(line, offset);
    const size = bullet.column - line.column + bullet.text.length;
    const rest = cut(line, size, bullet.before - line.before + bullet.text.length);
    return dedent(rest, offset - (rest.before - line.before));
  });
}
