import type { Choice, Question, Topic } from '../bank/question.ts';
import { tell, type Reading } from '../bank/read/tell.ts';
import type { ReadFile, Reader, TextFile } from '../bank/source-file.ts';
import { linesOf, placeOfLines, trimmed, type Line, type Prose } from '../markdown/lines.ts';
import { choiceAnswers, foreignQuestion, proseAt } from './foreign-question.ts';
import { literal, foreignTopic, readParts, type ForeignQuestion } from './foreign-topic.ts';

/** Aiken: a question, answers with letters, and a line `ANSWER: B`. */
export const aiken: Reader = {
  id: 'aiken',
  name: 'Aiken',
  extensions: ['txt', 'aiken'],
  recognises: (text) => KEY_LINE.test(text) && ANSWER_LINE.test(text),
  read,
};

const KEY_LINE = /^ANSWER:[ \t]{0,9}[A-Z](?:[, \t]{0,9}[A-Z]){0,9}[ \t]{0,9}\r?$/m;
const ANSWER_LINE = /^[A-Z][.)][ \t]/m;
const ANSWER = /^([A-Z])[.)][ \t]+/;
const KEY = /^ANSWER:[ \t]*/;

interface AikenPart extends ForeignQuestion {
  readonly asked: readonly Line[];
  readonly answers: readonly Line[];
  readonly key: Line | undefined;
}

function read(source: TextFile): ReadFile {
  const topic = foreignTopic(source, { title: source.id });
  const parts = partsIn(source.file, linesOf(source.text));
  return readParts(topic, parts, (reading, part) => questionOf(reading, topic, part));
}

/** Each key ends a question; answers without one are a question too, of which that is told. */
function partsIn(file: string, lines: readonly Line[]): readonly AikenPart[] {
  const parts: AikenPart[] = [];
  let own: Line[] = [];
  let hasAnswers = false;
  const end = (key: Line | undefined) => {
    if (own.length > 0 || key !== undefined) parts.push(partOf(file, own, key));
    own = [];
    hasAnswers = false;
  };
  for (const line of lines.map(trimmed)) {
    const isAnswer = ANSWER.test(line.text);
    if (KEY.test(line.text)) end(line);
    else if (line.text !== '') {
      if (!isAnswer && hasAnswers) end(undefined);
      hasAnswers ||= isAnswer;
      own.push(line);
    }
  }
  end(undefined);
  return parts;
}

function partOf(file: string, lines: readonly Line[], key: Line | undefined): AikenPart {
  const first = lines.findIndex(({ text }) => ANSWER.test(text));
  const size = first < 0 ? lines.length : first;
  const [start = key ?? NO_LINE] = lines;
  return {
    asked: lines.slice(0, size),
    answers: lines.slice(size),
    key,
    lines,
    place: placeOfLines(file, start),
  };
}

const NO_LINE: Line = { text: '', line: 1, column: 1, before: 0 };

function questionOf(
  reading: Reading,
  topic: Topic,
  { asked, answers, key, place }: AikenPart,
): Question | undefined {
  const letters = answers.map(({ text }) => ANSWER.exec(text)?.[1] ?? '');
  const wanted = [...(key?.text.replace(KEY, '') ?? '').matchAll(/[A-Z]/g)].map(([one]) => one);
  const lost = wanted.find((letter) => !letters.includes(letter));
  if (key !== undefined && lost !== undefined) {
    const message = `No answer has the letter ${lost}.`;
    tell(reading, placeOfLines(reading.file, key), { rule: 'answer-no-correct', message });
    return undefined;
  }
  const choices = answers.map((line, index): Choice => {
    const at = placeOfLines(reading.file, line);
    const text = proseAt(at, literal(line.text.replace(ANSWER, '')));
    return { text, correct: wanted.includes(letters[index] ?? ''), place: at };
  });
  const stem: Prose = {
    text: asked.map(({ text }) => literal(text)).join('\n'),
    file: reading.file,
    lines: asked.map(({ line, column }) => ({ line, column })),
  };
  const advice = 'Write a line "ANSWER: A" below them.';
  return foreignQuestion(
    reading,
    topic,
    { place, stem },
    choiceAnswers(reading, choices, place, advice),
  );
}
