import type { Loaded } from '../../src/bank/load.ts';
import type { Place, Prose } from '../../src/markdown/lines.ts';
import type { Kind, Question } from '../../src/bank/question.ts';

/** Whether all that was read from a text is sound: places, texts, questions. */
export function isSound({ bank, diagnostics, left }: Loaded, text: string): boolean {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const isError = diagnostics.some(({ severity }) => severity === 'error');
  // Where links are resolved, and in other people's formats, a text is not what stands in the file.
  const isLiteral = !/\]: ?http|<i class=/.test(text);
  return (
    diagnostics.every(({ place }) => isWithin(place, lines)) &&
    bank.questions.every(isAskable) &&
    (!isLiteral || bank.questions.flatMap(prosesOf).every((prose) => isTrue(prose, lines))) &&
    new Set(bank.questions.map(({ id }) => id)).size === bank.questions.length &&
    (left.length === 0 || isError)
  );
}

/** Whether a place lies in the file, its end not before its start. */
function isWithin({ line, column, endLine, endColumn }: Place, lines: readonly string[]): boolean {
  const forward = endLine > line || (endLine === line && endColumn >= column);
  return (
    forward &&
    line >= 1 &&
    column >= 1 &&
    endLine <= lines.length &&
    column <= (lines[line - 1]?.length ?? 0) + 1
  );
}

/** Whether each line of a text stands in the file where it says. */
function isTrue(prose: Prose, lines: readonly string[]): boolean {
  const own = prose.text.split('\n');
  return (
    own.length === prose.lines.length &&
    own.every((line, index) => {
      const start = prose.lines[index];
      const there = lines[(start?.line ?? 0) - 1]?.slice((start?.column ?? 0) - 1) ?? '';
      return there.trimStart().startsWith(line.trim());
    })
  );
}

function prosesOf(question: Question): readonly Prose[] {
  const { title, stem, hints, explanation } = question;
  return [title, stem, ...hints, ...(explanation ? [explanation] : []), ...answersOf(question)];
}

function answersOf(question: Question): readonly Prose[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
    case 'typed':
      return question.choices.flatMap(({ text, feedback }) =>
        feedback ? [text, feedback] : [text],
      );
    case 'numeric':
      return question.ranges.map(({ text }) => text);
    case 'ordering':
      return question.items;
    case 'matching':
      return question.rows.flatMap(({ left, right }) => [left, right]);
    case 'cloze':
      return [];
  }
}

type Of<K extends Kind> = Question & { readonly kind: K };

const correct = (question: Of<'single' | 'multiple' | 'true-false' | 'typed'>): number =>
  question.choices.filter((choice) => choice.correct).length;

/** What makes a question one that can be asked, and answered rightly. */
const ASKABLE: { readonly [K in Kind]: (question: Of<K>) => boolean } = {
  single: (one) => one.choices.length > 1 && correct(one) === 1,
  'true-false': (one) => one.choices.length === 2 && correct(one) === 1,
  multiple: (one) => one.choices.length > 1 && correct(one) > 0,
  typed: (one) => correct(one) > 0,
  numeric: ({ ranges }) => ranges.length > 0 && ranges.every(({ low, high }) => low <= high),
  ordering: ({ items }) => items.length > 1,
  matching: ({ rows }) => new Set(rows.map(({ right }) => right.text)).size > 1,
  cloze: ({ blanks, stem }) =>
    blanks.length > 0 &&
    blanks.every(({ from, to }) => /^\[\[[^]+\]\]$/.test(stem.text.slice(from, to))),
};

function isAskable(question: Question): boolean {
  const check = ASKABLE[question.kind] as (one: Question) => boolean;
  return check(question);
}
