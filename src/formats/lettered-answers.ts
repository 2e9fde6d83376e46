import type { Choice, Question, Topic } from '../bank/question.ts';
import { tell, type Reading } from '../bank/read/tell.ts';
import { MARKDOWN, type ReadFile, type Reader, type TextFile } from '../bank/source-file.ts';
import { scan } from '../markdown/blocks.ts';
import {
  cut,
  dedent,
  indentOf,
  isBlank,
  placeOfLines,
  proseOf,
  trimmed,
  type Line,
  type Prose,
} from '../markdown/lines.ts';
import { outsideCode } from '../markdown/plain-text.ts';
import { proseOfBlocks, withoutStart } from '../markdown/prose.ts';
import { isOrdinary, pageOf } from './foreign-page.ts';
import { choiceAnswers, foreignQuestion } from './foreign-question.ts';
import { foreignTopic, readParts, type ForeignQuestion } from './foreign-topic.ts';
import { ANSWER, LETTERS, letterOf, runsOfLetters, type LetterRun } from './letter-runs.ts';
import { asParagraph, unnumbered } from './markdown-question.ts';

/**
 * Pages in which answers have letters, `A.`, `B.` and so on, and a line further down says which of
 * them is correct: mostly in `<details>`, so that it is not seen at once.
 */
export const letteredAnswers: Reader = {
  id: 'lettered-answers',
  name: 'Markdown with answers A, B, C and a key',
  extensions: MARKDOWN,
  recognises,
  read,
  byHabit: true,
};

/** A line that is nothing but a name for it, a colon, and letters, in whatever language. */
const KEY =
  /^[\s#>*_-]*(?:<[^<>]{1,60}>[\s*_]*){0,4}[\p{L}\p{M}' ]{2,40}[*_]{0,3}\s?[:：][\s*_]*((?:[A-Z](?:[\s,&/]|and|&amp;){0,5}){1,10})[.*_\s]*(?:<\/?[a-z]{1,12}>[\s]*){0,4}$/u;

/** The same where letters are small or, as in `Ac`, some of them: only behind a word that leaves no doubt. */
const SMALL_KEY =
  /^[\s#>*_-]*(?:correct )?answers?[*_]{0,3}\s?[:：][\s*_]*([A-Za-z](?:[\s,&/]{0,5}[A-Za-z]){0,4})[.*_\s]*$/i;

/** A heading that has a word and a letter, without a colon. */
const BARE_KEY = /^#{1,6} +[\p{L}\p{M}]{2,20} +([A-Z])$/u;

function recognises(text: string): boolean {
  if (!isOrdinary(text)) return false;
  const shown = outsideCode(text).split('\n');
  return (
    shown.some((line) => KEY.test(line) || SMALL_KEY.test(line)) &&
    shown.some((line) => letterOf(line) === 'A')
  );
}

function read(source: TextFile): ReadFile {
  const { title, lines } = pageOf(source);
  const heading = lines
    .find((line) => line.text.startsWith('# '))
    ?.text.slice(2)
    .trim();
  const topic = foreignTopic(source, { title: title ?? heading ?? source.id });
  return readParts(topic, partsIn(source.file, lines), (reading, part) =>
    questionOf(reading, topic, part),
  );
}

interface LetteredPart extends ForeignQuestion {
  readonly asked: readonly Line[];
  readonly answers: readonly (readonly Line[])[];
  readonly below: readonly Line[];
}

/** Each run of answers that begins with A, what is asked above it, and what is said below; and what has no answers. */
function partsIn(file: string, lines: readonly Line[]): readonly LetteredPart[] {
  const runs = runsOfLetters(lines);
  const starts = runs.map(({ from }, index) => startOf(lines, runs[index - 1]?.to ?? 0, from));
  const part = (start: number, { from, to }: LetterRun, end: number): LetteredPart => {
    const asked = lines.slice(start, from);
    return {
      asked,
      answers: answersIn(lines.slice(from, to)),
      below: lines.slice(to, end),
      lines: lines.slice(start, end),
      place: placeOfLines(file, trimmed(asked[0] ?? lines[from] ?? NO_LINE)),
    };
  };
  const unanswered = (from: number, to: number) =>
    sectionsIn(lines, from, to).map(([start, end]) => part(start, { from: end, to: end }, end));
  return [
    ...unanswered(0, starts[0] ?? 0),
    ...runs.flatMap((run, index) => {
      const start = starts[index] ?? run.from;
      const limit = starts[index + 1] ?? lines.length;
      const end = endOf(lines, start, run.to, limit);
      return [part(start, run, end), ...unanswered(end, limit)];
    }),
  ];
}

/** A line that a question begins with: a heading, or a number. */
const BEGINS = /^#{1,6} |^(?:\*\*)?(?:\p{L}{1,12} ?)?\d{1,4}[.):、]/u;

/** A heading that has a number, as those of questions do. */
const NUMBERED = /^#{1,6} (?:\*\*)?(?:\p{L}{1,12} ?)?\d{1,4}\b/u;

/**
 * Where what is said below answers ends: at a heading of the question's own level, or where a question
 * begins that has a key, though no answers.
 */
function endOf(lines: readonly Line[], start: number, to: number, limit: number): number {
  const level = levelOf(lines[start]?.text ?? '');
  const isAsHigh = (text: string) => level > 0 && levelOf(text) === level && !KEY.test(text);
  const [end = limit] = indexesOf(lines, to, limit, isAsHigh);
  const [, second] = indexesOf(lines, to, end, (text) => KEY.test(text));
  return second === undefined ? end : beginAbove(lines, to, second, end);
}

function levelOf(text: string): number {
  return /^#{1,6}(?= )/.exec(text)?.[0].length ?? 0;
}

/** The last line below a first key at which a question begins above a second one. */
function beginAbove(lines: readonly Line[], from: number, key: number, otherwise: number): number {
  const [first = key] = indexesOf(lines, from, key, (text) => KEY.test(text));
  const begins = indexesOf(lines, first, key, (text) => BEGINS.test(text) && !KEY.test(text));
  return begins.at(-1) ?? otherwise;
}

function indexesOf(
  lines: readonly Line[],
  from: number,
  to: number,
  fits: (text: string) => boolean,
): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).filter((at) =>
    fits(lines[at]?.text ?? ''),
  );
}

