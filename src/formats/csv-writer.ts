import type { Choice, Kind, Question, QuestionOf } from '../bank/question.ts';
import type { Prose } from '../markdown/lines.ts';
import { csv } from './csv.ts';
import { guarded } from './csv-guard.ts';
import { askedText, byTopic, type Writer } from './writer.ts';

/** A table with a row for each question; texts are Markdown, keys count the options from one. */
export const csvWriter: Writer = {
  name: 'CSV',
  refuses: ({ kind }) => REFUSED[kind],
  write: (writing) => {
    const rows = byTopic(writing).flatMap(({ category, questions }) =>
      questions.map((question) => rowOf(question, category)),
    );
    const most = Math.max(2, ...rows.map(({ options }) => options.length));
    return [headOf(most), ...rows.map((row) => cellsOf(row, most))].map(lineOf).join('');
  },
  reader: csv,
};

const REFUSED: Readonly<Partial<Record<Kind, string>>> = {
  matching: 'CSV has no questions to match.',
  cloze: 'CSV has no texts with blanks.',
};

interface CsvOption {
  readonly text: string;
  readonly correct: boolean;
  readonly feedback?: Prose | undefined;
}

interface CsvRow {
  readonly options: readonly CsvOption[];
  /** What stands before the options. */
  readonly before: readonly string[];
  /** What stands behind them. */
  readonly after: readonly string[];
}

const BEFORE = ['id', 'concept', 'topic_title', 'kind', 'markup', 'title', 'question'];
const HINTS = 3;

function headOf(most: number): readonly string[] {
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  return [
    ...BEFORE,
    ...numbers.map((number) => `option_${number}`),
    'correct',
    ...numbers.map((number) => `feedback_${number}`),
    'explanation',
    ...Array.from({ length: HINTS }, (_, index) => `hint_${index + 1}`),
    'reference',
    'difficulty',
    'tags',
  ];
}

function rowOf(question: Question, category: readonly string[]): CsvRow {
  const { id, kind, title, hints, explanation, references, difficulty, tags } = question;
  return {
    options: answersOf(question),
    before: [id, ...category, kind, 'markdown', title.text, askedText(question)],
    after: [
      explanation?.text ?? '',
      ...Array.from({ length: HINTS }, (_, index) => hints[index]?.text ?? ''),
      references.join(' '),
      String(difficulty ?? ''),
      tags.join(';'),
    ],
  };
}

function cellsOf({ options, before, after }: CsvRow, most: number): readonly string[] {
  const key = options.flatMap(({ correct }, index) => (correct ? String(index + 1) : []));
  const empty = Array.from({ length: most - options.length }, () => '');
  return [
    ...before,
    ...options.map(({ text }) => text),
    ...empty,
    key.join(';'),
    ...options.map(({ feedback }) => feedback?.text ?? ''),
    ...empty,
    ...after,
  ];
}

/** A line as RFC 4180 has it, but for its end, which is a line feed alone. */
function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(guarded(cell))).join(',')}\n`;
}

function quoted(cell: string): string {
  return /[",;\t|\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function ofChoices({ choices }: { readonly choices: readonly Choice[] }): readonly CsvOption[] {
  return choices.map(({ text, correct, feedback }) => ({ text: text.text, correct, feedback }));
}

const answers: { readonly [One in Kind]: (question: QuestionOf<One>) => readonly CsvOption[] } = {
  single: ofChoices,
  multiple: ofChoices,
  'true-false': ofChoices,
  typed: ofChoices,
  numeric: ({ ranges }) =>
    ranges.map(({ text, feedback }) => ({ text: text.text, correct: true, feedback })),
  ordering: ({ items }) => items.map(({ text }) => ({ text, correct: true })),
  matching: () => [],
  cloze: () => [],
};

function answersOf<One extends Kind>(question: QuestionOf<One>): readonly CsvOption[] {
  return answers[question.kind](question);
}
