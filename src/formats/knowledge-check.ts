import { outsideCode } from '../markdown/plain-text.ts';
import { cut, linesOf, placeOfLines, proseOf, trimmed, type Line } from '../markdown/lines.ts';
import { tell, type Reading } from '../bank/read/tell.ts';
import type { Choice, Question, Topic } from '../bank/question.ts';
import { choiceAnswers, foreignQuestion } from './foreign-question.ts';
import { MARKDOWN, type ReadFile, type Reader, type TextFile } from '../bank/source-file.ts';
import {
  decoded,
  literal,
  foreignTopic,
  readParts,
  type ForeignQuestion,
} from './foreign-topic.ts';

/**
 * Knowledge checks as Jekyll posts: `#### 1. Question`, then a line for each answer that begins with
 * a Font Awesome square, checked where the answer is correct. Their texts are plain, so that what
 * looks like a tag or like Markdown in them is meant literally.
 */
export const knowledgeCheck: Reader = {
  id: 'knowledge-check',
  name: 'Jekyll knowledge checks',
  extensions: [...MARKDOWN, 'txt'],
  recognises,
  read,
};

const HEADING = /^[ \t]{0,9}####[ \t]{1,9}\d{1,4}\.[ \t]{0,9}/;
const ANSWER =
  /^[ \t]{0,9}<i class=(['"])fa[rs] fa-(check-)?square\1[^<>]{0,200}><\/i>(?:&nbsp;|[ \t]){0,20}/;

function recognises(text: string): boolean {
  if (!text.includes('<i class=')) return false;
  const shown = outsideCode(text);
  return ANSWER_LINE.test(shown) && HEADING_LINE.test(shown);
}

const HEADING_LINE = new RegExp(HEADING, 'm');
const ANSWER_LINE = new RegExp(ANSWER, 'm');

function read(source: TextFile): ReadFile {
  const lines = linesOf(source.text);
  const starts = lines.flatMap(({ text }, index) => (HEADING.test(text) ? [index] : []));
  const topic = topicOf(source, lines.slice(0, starts[0]));
  const parts = starts.flatMap((start, index) =>
    partOf(source.file, lines.slice(start, starts[index + 1])),
  );
  return readParts(topic, parts, (reading, part) => questionOf(reading, part, topic));
}

/** Title and address stand above the first question. */
function topicOf(source: TextFile, head: readonly Line[]): Topic {
  const text = head.map((line) => line.text).join('\n');
  const title = /^[ \t]{0,9}title:[ \t]*(\S.*)$/m.exec(text)?.[1]?.trim() ?? source.id;
  const address = /<a [^<>]{0,200}href="(https:\/\/[^\s"<>]{1,2000})"/.exec(text)?.[1];
  return foreignTopic(source, { title, references: address === undefined ? [] : [address] });
}

function partOf(file: string, lines: readonly Line[]): readonly ForeignQuestion[] {
  const [first] = lines;
  return first === undefined ? [] : [{ lines, place: placeOfLines(file, trimmed(first)) }];
}

function questionOf(
  reading: Reading,
  { lines, place }: ForeignQuestion,
  topic: Topic,
): Question | undefined {
  const [head = [], ...answerLines] = groupsOf(lines);
  const asked = proseOf(reading.file, plainLines(head, HEADING));
  const choices = answerLines.flatMap((group) => choiceOf(reading, group));
  const item = { place, stem: asked };
  if (asked.text === '') return foreignQuestion(reading, topic, item, undefined);
  return foreignQuestion(
    reading,
    topic,
    item,
    choiceAnswers(reading, choices, place, 'Check the square of one.'),
  );
}

/** The lines of the question, then those of each answer; blank lines, breaks and pictures left out. */
function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (/^\s*(?:<(?:br|img|a)\b|$)/.test(line.text)) continue;
    if (ANSWER.test(line.text)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

/** Lines without the sign that the first one begins with, as Markdown that shows them as they stand. */
function plainLines(lines: readonly Line[], sign: RegExp): readonly Line[] {
  return lines.flatMap((line, index) => {
    const size = index === 0 ? (sign.exec(line.text)?.[0].length ?? 0) : 0;
    const rest = cut(line, size);
    const text = decoded(rest.text).replaceAll('\\%', '%');
    const start = trimmed({ ...rest, text: text.replace(/^\s+/, '') });
    return start.text === '' ? [] : [{ ...start, text: literal(start.text) }];
  });
}

function choiceOf(reading: Reading, lines: readonly Line[]): readonly Choice[] {
  const [first] = lines;
  if (first === undefined) return [];
  const place = placeOfLines(reading.file, trimmed(first));
  const text = proseOf(reading.file, plainLines(lines, ANSWER));
  if (text.text === '') {
    tell(reading, place, { rule: 'choice-empty', message: 'This answer has no text.' });
    return [];
  }
  return [{ text, correct: ANSWER.exec(first.text)?.[2] !== undefined, place }];
}
