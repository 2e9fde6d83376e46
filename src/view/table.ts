import type { ShownBlock } from '../markdown/shown-blocks.ts';
import { viewInline } from './prose.ts';
import { hang, linesOf, padEnd, width, wrap } from './wrap.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';

type Cells = readonly SafeText[];

/** Columns between two cells. */
const GAP = 2;
/** A word longer than this may be broken, so that one long word does not take the table's form. */
const LONGEST_WORD = 14;

/**
 * A Markdown table in so many columns: cells stand below each other and wrap inside their column.
 * Where there is no room for that, each row becomes a list of "head: cell".
 */
export function viewTable(
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
  const wrapped = cells.map((cell, at) => linesOf(wrap(cell, widths[at] ?? 1)));
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
