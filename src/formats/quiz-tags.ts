import { outsideCode } from '../markdown/plain-text.ts';
import { dedent, indentOf, linesOf, placeOfLines, trimmed, type Line } from '../markdown/lines.ts';
import { readQuestion } from '../bank/read/read-question.ts';
import type { Reading } from '../bank/read/tell.ts';
import type { Question, Topic } from '../bank/question.ts';
import type { ReadFile, Reader, TextFile } from '../bank/source-file.ts';
import { scan } from '../markdown/blocks.ts';
import type { Block, HeadingBlock } from '../markdown/block-starts.ts';
import { foreignTopic, readParts, type ForeignQuestion } from './foreign-topic.ts';

/**
 * Pages of MkDocs with quizzes between `<quiz>` and `</quiz>`: task lists and blanks as in our own
 * format, but without titles; the first paragraph is made one. A quiz shown as code is none.
 */
export const quizTags: Reader = { id: 'quiz-tags', recognises, read };

const OPENS = /^[ \t]{0,40}<quiz>[ \t]*$/;
const CLOSES = /^[ \t]{0,40}<\/quiz>[ \t]*$/;

function recognises(text: string): boolean {
  if (!text.includes('</quiz>')) return false;
  const shown = outsideCode(text);
  return OPENING_LINE.test(shown) && CLOSING_LINE.test(shown);
}

const OPENING_LINE = new RegExp(OPENS, 'm');
const CLOSING_LINE = new RegExp(CLOSES, 'm');

function read(source: TextFile): ReadFile {
  const lines = linesOf(source.text);
  const heading = lines.find(({ text }) => text.startsWith('# '));
  const topic = foreignTopic(source, { title: heading?.text.slice(2).trim() ?? source.id });
  return readParts(topic, quizzesIn(source.file, lines), (reading, part) =>
    questionOf(reading, part, topic),
  );
}

/** The lines of each quiz, without the indentation of its tag. */
function quizzesIn(file: string, lines: readonly Line[]): readonly ForeignQuestion[] {
  const parts: ForeignQuestion[] = [];
  let fence = '';
  let open: Line | undefined;
  let own: Line[] = [];
  for (const line of lines) {
    if (open === undefined) {
      fence = fenceAfter(fence, line.text);
      if (fence === '' && OPENS.test(line.text)) open = line;
    } else if (CLOSES.test(line.text)) {
      parts.push({ lines: own, place: placeOfLines(file, trimmed(open)) });
      open = undefined;
      own = [];
    } else own.push(asOurs(dedent(line, indentOf(open)), own.at(-1)));
  }
  return parts;
}

/** The signs of the code block that is open after a line; empty where none is. */
function fenceAfter(open: string, text: string): string {
  const [, signs = '', info = ''] = /^[ \t]*(`{3,}(?!`)|~{3,}(?!~))(.*)$/.exec(text) ?? [];
  if (open === '') return signs;
  return signs.startsWith(open) && info.trim() === '' ? '' : open;
}

/** A line as we write it: here `- []` is a wrong answer, and feedback is not indented. */
function asOurs(line: Line, above: Line | undefined): Line {
  const isFeedback = line.text.startsWith('>') && /^(?:[-*] \[| {2}>)/.test(above?.text ?? '');
  if (isFeedback) return { ...line, text: `  ${line.text}`, column: line.column - 2 };
  return { ...line, text: line.text.replace(/^([ \t]{0,3}[-*] )\[\](?= )/, '$1[ ]') };
}

function questionOf(
  reading: Reading,
  { lines, place }: ForeignQuestion,
  topic: Topic,
): Question | undefined {
  const blocks = scan(lines);
  const heading = headingOf(blocks);
  if (heading === undefined) return undefined;
  const section = { heading, blocks, from: place.line, to: lines.at(-1)?.line ?? place.line };
  return readQuestion(reading, section, { topic, difficulty: undefined, shuffle: true }).question;
}

/** A title made of the first paragraph, its blanks left open. */
function headingOf(blocks: readonly Block[]): HeadingBlock | undefined {
  const block = blocks.find(({ type }) => type === 'paragraph') ?? blocks[0];
  const [line] = block?.lines ?? [];
  if (block === undefined || line === undefined) return undefined;
  const start = trimmed(line);
  const text = block.lines.map((own) => own.text.trim()).join(' ');
  const title = { ...start, text: text.replace(/\[\[[^[\]]{1,500}\]\]/g, '…') };
  return { type: 'heading', level: 2, title, from: 0, to: 1, lines: [start] };
}
