import { isFigure } from '../words.ts';
import { markup, NOTHING, type Html } from './encode.ts';

/** A table with a heading for each column and each row. */
export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell names its row. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A table, figures to the right; a long one is scrolled, with the keyboard too. */
export function tableHtml({ caption, heads, rows }: Table): Html {
  const table = markup`<table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head, at) => headHtml(head, rows[0]?.[at]))}</tr></thead>
<tbody>
${rows.map(rowHtml)}</tbody>
</table>`;
  if (rows.length <= LONG) return table;
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">${table}</div>`;
}

const LONG = 12;

function headHtml(head: string, below: string | number | undefined): Html {
  return markup`<th scope="col"${aligned(below)}>${head}</th>`;
}

/** A row; its first cell names it. */
export function rowHtml([name = '', ...cells]: Table['rows'][number]): Html {
  const inside = cells.map((cell) => markup`<td${aligned(cell)}>${cell}</td>`);
  return markup`<tr><th scope="row">${name}</th>${inside}</tr>\n`;
}

/** Figures stand below each other by their last digit. */
export function aligned(cell: string | number | undefined): Html {
  return isFigure(cell) ? markup` class="number"` : NOTHING;
}
