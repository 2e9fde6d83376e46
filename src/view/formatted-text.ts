import { linesOf, proseOf, type Line } from '../markdown/lines.ts';
import { htmlShown, isPlain } from '../markdown/plain-text.ts';
import { shownBlocks, type ShownBlock, type ShownItem } from '../markdown/shown-blocks.ts';
import { spansOf, type Span } from '../markdown/spans.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { marksOf, type Paint, type Screen } from './screen.ts';
import { beside, indented, rowsOf, width, wrap, hang, padEnd } from './wrap.ts';

/** Below so many columns, nested lists and quotes are shown as they were typed. */
const NARROWEST = 10;

/**
 * A text in Markdown, laid out in so many columns: words wrap, code keeps its lines, lists and
 * quotes hang, links show their address. Blank lines stand where the author put them.
 */
export function viewProse(markdown: string, screen: Screen, columns = screen.width): SafeText {
  if (isPlain(markdown)) return wrap(visible(markdown), columns);
  return viewLines(linesOf(markdown), screen, columns);
}

function viewLines(lines: readonly Line[], screen: Screen, columns: number): SafeText {
  if (columns < NARROWEST) return wrap(visible(proseOf('', lines).text), columns);
  const views = shownBlocks(lines).map((block, index) => {
    const gap = index > 0 && block.gap ? '\n' : '';
    return safe`${gap}${viewBlock(block, screen, columns)}`;
  });
  return joined(views);
}

function viewBlock(block: ShownBlock, screen: Screen, columns: number): SafeText {
  switch (block.kind) {
    case 'paragraph':
      return wrap(viewInline(block.text, screen), columns);
    case 'heading':
      return wrap(viewHeading(block.level, block.text, screen), columns);
    case 'code':
      return indented(visible(block.text), 2);
    case 'html':
      return wrap(visible(block.text), columns);
    case 'table':
      return viewTable(block, screen, columns);
    case 'quote':
      return viewQuote(block.lines, screen, columns);
    case 'list':
      return joined(block.items.map((item, index) => viewItem(item, index > 0, screen, columns)));
  }
}

function viewHeading(level: number, text: string, screen: Screen): SafeText {
  const words = viewInline(text, screen);
  return paintOr(screen.style.strong, words, safe`${'#'.repeat(level)} ${words}`);
}

function viewQuote(lines: readonly Line[], screen: Screen, columns: number): SafeText {
  const bar = screen.unicode ? visible('│ ') : visible('| ');
  const inside = viewLines(lines, screen, columns - 2);
  return joined(rowsOf(inside).map((line) => safe`${bar}${line}`));
}

function viewItem(item: ShownItem, below: boolean, screen: Screen, columns: number): SafeText {
  const bullet = /\d/.test(item.mark) ? item.mark : marksOf(screen).bullet;
  const head = visible(`${bullet} `);
  const view = beside(head, viewLines(item.lines, screen, columns - width(head)));
  return safe`${below && item.gap ? '\n' : ''}${view}`;
}

/**
 * One paragraph of Markdown: strong and emphasised words and code are painted, links become
 * `words (address)`, backslash escapes are undone. Where there is no colour to paint with, the
 * marks stay, so that an emphasised "**not**" is not lost.
 */
export function viewInline(markdown: string, { style }: Screen): SafeText {
  if (isPlain(markdown)) return visible(markdown);
  return viewSpans(markdown, spansOf(markdown), style.strong);
}

/** Paints words that have a mark in Markdown; shows them as typed where painting changes nothing. */
function paintOr(paint: Paint, inside: SafeText, typed: SafeText): SafeText {
  const painted = paint(inside);
  return painted.text === inside.text ? typed : painted;
}

function viewSpans(markdown: string, spans: readonly Span[], strong: Paint): SafeText {
  return joined(
    spans.map((span) => viewSpan(markdown, span, strong)),
    '',
  );
}

