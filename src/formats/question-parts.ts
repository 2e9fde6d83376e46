import type { Choice, Kind, Question, QuestionOf } from '../bank/question.ts';
import { plain, plainText } from '../markdown/plain-text.ts';

/** A question taken apart, to be compared with another one. */
interface QuestionParts {
  /** What has to be equal for it to be the same question: kind, number of answers, which are correct. */
  readonly key: string;
  /** The texts of its answers. */
  readonly texts: readonly string[];
  /** All else that it says, by name. */
  readonly said: readonly (readonly [string, string])[];
}

/** Takes a question apart. */
export function parts(question: Question): QuestionParts {
  const { key, texts, said } = answerParts(question);
  return {
    key: JSON.stringify([question.kind, ...key]),
    texts,
    said: [...saidIn(question), ...said],
  };
}

/** Whether two texts in Markdown say the same, however they are marked up. */
export function sameWords(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

function saidIn(question: Question): readonly (readonly [string, string])[] {
  const { explanation, facts, suppressions, difficulty, checked } = question;
  return [
    ['id', question.id],
    ['concept', question.concept],
    ['title', question.title.text],
    ['shown title', String(question.titleShown)],
    ['case', question.case === undefined ? '' : textOf([question.case.title, question.case.text])],
    ['hints', textOf(question.hints)],
    ['explanation', explanation?.text ?? ''],
    ['references', question.references.join(' ')],
    ['difficulty', String(difficulty ?? '')],
    ['tags', question.tags.join('\n')],
    ['facts', facts.join('\n')],
    ['volatile', String(question.volatile)],
    ['shuffle', String(question.shuffle)],
    ['language', question.lang],
    ['date of its check', checked ?? ''],
    ['suppressions', suppressions.map(({ rule, reason }) => `${rule} ${reason}`).join('\n')],
  ];
}

function textOf(proses: readonly { readonly text: string }[]): string {
  return proses.map(({ text }) => text).join('\0');
}

interface AnswerParts extends Omit<QuestionParts, 'key'> {
  readonly key: readonly unknown[];
}

function ofChoices({ choices }: { readonly choices: readonly Choice[] }): AnswerParts {
  return {
    key: choices.map(({ correct }) => correct),
    texts: choices.map(({ text }) => text.text),
    said: [['feedback', choices.map(({ feedback }) => feedback?.text ?? '').join('\0')]],
  };
}

const kinds: { readonly [One in Kind]: (question: QuestionOf<One>) => AnswerParts } = {
  single: ofChoices,
  multiple: ofChoices,
  'true-false': ofChoices,
  typed: ofChoices,
  // A number is the same however it is written; arithmetic leaves a trace in its last digits.
  numeric: ({ ranges }) => ({
    key: ranges.map(({ low, high }) => [rounded(low), rounded(high)]),
    texts: [],
    said: [['feedback', ranges.map(({ feedback }) => feedback?.text ?? '').join('\0')]],
  }),
  ordering: ({ items }) => ({
    key: [items.length],
    texts: items.map(({ text }) => text),
    said: [],
  }),
  matching: ({ heads, rows }) => ({
    key: [rows.length],
    texts: rows.flatMap(({ left, right }) => [left.text, right.text]),
    said: [['heads', heads.join('\0')]],
  }),
  cloze: ({ blanks }) => ({
    key: blanks.map(({ accepted }) => accepted.map(plainText)),
    texts: [],
    said: [],
  }),
};

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function answerParts<One extends Kind>(question: QuestionOf<One>): AnswerParts {
  return kinds[question.kind](question);
}