/** Stretches of lines that begin as questions do and have a number or a key, but no answers. */
function sectionsIn(
  lines: readonly Line[],
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  const begins = indexesOf(lines, from, to, (text) => BEGINS.test(text) && !KEY.test(text));
  return begins
    .map((begin, index) => [begin, begins[index + 1] ?? to] as const)
    .filter(
      ([begin, end]) =>
        NUMBERED.test(lines[begin]?.text ?? '') ||
        lines.slice(begin, end).some(({ text }) => KEY.test(text)),
    );
}

const NO_LINE: Line = { text: '', line: 1, column: 1, before: 0 };

/** The nearest heading above answers, or else the nearest line that begins with a number. */
function startOf(lines: readonly Line[], after: number, from: number): number {
  for (let at = from - 1; at >= after; at -= 1) {
    const { text } = lines[at] ?? NO_LINE;
    if (BEGINS.test(text)) return at;
  }
  const first = lines.slice(after, from).findLastIndex((line, index, own) => {
    const above = own[index - 1];
    return !isBlank(line) && (above === undefined || isBlank(above));
  });
  return first < 0 ? from : after + first;
}

function answersIn(lines: readonly Line[]): readonly (readonly Line[])[] {
  const answers: Line[][] = [];
  for (const line of lines) {
    if (ANSWER.test(line.text)) answers.push([line]);
    else if (!isBlank(line)) answers.at(-1)?.push(line);
  }
  return answers;
}