function viewSpan(markdown: string, span: Span, strong: Paint): SafeText {
  switch (span.kind) {
    case 'text':
      return visible(span.text);
    case 'code':
      return paintOr(strong, visible(span.text), visible(markdown.slice(span.from, span.to)));
    case 'emphasis': {
      const inside = viewSpans(markdown, span.inside, strong);
      const typed = safe`${span.mark}${inside}${span.mark}`;
      return span.mark.startsWith('~') ? typed : paintOr(strong, inside, typed);
    }
    case 'link': {
      const words = viewSpans(markdown, span.inside, strong);
      const isBare =
        ['', words.text].includes(span.address) || span.address === `mailto:${words.text}`;
      return isBare ? words : safe`${words} (${span.address})`;
    }
    case 'break':
      return visible('\n');
    case 'html':
      return visible(htmlShown(markdown, span));
  }
}

type Cells = readonly SafeText[];

/** Columns between two cells. */
const GAP = 2;
/** A word longer than this may be broken, so that one long word does not take the table's form. */
const LONGEST_WORD = 14;

/**
 * A Markdown table in so many columns: cells stand below each other and wrap inside their column.
 * Where there is no room for that, each row becomes a list of "head: cell".
 */
function viewTable(
  table: Extract<ShownBlock, { readonly kind: 'table' }>,
  screen: Screen,
  columns: number,
): SafeText {
  const cells = (texts: readonly string[]): Cells => texts.map((text) => viewInline(text, screen));
  const head = cells(table.heads);
  const rows = table.rows.map(cells);
  const widths = widthsOf([head, ...rows], columns);
  if (widths === undefined) return viewStacked(head, rows, columns);
  const bar = screen.unicode ? '─' : '-';
  const rule = widths.map((size) => visible(bar.repeat(size)));
  const body = rows.map((row) => viewRow(row, widths));
  return joined([
    viewRow(head.map(screen.style.strong), widths),
    screen.style.faint(joined(rule, '  ')),
    ...body,
  ]);
}

/** How wide each column is; `undefined` where even the longest words have no room. */
function widthsOf(rows: readonly Cells[], columns: number): readonly number[] | undefined {
  const [head = []] = rows;
  const room = columns - GAP * (head.length - 1);
  const full = head.map((_, at) => largest(rows.map((row) => width(row[at] ?? safe``))));
  if (sum(full) <= room) return full;
  const least = head.map((_, at) => largest(rows.map((row) => longestWord(row[at] ?? safe``))));
  if (sum(least) > room) return undefined;
  const sizes = [...full];
  for (let over = sum(full) - room; over > 0; over--) {
    const spare = sizes.map((size, at) => (size > (least[at] ?? size) ? size : 0));
    const widest = spare.indexOf(Math.max(...spare));
    sizes[widest] = (sizes[widest] ?? 0) - 1;
  }
  return sizes;
}

function longestWord({ text }: SafeText): number {
  const words = text.split(' ').map((word) => width(visible(word)));
  return Math.min(LONGEST_WORD, largest(words));
}

/** At least 1. No spread: a hostile table has more rows than a call may have arguments. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function viewRow(cells: Cells, widths: readonly number[]): SafeText {
  const wrapped = cells.map((cell, at) => rowsOf(wrap(cell, widths[at] ?? 1)));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    wrapped.map((cell, at) => {
      const text = cell[line] ?? safe``;
      return at === wrapped.length - 1 ? text : padEnd(text, (widths[at] ?? 1) + GAP);
    }),
  );
  return joined(lines.map((parts) => joined(parts, '')));
}

function viewStacked(head: Cells, rows: readonly Cells[], columns: number): SafeText {
  const views = rows.map((row) =>
    joined(row.map((cell, at) => hang(safe`  `, safe`${head[at] ?? safe``}: ${cell}`, columns))),
  );
  return joined(views, '\n\n');
}
