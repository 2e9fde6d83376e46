import { outsideCode } from '../markdown/plain-text.ts';
import { dedent, indentOf, placeOfLines, trimmed, type Line } from '../markdown/lines.ts';
import { tell, type FindingText, type Reading } from '../bank/read/tell.ts';
import { boxesAsOurs } from './boxes-as-ours.ts';
import type { Question, Topic } from '../bank/question.ts';
import { MARKDOWN, type ReadFile, type Reader, type TextFile } from '../bank/source-file.ts';
import { scan } from '../markdown/blocks.ts';
import type { Block } from '../markdown/block-starts.ts';
import { pageOf } from './foreign-page.ts';
import { foreignTopic, readParts, type ForeignQuestion } from './foreign-topic.ts';
import { markdownQuestion } from './markdown-question.ts';

/**
 * Pages of MkDocs and Starlight with quizzes between `<quiz>` and `</quiz>`: task lists and blanks as
 * in our own format, but without titles; the first paragraph is made one. A quiz shown as code is none.
 */
export const quizTags: Reader = {
  id: 'quiz-tags',
  name: 'pages with <quiz>',
  extensions: [...MARKDOWN, 'txt'],
  recognises,
  read,
};

const OPENS = /^[ \t]{0,40}<quiz(?:[ \t][^<>]{0,500})?>?[ \t]*$/i;
const CLOSES = /^[ \t]{0,40}<\/quiz>[ \t]*$/i;

function recognises(text: string): boolean {
  return /<quiz/i.test(text) && OPENING_LINE.test(outsideCode(text));
}

const OPENING_LINE = new RegExp(OPENS, 'im');

function read(source: TextFile): ReadFile {
  const { lines, title } = pageOf(source);
  const heading = lines
    .find(({ text }) => text.startsWith('# '))
    ?.text.slice(2)
    .trim();
  const topic = foreignTopic(source, { title: heading ?? title ?? source.id });
  return readParts(topic, quizzesIn(source.file, lines), (reading, part) =>
    questionOf(reading, part, topic),
  );
}

/** The lines of each quiz, without the indentation of its tag. A tag that lacks the other one is told of. */
function quizzesIn(file: string, lines: readonly Line[]): readonly Quiz[] {
  const tags = tagsIn(lines);
  return tags.flatMap(({ tag, end, opens, id }, index): readonly Quiz[] => {
    const [before, next] = [tags[index - 1], tags[index + 1]];
    const place = placeOfLines(file, trimmed(tag));
    if (!opens) return before?.opens === true ? [] : [{ lines: [], place, problem: NO_START }];
    if (next === undefined || next.opens) return [{ lines: [], place, problem: NO_END }];
    const own = lines.slice(end, next.at).map((line) => dedent(line, indentOf(tag)));
    return [{ lines: boxesAsOurs(own), place, id }];
  });
}

interface Quiz extends ForeignQuestion {
  /** The page's own name for it. */
  readonly id?: string | undefined;
}

interface Tag {
  readonly tag: Line;
  readonly at: number;
  /** The index of the line below it: it may have attributes on lines of their own. */
  readonly end: number;
  readonly opens: boolean;
  readonly id?: string | undefined;
}

function tagsIn(lines: readonly Line[]): readonly Tag[] {
  const tags: Tag[] = [];
  let fence = '';
  for (const [at, line] of lines.entries()) {
    fence = fenceAfter(fence, line.text);
    if (fence !== '') continue;
    if (CLOSES.test(line.text)) tags.push({ tag: line, at, end: at + 1, opens: false });
    else if (OPENS.test(line.text)) tags.push(openingAt(lines, at, line));
  }
  return tags;
}

function openingAt(lines: readonly Line[], at: number, tag: Line): Tag {
  const below = lines.slice(at, at + LONGEST).findIndex(({ text }) => text.trimEnd().endsWith('>'));
  const end = at + Math.max(0, below) + 1;
  const text = lines.slice(at, end).map((line) => line.text);
  return { tag, at, end, opens: true, id: /\sid="([^"{}]{1,200})"/.exec(text.join('\n'))?.[1] };
}

/** Lines of an opening tag. */
const LONGEST = 20;

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
  { lines, place, id }: Quiz,
  topic: Topic,
): Question | undefined {
  const blocks = scan(lines);
  const title = titleOf(blocks);
  if (title === undefined) {
    tell(reading, place, { rule: 'stem-missing', message: 'This quiz is empty.' });
    return undefined;
  }
  const part = { title, blocks, lines, place, ...(id !== undefined && { id }) };
  return markdownQuestion(reading, topic, part);
}

/** A title made of the first paragraph, its blanks left open. */
function titleOf(blocks: readonly Block[]): Line | undefined {
  const block = blocks.find(({ type }) => type === 'paragraph') ?? blocks[0];
  const [line] = block?.lines ?? [];
  if (block === undefined || line === undefined) return undefined;
  const start = trimmed(line);
  const text = block.lines.map((own) => own.text.trim()).join(' ');
  return { ...start, text: text.replace(/\[\[[^[\]]{1,500}\]\]/g, '…') };
}
