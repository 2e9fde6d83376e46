import { LIMITS } from '../limits.ts';
import {
  placeOfLines,
  proseOf,
  trimmed,
  type Line,
  placeOf,
  type Place,
} from '../../markdown/lines.ts';
import { withTargets } from '../../markdown/link-targets.ts';
import { placeOfBlock } from '../../markdown/prose.ts';
import type { MatchingQuestion, MatchingRow, KindFields } from '../question.ts';
import type { Block } from '../../markdown/block-starts.ts';
import { cellsOf } from '../../markdown/containers.ts';
import { around, type ReadKind } from './read-kind.ts';
import { tellLong } from './choices.ts';
import { tell, type Reading } from './tell.ts';

/** The one two-column table of a question whose rows are to be matched. */
function matchingTable(
  reading: Reading,
  blocks: readonly Block[],
  title: Place,
): Block | undefined {
  const [table, second] = blocks.filter(
    (block) => block.type === 'table' && columnsOf(block) === 2,
  );
  if (table !== undefined && second === undefined) return table;
  const place = second === undefined ? title : placeOfBlock(reading.file, second);
  const message = second === undefined ? NONE : SEVERAL;
  tell(reading, place, { rule: 'matching-invalid', message });
  return undefined;
}

const NONE = 'A question with "kind: matching" has one table with two columns.';
const SEVERAL = 'A second table with two columns: it is not clear which one is to be matched.';

function columnsOf({ lines: [head] }: Block): number {
  return head === undefined ? 0 : cellsOf(head).length;
}

/** The heads of the table, and its rows. */
function matchesOf(reading: Reading, table: Block): Pick<MatchingQuestion, 'heads' | 'rows'> {
  const [head, , ...lines] = table.lines;
  const [left, right] = head === undefined ? [] : cellsOf(head);
  const place = placeOfBlock(reading.file, table);
  const isMany = lines.length > LIMITS.choices;
  const rows = isMany ? [] : lines.flatMap((line) => rowOf(reading, line));
  if (isMany) tellMany(reading, lines.length, place);
  else tellRows(reading, rows, place);
  return { heads: [left?.text ?? '', right?.text ?? ''], rows };
}

function rowOf(reading: Reading, line: Line): readonly MatchingRow[] {
  const [left, right, more] = cellsOf(line);
  if (
    left === undefined ||
    right === undefined ||
    more !== undefined ||
    !left.text ||
    !right.text
  ) {
    const message =
      'A row of this table has two cells, both with text. Write "\\|" for a line that does not divide cells.';
    tell(reading, placeOfLines(reading.file, trimmed(line)), { rule: 'matching-invalid', message });
    return [];
  }
  const row = { left: cellProse(reading, left), right: cellProse(reading, right) };
  tellLong(reading, placeOf(row.left), row.left);
  tellLong(reading, placeOf(row.right), row.right);
  return [row];
}

function cellProse(reading: Reading, cell: Line): MatchingRow['left'] {
  return proseOf(
    reading.file,
    withTargets(reading, [cell], [{ prose: proseOf(reading.file, [cell]) }]),
  );
}

function tellMany(reading: Reading, count: number, place: Place): void {
  const message = `At most ${LIMITS.choices} rows can be matched; there are ${count}.`;
  tell(reading, place, { rule: 'limit-exceeded', message });
}

function tellRows(reading: Reading, rows: readonly MatchingRow[], place: Place): void {
  const seen = new Set<string>();
  for (const { left } of rows) {
    const message = 'The same left-hand cell stands above. Give each one a single row.';
    if (seen.has(left.text)) tell(reading, placeOf(left), { rule: 'matching-invalid', message });
    seen.add(left.text);
  }
  if (new Set(rows.map(({ right }) => right.text)).size < LIMITS.fewestChoices) {
    const message =
      'There is nothing to match: at least two different right-hand cells are needed.';
    tell(reading, place, { rule: 'matching-invalid', message });
  }
}

/** Rows to find the right-hand cells of. */
export const matching: ReadKind<KindFields<'matching'>> = {
  divide: (reading, { blocks, place }) => {
    const table = matchingTable(reading, blocks, place);
    if (table === undefined) return undefined;
    const matches = matchesOf(reading, table);
    return { ...around(blocks, table), answers: () => ({ kind: 'matching', ...matches }) };
  },
  correct: ({ rows }) => rows.flatMap(({ left, right }) => [left.text, right.text]),
  options: ({ rows }) => rows.flatMap(({ left, right }) => [left, right]),
  answers: ({ rows }) => [
    rows
      .map(({ left, right }) => `${left.text}\0${right.text}`)
      .sort()
      .join('\0'),
  ],
  supports: () => [],
  material: true,
};
