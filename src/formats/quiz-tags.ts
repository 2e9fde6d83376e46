import { outsideCode } from '../markdown/plain-text.ts';
import { dedent, indentOf, linesOf, placeOfLines, trimmed, type Line } from '../markdown/lines.ts';
import { readQuestion } from '../bank/read/read-question.ts';
import type { FindingText, Reading } from '../bank/read/tell.ts';
import { boxesAsOurs } from './boxes-as-ours.ts';
import type { Question, Topic } from '../bank/question.ts';
import { MARKDOWN, type ReadFile, type Reader, type TextFile } from '../bank/source-file.ts';
import { scan } from '../markdown/blocks.ts';
import type { Block, HeadingBlock } from '../markdown/block-starts.ts';
import { foreignTopic, readParts, type ForeignQuestion } from './foreign-topic.ts';

/**
 * Pages of MkDocs with quizzes between `<quiz>` and `</quiz>`: task lists and blanks as in our own
 * format, but without titles; the first paragraph is made one. A quiz shown as code is none.
 */
export const quizTags: Reader = {
  id: 'quiz-tags',
  name: 'pages with <quiz>',
  extensions: [...MARKDOWN, 'txt'],
  recognises,
  read,
};

const OPENS = /^[ \t]{0,40}<quiz>[ \t]*$/;
const CLOSES = /^[ \t]{0,40}<\/quiz>[ \t]*$/;

function recognises(text: string): boolean {
  return text.includes('<quiz>') && OPENING_LINE.test(outsideCode(text));
}

const OPENING_LINE = new RegExp(OPENS, 'm');

function read(source: TextFile): ReadFile {
  const lines = linesOf(source.text);
  const heading = lines.find(({ text }) => text.startsWith('# '));
  const topic = foreignTopic(source, { title: heading?.text.slice(2).trim() ?? source.id });
  return readParts(topic, quizzesIn(source.file, lines), (reading, part) =>
    questionOf(reading, part, topic),
  );
}

/** The lines of each quiz, without the indentation of its tag. A tag that lacks the other one is told of. */
function quizzesIn(file: string, lines: readonly Line[]): readonly ForeignQuestion[] {
  const tags = tagsIn(lines);
  return tags.flatMap(({ tag, at, opens }, index) => {
    const [before, next] = [tags[index - 1], tags[index + 1]];
    const place = placeOfLines(file, trimmed(tag));
    if (!opens) return before?.opens === true ? [] : [{ lines: [], place, problem: NO_START }];
    if (next === undefined || next.opens) return [{ lines: [], place, problem: NO_END }];
    const own = lines.slice(at + 1, next.at).map((line) => dedent(line, indentOf(tag)));
    return [{ lines: boxesAsOurs(own), place }];
  });
}

interface Tag {
  readonly tag: Line;
  readonly at: number;
  readonly opens: boolean;
}

function tagsIn(lines: readonly Line[]): readonly Tag[] {
  const tags: Tag[] = [];
  let fence = '';
  for (const [at, line] of lines.entries()) {
    fence = fenceAfter(fence, line.text);
    if (fence !== '') continue;
    const opens = OPENS.test(line.text);
    if (opens || CLOSES.test(line.text)) tags.push({ tag: line, at, opens });
  }
  return tags;
}

const NO_END: FindingText = {
  rule: 'fence-unclosed',
  message: 'This <quiz> has no </quiz>. Put one on a line of its own below the quiz.',
};
const NO_START: FindingText = {
  rule: 'fence-unclosed',
  message: 'This </quiz> has no <quiz>. Put one on a line of its own above the quiz.',
};

/** The signs of the code block that is open after a line; empty where none is. */
function fenceAfter(open: string, text: string): string {
  const [, signs = '', info = ''] = /^[ \t]*(`{3,}(?!`)|~{3,}(?!~))(.*)$/.exec(text) ?? [];
  if (open === '') return signs;
  return signs.startsWith(open) && info.trim() === '' ? '' : open;
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
