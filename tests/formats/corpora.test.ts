import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Picked } from '../../src/answer/attempt.ts';
import { load } from '../../src/bank/load.ts';
import type {
  ChoiceQuestion,
  MatchingQuestion,
  Question,
  TypedQuestion,
} from '../../src/bank/question.ts';
import type { Source } from '../../src/bank/source-file.ts';
import { readers } from '../../src/formats/index.ts';
import { walk } from '../../src/io/walk.ts';
import { runIn } from '../commands/check-bank.ts';

/** Real banks in other formats, beside the project or where the variable says. They keep their own licences and are not part of it. */
const CORPORA = process.env['PEERDRILL_CORPORA'] ?? path.join('..', 'shared', 'corpora');

/** A question that is there, by a reader that is not ours. */
interface Key {
  readonly file: string;
  /** Of the question, or 1 where its file has no lines of questions. */
  readonly line: number;
  readonly choices: readonly string[];
  readonly correct: readonly number[];
  /** Answers that are typed or matched, in place of choices. */
  readonly blanks?: unknown;
}

interface Expected {
  readonly keys: readonly Key[];
  readonly broken: readonly unknown[];
}

const CODE_BELOW = [56, 148, 172, 240, 273].map((line) => `typescript/typescript-quiz.md:${line}`);

/**
 * Where the texts of answers differ from those of the other reader: code or an image below the last
 * answer, with an empty line between, which is ours and others' explanation; HTML, of which we take
 * the text; a line of a file that the other counts otherwise; and a tag whose attributes have lines
 * of their own, by which it is known here alone.
 */
const DIFFERENT: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'gift-grammar-tests': [
    ['tests/questions/formatExamples.gift:1', 'tests/questions/multiLineFeedback1.gift:1'],
    ['tests/questions/formatExamples.gift:2', 'tests/questions/multiLineFeedback1.gift:11'],
  ],
  linkedin: [CODE_BELOW, CODE_BELOW],
  'mkdocs-quiz-docs': [
    [
      'docs/advanced-formatting.md:108',
      'docs/advanced-formatting.md:269',
      'docs/assets/demo-quiz.md:13',
    ],
    [
      'docs/advanced-formatting.md:109',
      'docs/advanced-formatting.md:270',
      'docs/assets/demo-quiz.md:21',
    ],
  ],
  'starlight-quiz': [[], ['demo.mdx:115']],
};

