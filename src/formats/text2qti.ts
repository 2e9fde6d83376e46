import { parseRange } from '../bank/numbers.ts';
import type { Choice, KindFields, Question, Topic } from '../bank/question.ts';
import { tell, type Reading } from '../bank/read/tell.ts';
import type { ReadFile, Reader, TextFile } from '../bank/source-file.ts';
import { isBlank, linesOf, placeOfLines, trimmed, cut, type Line } from '../markdown/lines.ts';
import { choiceAnswers, foreignQuestion, proseAt } from './foreign-question.ts';
import { foreignTopic, readParts, type ForeignQuestion } from './foreign-topic.ts';

/** text2qti: numbered questions in Markdown, and answers that a sign at the start of the line marks. */
export const text2qti: Reader = {
  id: 'text2qti',
  name: 'text2qti',
  extensions: ['txt', 'md'],
  recognises: (text) => NUMBERED.test(text) && MARKED.test(text),
  read,
};

const NUMBERED = /^\d{1,4}\.[ \t]+\S/m;
const MARKED = /^(?:\*[a-zA-Z]\)[ \t]|\[\*\][ \t])/m;

/** What a line begins with, and what that makes of the line. */
const SIGNS = [
  ['start', /^\d{1,4}\.[ \t]+/],
  ['right', /^(?:\*[a-zA-Z]\)|\[\*\])[ \t]+/],
  ['wrong', /^(?:[a-zA-Z]\)|\[ ?\])[ \t]+/],
  ['typed', /^\*[ \t]+/],
  ['number', /^=[ \t]+/],
  ['essay', /^(?:_{3,}|\^{3,})[ \t]*$/],
  ['feedback', /^(?:\.\.\.|\+|-)[ \t]+/],
  ['title', /^title:[ \t]+/i],
  [
    'comment',
    /^(?:%|points:|quiz |shuffle |show |one question |can't |GROUP|END_GROUP|pick:|solutions? )/i,
  ],
] as const;

type QtiSign = (typeof SIGNS)[number][0];

/** A stretch of lines that one sign begins, without it. */
interface Piece {
  readonly sign: QtiSign;
  readonly lines: Line[];
}

interface QtiPart extends ForeignQuestion {
  readonly pieces: readonly Piece[];
  readonly title: string;
}

function read(source: TextFile): ReadFile {
  const lines = linesOf(source.text);
  const title = /^quiz title:[ \t]*(\S[^\n]{0,500})/im.exec(source.text)?.[1]?.trim();
  const topic = foreignTopic(source, { title: title ?? source.id });
  return readParts(topic, partsIn(source.file, lines), (reading, part) =>
    questionOf(reading, topic, part),
  );
}

function partsIn(file: string, lines: readonly Line[]): readonly QtiPart[] {
  const parts: { pieces: Piece[]; title: string; first: Line }[] = [];
  let title = '';
  for (const line of lines) {
    const [sign, size] = signOf(line);
    const rest = trimmed(cut(line, size));
    if (sign === 'title') title = rest.text;
    else if (sign === 'start') {
      parts.push({ pieces: [{ sign, lines: [rest] }], title, first: line });
      title = '';
    } else if (sign === undefined) parts.at(-1)?.pieces.at(-1)?.lines.push(trimmed(line));
    else parts.at(-1)?.pieces.push({ sign, lines: [rest] });
  }
  return parts.map(({ pieces, title: own, first }) => ({
    pieces,
    title: own,
    lines: pieces.flatMap((piece) => piece.lines),
    place: placeOfLines(file, trimmed(first)),
  }));
}

function signOf(line: Line): readonly [QtiSign | undefined, number] {
  for (const [sign, pattern] of SIGNS) {
    const found = pattern.exec(line.text);
    if (found !== null) return [sign, found[0].length];
  }
  return [undefined, 0];
}

function proseOfPiece(reading: Reading, { lines }: Piece) {
  const end = lines.findLastIndex((line) => !isBlank(line)) + 1;
  const own = lines.slice(0, end);
  const [first] = own;
  const text = own.map((line) => line.text).join('\n');
  const at = first === undefined ? undefined : placeOfLines(reading.file, first);
  return {
    ...proseAt(at ?? { file: reading.file, line: 1, column: 1, endLine: 1, endColumn: 1 }, text),
    lines: own,
  };
}

function questionOf(
  reading: Reading,
  topic: Topic,
  { pieces, title, place }: QtiPart,
): Question | undefined {
  const [start, ...rest] = pieces.filter(({ sign }) => sign !== 'comment');
  if (start === undefined) return undefined;
  const explanation = rest[0]?.sign === 'feedback' ? proseOfPiece(reading, rest[0]) : undefined;
  const item = {
    place,
    stem: proseOfPiece(reading, start),
    ...(title !== '' && { title: proseAt(place, title) }),
    ...(explanation && { explanation }),
  };
  return foreignQuestion(reading, topic, item, answersOf(reading, rest, place));
}

function answersOf(
  reading: Reading,
  pieces: readonly Piece[],
  place: QtiPart['place'],
): KindFields | undefined {
  const number = pieces.find(({ sign }) => sign === 'number');
  if (number !== undefined) return numeric(reading, number);
  if (pieces.some(({ sign }) => sign === 'essay')) {
    const message = 'A question for an essay or a file is not asked here. It is left out.';
    tell(reading, place, { rule: 'kind-unknown', message });
    return undefined;
  }
  const choices = pieces.flatMap((piece, index): readonly Choice[] => {
    if (!['right', 'wrong', 'typed'].includes(piece.sign)) return [];
    const text = proseOfPiece(reading, piece);
    const next = pieces[index + 1];
    const feedback = next?.sign === 'feedback' ? proseOfPiece(reading, next) : undefined;
    const at = placeOfLines(reading.file, piece.lines[0] ?? text.lines[0] ?? NO_LINE);
    return [{ text, correct: piece.sign !== 'wrong', place: at, ...(feedback && { feedback }) }];
  });
  const isTyped = pieces.some(({ sign }) => sign === 'typed');
  return isTyped
    ? { kind: 'typed', choices }
    : choiceAnswers(reading, choices, place, 'Write "*" before one.');
}

const NO_LINE: Line = { text: '', line: 1, column: 1, before: 0 };

/** `3.14`, `3 +- 0.5`, `[1, 5]`. */
function numeric(reading: Reading, piece: Piece): KindFields | undefined {
  const text = proseOfPiece(reading, piece);
  const own = rangeOf(text.text.trim());
  const range = parseRange(own);
  if (range !== undefined)
    return { kind: 'numeric', ranges: [{ text: { ...text, text: own }, ...range }] };
  const at = placeOfLines(reading.file, piece.lines[0] ?? NO_LINE);
  tell(reading, at, { rule: 'numeric-invalid', message: 'This number cannot be read.' });
  return undefined;
}

/** As our own format writes a range. */
function rangeOf(text: string): string {
  const bounds = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1).split(',') : [];
  if (bounds.length === 2) return bounds.map((bound) => bound.trim()).join('..');
  return text
    .split('+-')
    .map((part) => part.trim())
    .join(' ± ');
}
