import { isFigure } from '../words.ts';
import { joined, safe, type SafeText } from '../safe-text.ts';
import { markdownText } from './encode.ts';

/** A table of texts, and of figures to the right. */
export function viewTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): SafeText {
  const rule = heads.map((_, at) => (isFigure(rows[0]?.[at]) ? '--:' : '---')).join(' | ');
  return joined([viewRow(heads), safe`| ${rule} |`, ...rows.map(viewRow)]);
}

function viewRow(cells: readonly (string | number)[]): SafeText {
  return safe`| ${joined(
    cells.map((cell) => markdownText(String(cell))),
    ' | ',
  )} |`;
}
