import { grouped } from '../bank/grouped.ts';
import { HIDDEN } from '../bank/hidden-characters.ts';
import type { Question, Topic } from '../bank/question.ts';
import type { ReadFile } from '../bank/source-file.ts';
import { parts, sameWords } from './question-parts.ts';
import type { Writer, Writing } from './writer.ts';
import { askedText } from './writer.ts';
import type { Place } from '../markdown/lines.ts';

/** What of a question or topic is not in what was written. */
export interface Loss {
  readonly place: Place;
  readonly id: string;
  /** What it is written without: `title`, `hints`. */
  readonly without: readonly string[];
  /** Why it is left out altogether, as a sentence. */
  readonly leftOut?: string;
}

/** A text in another format, and all that is lost in it. */
export interface Written {
  readonly text: string;
  /** How many questions are in it. */
  readonly count: number;
  readonly losses: readonly Loss[];
}

/**
 * Writes questions in another format. Each is read back by itself, so that nothing is lost unnamed; one that
 * would come back with other answers is left out.
 */
export function writtenAs(writer: Writer, writing: Writing): Written {
  const topics = new Map(writing.topics.map((topic) => [topic.id, topic]));
  const results = writing.questions.map((question) => ({
    question,
    loss: lossOf(writer, alone(question, topics.get(question.topic)), question),
  }));
  const kept = results.filter(({ loss }) => loss?.leftOut === undefined);
  const questions = kept.map(({ question }) => question);
  return {
    text: questions.length === 0 ? '' : writer.write({ topics: writing.topics, questions }),
    count: questions.length,
    losses: [
      ...results.flatMap(({ loss }) => loss ?? []),
      ...topicLosses(writer, questions, topics),
    ],
  };
}

function alone(question: Question, topic: Topic | undefined): Writing {
  return { topics: topic === undefined ? [] : [topic], questions: [question] };
}

function lossOf(writer: Writer, writing: Writing, question: Question): Loss | undefined {
  const { place, id } = question;
  const left = (leftOut: string): Loss => ({ place, id, without: [], leftOut });
  const refused = writer.refuses(question);
  if (refused !== undefined) return left(refused);
  const text = writer.write(writing);
  if (HIDDEN.test(text)) return left('It has a character that cannot be seen.');
  const { questions, reason } = readBack(writer, text);
  const [after, second] = questions;
  if (after === undefined || second !== undefined)
    return left(`What ${writer.name} makes of it cannot be read. ${reason}`.trim());
  const without = lostIn(question, after);
  if (without === undefined)
    return left(`In ${writer.name} it would have another text or answers.`);
  return without.length === 0 ? undefined : { place, id, without };
}

function readBack({ reader }: Writer, text: string) {
  const path = `written.${reader.extensions[0] ?? ''}`;
  const named = { file: path, path, id: 'written', concept: '', lang: 'en' };
  const read = reader.read({ ...named, text });
  const all: readonly ReadFile[] = [read, ...(read.more ?? [])];
  return {
    questions: all.flatMap(({ questions }) => questions),
    topics: all.flatMap(({ topic }) => topic ?? []),
    reason: all.flatMap(({ left }) => left.map(({ message }) => message))[0] ?? '',
  };
}

/** What one question has and the other one lacks; nothing where it is not the same question any more. */
export function lostIn(before: Question, after: Question): readonly string[] | undefined {
  const own = parts(before);
  const other = parts(after);
  if (own.key !== other.key) return undefined;
  const texts = [[askedText(before), askedText(after)] as const, ...zipped(own.texts, other.texts)];
  if (!texts.every(([one, two]) => sameWords(one, two))) return undefined;
  const isMarkedAlike = texts.every(([one, two]) => one === two);
  const without = own.said.flatMap(([name, value], index) =>
    value === other.said[index]?.[1] ? [] : name,
  );
  return isMarkedAlike ? without : [...without, 'markup'];
}

function zipped(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [string, string])[] {
  return a.map((one, index) => [one, b[index] ?? '']);
}

/** What each topic has that no question says. */
function topicLosses(
  writer: Writer,
  questions: readonly Question[],
  topics: ReadonlyMap<string, Topic>,
): readonly Loss[] {
  return [...grouped(questions, ({ topic }) => topic)].flatMap(([id, [first]]): readonly Loss[] => {
    const topic = topics.get(id);
    if (topic === undefined || first === undefined) return [];
    const [after] = readBack(writer, writer.write(alone(first, topic))).topics;
    const without = TOPIC_PARTS.filter(([, of]) => of(topic) !== '' && of(topic) !== of(after));
    if (without.length === 0) return [];
    return [{ place: topic.place, id: topic.id, without: without.map(([name]) => name) }];
  });
}

const TOPIC_PARTS: readonly (readonly [string, (topic: Topic | undefined) => string])[] = [
  ['title', (topic) => topic?.title ?? ''],
  ['description', (topic) => topic?.description ?? ''],
  ['objective', (topic) => topic?.objective ?? ''],
  ['requires', (topic) => topic?.requires.join(' ') ?? ''],
  ['references', (topic) => topic?.references.join(' ') ?? ''],
  ['study note', (topic) => topic?.note.text ?? ''],
];
