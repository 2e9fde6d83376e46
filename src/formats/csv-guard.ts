/** What makes a spreadsheet take a cell for a formula, behind any number of signs that keep it from that. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Whether a cell begins with the sign that keeps a spreadsheet from taking it for a formula. */
export function isGuarded(cell: string): boolean {
  return cell.startsWith("'") && FORMULA.test(cell);
}

/** A cell that no spreadsheet takes for a formula: OWASP, "CSV Injection". */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
