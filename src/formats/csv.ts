import { parse } from 'csv-parse/sync';
import { LIMITS } from '../bank/limits.ts';
import type { Choice, Kind, KindFields, Question, Topic } from '../bank/question.ts';
import { boxedAnswers, KINDS } from '../bank/read/kind.ts';
import { tell, type FindingText, type Reading } from '../bank/read/tell.ts';
import { isWebAddress } from '../bank/read/hints-and-links.ts';
import { extensionOf, type ReadFile, type Reader, type TextFile } from '../bank/source-file.ts';
import type { Place, Prose } from '../markdown/lines.ts';
import { indexesOfKey } from './answer-key.ts';
import { nameWithin, readCategories, type CategoryPart } from './categories.ts';
import { columnsIn, type Columns } from './csv-columns.ts';
import { isGuarded } from './csv-guard.ts';
import { choiceAnswers, foreignQuestion, proseAt } from './foreign-question.ts';
import { markdownOf } from './foreign-text.ts';

/** A table with a head that names the question, its options, and which of them is correct. */
export const csv: Reader = {
  id: 'csv',
  name: 'CSV and TSV with a head',
  extensions: ['csv', 'tsv', 'txt'],
  recognises: (text, path) => {
    const [head = ''] = text.slice(0, LONGEST_HEAD).split(/\r?\n/, 1);
    return columnsIn(rowsIn(head, delimiterOf(head, path))[0]?.cells ?? []) !== undefined;
  },
  read,
};

/** UTF-16 units. */
const LONGEST_HEAD = 10_000;