const bare = (text: string): string => text.replace(/[`\\*_\s]/g, '');

const shapeOf = (question: Question): string =>
  'choices' in question && question.kind !== 'typed'
    ? JSON.stringify([
        question.choices.map(({ text }) => bare(text.text)),
        question.choices.flatMap(({ correct }, index) => (correct ? [index] : [])),
      ])
    : JSON.stringify([[], []]);

const isAt = (question: Question, { file, line }: Key): boolean =>
  question.place.file === file && (line === 1 || Math.abs(question.place.line - line) <= 3);

/** Takes a bank as a whole: which keys no question has, and which questions are in no key. */
function compared(questions: readonly Question[], keys: readonly Key[]) {
  const left = new Set(questions);
  const missing = keys.filter((key) => {
    const wanted = JSON.stringify([key.choices.map(bare), key.correct]);
    const found = [...left].find((question) => isAt(question, key) && shapeOf(question) === wanted);
    if (found !== undefined) left.delete(found);
    return found === undefined;
  });
  return { missing, extra: [...left] };
}

const indexes = (all: readonly unknown[]): readonly number[] => all.map((_, index) => index);

const swapped = ([first = 0, second = 1, ...rest]: readonly number[]): readonly number[] => [
  second,
  first,
  ...rest,
];

type RightAndWrong = readonly [right: Picked, wrong: Picked];

/** The right answer to a question, and one that is wrong. */
function answersOf(question: Question): RightAndWrong {
  switch (question.kind) {
    case 'typed':
      return typedAnswers(question);
    case 'numeric':
      return [String(question.ranges[0]?.low), '987654321'];
    case 'cloze':
      return [
        question.blanks.map(({ accepted: [first = ''] }) => first),
        question.blanks.map(() => 'qzq'),
      ];
    case 'ordering':
      return [indexes(question.items), swapped(indexes(question.items))];
    case 'matching':
      return matchingAnswers(question);
    case 'single':
    case 'multiple':
    case 'true-false':
      return choiceAnswers(question);
  }
}

function typedAnswers({ choices }: TypedQuestion): RightAndWrong {
  const right = choices.find(({ correct }) => correct)?.text.text ?? '';
  return [right, `${right} qzq`];
}

function matchingAnswers({ rows }: MatchingQuestion): RightAndWrong {
  const rights = rows.map(({ right }) => right.text);
  const other = rights.findIndex((text) => text !== rights[0]);
  return [indexes(rights), rights.map((_, row) => (row === 0 ? other : row))];
}

function choiceAnswers({ choices }: ChoiceQuestion): RightAndWrong {
  const right = choices.flatMap(({ correct }, index) => (correct ? [index] : []));
  const other = choices.findIndex(({ correct }) => !correct);
  return [right, other < 0 ? right.slice(1) : [other]];
}

/** The files of a bank as the program would find them, but for the key. */
function sourcesOf(name: string): readonly Source[] {
  const walked = walk(path.join(CORPORA, name), (file) => file);
  if (!('sources' in walked)) throw new Error(`${name} cannot be read.`);
  return walked.sources
    .filter((source) => source.path !== 'expected.json')
    .map((source) => ({ ...source, file: source.path }));
}

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(path.join(CORPORA, name, 'expected.json'), 'utf8')) as Expected;

/** The score of a session over a bank in which each question is answered alike. */
async function scored(
  sources: readonly Source[],
  questions: readonly Question[],
  which: 0 | 1,
): Promise<string> {
  const answers = Object.fromEntries(
    questions.map((question) => [question.id, answersOf(question)[which]]),
  );
  const { out, err } = await runIn('study --answers answers.json --count 10000 --seed 1 --json', {
    files: { 'answers.json': JSON.stringify(answers) },
    change: { openBank: () => ({ found: true, root: '/work/bank', sources }) },
  });
  if (out === '') throw new Error(err);
  const { score } = JSON.parse(out) as { score: { correct: number; total: number } };
  return `${score.correct} of ${score.total}`;
}

/** What a session over them comes to where all are answered right, and where all are answered wrong. */
async function scores(sources: readonly Source[]) {
  const { questions } = load(sources, readers).bank;
  return [await scored(sources, questions, 0), await scored(sources, questions, 1)];
}

if (existsSync(CORPORA)) {
  const names = readdirSync(CORPORA).filter((name) =>
    existsSync(path.join(CORPORA, name, 'expected.json')),
  );

  describe('real banks', () => {
    test.each(names)('%s: each question with its key, and no other', (name) => {
      const { keys } = expectedOf(name);
      const { questions } = load(sourcesOf(name), readers).bank;
      const { missing, extra } = compared(questions, keys);
      expect([
        missing.map(({ file, line }) => `${file}:${line}`),
        extra.map(({ place }) => `${place.file}:${place.line}`),
      ]).toEqual(DIFFERENT[name] ?? [[], []]);
    });

    test.each(names)('%s: answered right is all, answered wrong is nothing', async (name) => {
      const sources = sourcesOf(name);
      const { length } = load(sources, readers).bank.questions;
      expect(await scores(sources)).toEqual([`${length} of ${length}`, `0 of ${length}`]);
    });
  });
} else {
  test(`there are no banks in ${CORPORA}: three questions of our own are answered`, async () => {
    const text =
      '### A?\n\n- [x] a\n- [ ] b\n\n### B?\n\n- [x] c\n- [x] d\n\n### C?\n\n1. [ ] e\n2. [x] f\n';
    const content = new TextEncoder().encode(text);
    expect(await scores([{ file: 'a.md', path: 'a.md', content }])).toEqual(['3 of 3', '0 of 3']);
  });
}
