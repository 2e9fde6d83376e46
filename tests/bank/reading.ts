import type { Diagnostic } from '../../src/bank/diagnostic.ts';
import type { Loaded } from '../../src/bank/load.ts';
import { checkBank } from '../../src/check/run-rules.ts';
import type { Question } from '../../src/bank/question.ts';
import type { Source } from '../../src/bank/source-file.ts';

const encoder = new TextEncoder();

/** A file of a bank, as the walk gives it. */
export function source(path: string, text: string): Source {
  return { file: `bank/${path}`, path, content: encoder.encode(text) };
}

/** Loads files without rules or foreign readers. */
export function loadFiles(...sources: readonly Source[]): Loaded {
  return checkBank(sources, { readers: [], rules: [], setting: { today: '2026-11-24' } });
}

/** Loads one file; without front matter of its own it gets some of three lines, so that it begins in line 4. */
export function loadText(text: string): Loaded {
  const whole = text.startsWith('---') ? text : `---\ntitle: T\n---\n${text}`;
  return loadFiles(source('t.md', whole));
}

/** Where and what: `6:1-6:9 heading-malformed`. */
export function told({ diagnostics }: Loaded): readonly string[] {
  return diagnostics.map(({ rule, place }) => `${placed(place)} ${rule}`);
}

function placed({ line, column, endLine, endColumn }: Diagnostic['place']): string {
  return `${line}:${column}-${endLine}:${endColumn}`;
}

/** The only question of a text without mistakes. */
export function questionIn(text: string): Question {
  const { bank, diagnostics } = loadText(text);
  const [question] = bank.questions;
  if (question === undefined || bank.questions.length > 1 || diagnostics.length > 0) {
    throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));
  }
  return question;
}

/** A question on one line: its kind, what is asked, its answers. */
export function outline(question: Question): string {
  return [question.kind, question.stem.text, ...answersOf(question)].join(' | ');
}

function answersOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'numeric':
      return question.ranges.map(({ low, high }) => `${low}..${high}`);
    case 'ordering':
      return question.items.map(({ text }) => text);
    case 'matching':
      return [
        question.heads.join(' = '),
        ...question.rows.map((row) => `${row.left.text} = ${row.right.text}`),
      ];
    case 'cloze':
      return question.blanks.map(({ accepted }) => accepted.join(' or '));
    case 'single':
    case 'multiple':
    case 'true-false':
    case 'typed':
      return question.choices.map(
        ({ correct, text, feedback }) =>
          `${correct ? '[x]' : '[ ]'} ${text.text}${feedback ? ` > ${feedback.text}` : ''}`,
      );
  }
}

/** Any question with its place in the file taken away, to be compared with one that stands elsewhere. */
export function placeless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(placeless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'place' && key !== 'checkedAt' && key !== 'lines')
      .map(([key, inner]) => [key, placeless(inner)]),
  );
}