/** The sign that the head has most of. */
function delimiterOf(head: string, path: string): string {
  if (extensionOf(path) === 'tsv') return '\t';
  const bare = head.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((sign) => [sign, bare.split(sign).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

interface Row {
  readonly cells: readonly string[];
  /** Where it begins. */
  readonly line: number;
  readonly problem?: FindingText;
}

interface ReadRow {
  readonly lines: number;
  readonly records: number;
}

/** The rows that say something. One more than there may be is the last, and has a problem. */
function rowsIn(text: string, delimiter: string): readonly Row[] {
  const rows: Row[] = [];
  parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    to: LIMITS.rows + 1,
    onRecord: (cells: readonly string[], { lines, records }: ReadRow) => {
      const line = lines - cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      if (records > LIMITS.rows) rows.push({ cells, line, problem: TOO_MANY });
      else if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
      return null;
    },
  });
  return rows;
}

const TOO_MANY: FindingText = {
  rule: 'limit-exceeded',
  message: `A table has at most ${LIMITS.rows} rows, empty ones too. Split it into several files.`,
};

interface RowPart extends CategoryPart {
  readonly cells: readonly string[];
}

function read(source: TextFile): ReadFile {
  const { file, path, text } = source;
  const [first = ''] = text.split(/\r?\n/, 1);
  const [head, ...rows] = rowsIn(text, delimiterOf(first, path));
  const columns = columnsIn(head?.cells ?? []);
  if (columns === undefined) return readCategories<RowPart>(source, [], () => undefined);
  const parts = rows.map(({ line, cells, problem }): RowPart => {
    const place = { file, line, column: 1, endLine: line, endColumn: 1 };
    const id = cellOf(cells, columns.id);
    return {
      cells,
      lines: [],
      place,
      id: id === '' || /^\d+$/.test(id) ? undefined : id,
      category: columns.category.flatMap((index) => cellOf(cells, index) || []),
      ...(problem && { problem }),
    };
  });
  const fromOne = !parts.some(({ cells }) => isZero(cells, columns));
  return readCategories(source, parts, (reading, topic, part) =>
    questionOf(reading, topic, part, { columns, fromOne }),
  );
}

/** Tables count from one, unless a key says otherwise. */
function isZero(cells: readonly string[], { correct }: Columns): boolean {
  return cellOf(cells, correct) === '0';
}

/** What a cell says; the sign that keeps a spreadsheet from taking it for a formula is none of it. */
function cellOf(cells: readonly string[], index: number | undefined): string {
  const text = cells[index ?? -1]?.trim() ?? '';
  return isGuarded(text) ? text.slice(1) : text;
}

interface QuestionTable {
  readonly columns: Columns;
  readonly fromOne: boolean;
}

function questionOf(
  reading: Reading,
  topic: Topic,
  { cells, place, id }: RowPart,
  { columns, fromOne }: QuestionTable,
): Question | undefined {
  const text = (index: number | undefined) => cellOf(cells, index);
  const isMarkdown = text(columns.markup) === 'markdown';
  const prose = (own: string) => proseAt(place, isMarkdown ? own : markdownOf(own));
  const row = { cells, columns, fromOne, place, prose };
  const kind = KINDS.find((one) => one === text(columns.kind));
  const read = kind === 'ordering' ? itemsOf(row) : answersOf(reading, row, kind);
  const difficulty = DIFFICULTIES.find((one) => String(one) === text(columns.difficulty));
  const references = text(columns.reference).split(/\s+/).filter(isWebAddress);
  const [title, explanation] = [text(columns.title), text(columns.explanation)];
  const item = {
    place,
    stem: prose(text(columns.question)),
    hints: columns.hints.flatMap((index) => (text(index) === '' ? [] : prose(text(index)))),
    tags: text(columns.tags)
      .split(/[;,|]/)
      .flatMap((tag) => tag.trim() || []),
    ...(references.length > 0 && { references }),
    ...(title !== '' && { title: prose(title) }),
    ...(difficulty && { difficulty }),
    ...(explanation !== '' && { explanation: prose(explanation) }),
    ...(id !== undefined && { id: nameWithin(id) }),
  };
  return foreignQuestion(reading, topic, item, read);
}

const DIFFICULTIES = [1, 2, 3] as const;

interface QuestionRow extends QuestionTable {
  readonly cells: readonly string[];
  readonly place: Place;
  readonly prose: (text: string) => Prose;
}

/** All options, in the order in which they stand. */
function itemsOf({ cells, columns, prose }: QuestionRow): KindFields {
  return { kind: 'ordering', items: optionsIn(cells, columns).map(prose) };
}

/** The answers, of the kind that the row says or that their shape tells. */
function answersOf(
  reading: Reading,
  row: QuestionRow,
  kind: Kind | undefined,
): KindFields | undefined {
  const choices = choicesOf(reading, row);
  if (kind !== undefined && choices?.some(({ correct }) => correct) === true)
    return boxedAnswers(reading, choices, kind, row.place);
  return choices && choiceAnswers(reading, choices, row.place, 'Fill in its column.');
}

function choicesOf(
  reading: Reading,
  { cells, columns, fromOne, place, prose }: QuestionRow,
): readonly Choice[] | undefined {
  const texts = optionsIn(cells, columns);
  const key = cellOf(cells, columns.correct);
  const indexes = columns.isKeyAnOption ? [0] : keysIn(key, texts, fromOne);
  if (indexes === undefined) {
    const message = `The key "${key.slice(0, 40)}" is none of the ${texts.length} answers.`;
    tell(reading, place, { rule: 'answer-no-correct', message });
    return undefined;
  }
  return texts.map((text, index) => {
    const said = cellOf(cells, columns.feedback[index]);
    return {
      text: prose(text),
      correct: indexes.includes(index),
      place,
      ...(said !== '' && { feedback: prose(said) }),
    };
  });
}

function optionsIn(cells: readonly string[], { options, list, correct, isKeyAnOption }: Columns) {
  const own = options.flatMap((index) => cellOf(cells, index) || []);
  if (list !== undefined)
    return cellOf(cells, list)
      .split(/[|;\n]/)
      .flatMap((text) => text.trim() || []);
  const key = cellOf(cells, correct);
  return isKeyAnOption ? [key, ...own] : own;
}

/** All that a key names: itself where it is an option, else each of its parts. */
function keysIn(
  key: string,
  texts: readonly string[],
  fromOne: boolean,
): readonly number[] | undefined {
  const at = { fromOne, isNumber: true };
  const whole = indexesOfKey(key, texts, at);
  if (whole !== undefined || key === '') return whole ?? [];
  const parts = key.split(/[,;|]/).map((part) => indexesOfKey(part, texts, at));
  return parts.includes(undefined) ? undefined : parts.flatMap((indexes) => indexes ?? []);
}