function questionOf(
  reading: Reading,
  topic: Topic,
  { asked, answers, below, place }: LetteredPart,
): Question | undefined {
  if (answers.length === 0) {
    const message =
      'The question has no answers that begin with "A." and go on with "B.". Write them so.';
    tell(reading, place, { rule: 'answer-missing', message });
    return undefined;
  }
  const stem = stemOf(reading, asked) ?? { text: '', file: reading.file, lines: [place] };
  const key = keyIn(below);
  if (key === undefined) {
    const message =
      'Nothing says which of these answers is correct. Write a line such as "Answer: B" below them.';
    tell(reading, place, { rule: 'answer-no-correct', message });
    return undefined;
  }
  const at = below.indexOf(key.line);
  const correct = key.letters.map((letter) => LETTERS.indexOf(letter));
  if (correct.some((index) => index < 0 || index >= answers.length)) {
    const message = `This key names an answer that is not there: there are ${answers.length}.`;
    tell(reading, placeOfLines(reading.file, trimmed(key.line)), {
      rule: 'answer-no-correct',
      message,
    });
    return undefined;
  }
  const choices = answers.map((own, index) => choiceOf(reading, own, correct.includes(index)));
  const explanation = explanationOf(reading, [...below.slice(0, at), ...below.slice(at + 1)]);
  const item = { place, stem, ...(explanation && { explanation }) };
  return foreignQuestion(reading, topic, item, choiceAnswers(reading, choices, place, ''));
}

/** The line that says which answers are correct, and their letters; of several the first. */
function keyIn(
  lines: readonly Line[],
): { readonly line: Line; readonly letters: readonly string[] } | undefined {
  for (const key of [KEY, SMALL_KEY, BARE_KEY]) {
    const line = lines.find(({ text }) => key.test(text));
    const letters = (key.exec(line?.text ?? '')?.[1] ?? '').replace(/and|&amp;/g, '');
    if (line !== undefined)
      return {
        line,
        letters: Array.from(letters.matchAll(/[A-Za-z]/g), ([one]) => one.toUpperCase()),
      };
  }
  return undefined;
}

function stemOf(reading: Reading, lines: readonly Line[]): Prose | undefined {
  const [first, ...rest] = scan(lines);
  if (first === undefined) return undefined;
  if (first.type === 'heading')
    return proseOfBlocks(reading, [asParagraph(unnumbered(first.title)), ...rest]);
  if (first.type === 'list') {
    const [line = NO_LINE] = first.lines;
    const number = /^[ \t]{0,3}\d{1,4}[.)][ \t]*/.exec(line.text)?.[0].length ?? 0;
    const own = [cut(line, number), ...first.lines.slice(1).map((one) => dedent(one, number))];
    return proseOfBlocks(reading, [...scan(own), ...rest]);
  }
  const [line = NO_LINE] = first.lines;
  const size = line.text.length - unnumbered(line).text.length;
  return proseOfBlocks(reading, [withoutStart(first, size), ...rest]);
}

function choiceOf(reading: Reading, lines: readonly Line[], correct: boolean): Choice {
  const [first = NO_LINE, ...rest] = lines;
  const start = trimmed(cut(first, ANSWER.exec(first.text)?.[0].length ?? 0));
  const text = proseOf(reading.file, [start, ...rest.map(trimmed)]);
  return { text, correct, place: placeOfLines(reading.file, trimmed(first)) };
}

/** What is said around the key, without the tags that hide it and the line across below. */
function explanationOf(reading: Reading, lines: readonly Line[]): Prose | undefined {
  const shown = lines.flatMap((line) => {
    const text = line.text.replace(/<\/?(?:details|summary|p|b|span|div)\b[^<>]{0,200}>/gi, '');
    if (text === line.text) return line;
    return text.trim() === '' || SUMMARY.test(line.text) ? [] : { ...line, text };
  });
  const indent = Math.min(...shown.filter((line) => !isBlank(line)).map(indentOf));
  const own = shown.map((line) => dedent(line, Number.isFinite(indent) ? indent : 0));
  return proseOfBlocks(
    reading,
    scan(own).filter(({ type }) => type !== 'break'),
  );
}

const SUMMARY = /<summary\b/i;
