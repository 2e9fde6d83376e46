import type { PlainBlock } from './block.ts';
import { cut, trimmed, withText, type Line } from './lines.ts';

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
  if (!isDelimiter(below.text)) return false;
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
