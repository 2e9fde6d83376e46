import type { Block, QuoteBlock } from '../markdown/block-starts.ts';
import { scan } from '../markdown/blocks.ts';
import { quoteContent } from '../markdown/containers.ts';
import type { Line } from '../markdown/lines.ts';
import { outsideCode } from '../markdown/plain-text.ts';
import { MARKDOWN, type ReadFile, type Reader, type TextFile } from '../bank/source-file.ts';
import { boxesAsOurs } from './boxes-as-ours.ts';
import { pageOf } from './foreign-page.ts';
import { foreignTopic, readParts } from './foreign-topic.ts';
import { markdownQuestion, type MarkdownPart } from './markdown-question.ts';
import { isAnswers, partsOf } from './task-lists.ts';

/**
 * quizdown: a heading, check boxes below it, and a quote above them that is a hint. A numbered list
 * without boxes is to be put in order. It stands in a file of its own, with settings in its front
 * matter, or on a page between shortcodes.
 */
export const quizdown: Reader = {
  id: 'quizdown',
  name: 'quizdown',
  extensions: MARKDOWN,
  recognises: (text) => SETTINGS.test(text) || OPENS.test(outsideCode(text)),
  read,
};

const OPENS = /^[ \t]{0,40}\{\{[<%] *quizdown *[>%]\}\}[ \t]*$/m;
const CLOSES = /^[ \t]{0,40}\{\{[<%] *\/ *quizdown *[>%]\}\}/;
const SETTINGS =
  /^---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,50}?(?:shuffle_questions|shuffle_answers|primary_color|secondary_color|start_on_load):/;

function read(source: TextFile): ReadFile {
  const { title, lines } = pageOf(source);
  const topic = foreignTopic(source, { title: title ?? source.id });
  const blocks = scan(boxesAsOurs(quizLines(lines)));
  const { parts } = partsOf(source.file, blocks, isAnswersOrOrder);
  return readParts(topic, parts.map(asOurs), (reading, part) =>
    markdownQuestion(reading, topic, part),
  );
}

/** Those between the shortcodes, without the settings that they begin with; all where there is none. */
function quizLines(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => OPENS.test(text))) return lines;
  const inside: Line[] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (OPENS.test(line.text)) open = [];
    else if (open !== undefined && CLOSES.test(line.text)) {
      inside.push(...withoutSettings(open));
      open = undefined;
    } else open?.push(line);
  }
  return open === undefined ? inside : [...inside, ...withoutSettings(open)];
}

function withoutSettings(lines: readonly Line[]): readonly Line[] {
  const isMark = ({ text }: Line) => /^---[ \t]*$/.test(text);
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  if (first < 0 || !isMark(lines[first] ?? NO_LINE)) return lines;
  const end = lines.findIndex((line, index) => index > first && isMark(line));
  return lines.slice(end + 1);
}

const NO_LINE: Line = { text: '', line: 1, column: 1, before: 0 };

function isAnswersOrOrder(block: Block): boolean {
  return isAnswers(block) || (block.type === 'list' && block.ordered && block.items.length > 1);
}

function asOurs(part: MarkdownPart): MarkdownPart {
  const answers = part.blocks.findIndex(isAnswersOrOrder);
  const blocks = part.blocks.map((block, index) =>
    block.type === 'quote' && index < answers ? asHint(block) : block,
  );
  const first = part.blocks[answers];
  return first !== undefined && isAnswers(first)
    ? { ...part, blocks }
    : { ...part, blocks: [orderingMark(part.title), ...blocks] };
}

function asHint(block: QuoteBlock): QuoteBlock {
  const [first, ...rest] = quoteContent(block).map((line) => quoted(line, '> '));
  if (first === undefined) return block;
  return { ...block, lines: [quoted(first, '> [!TIP] ', 2), ...rest] };
}

function quoted(line: Line, sign: string, size = 0): Line {
  const text = sign + line.text.slice(size);
  return { ...line, text, column: line.column + size - sign.length };
}

/** What our own format says above a list that is to be put in order. */
function orderingMark(title: Line): Block {
  const line = { ...title, text: '<!-- kind: ordering -->' };
  return { type: 'html', closed: true, unseen: true, from: -4, to: -3, lines: [line] };
}
