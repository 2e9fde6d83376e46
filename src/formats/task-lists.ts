import type { Block, HeadingBlock } from '../markdown/block-starts.ts';
import { scan } from '../markdown/blocks.ts';
import { linesOf, trimmed, type Line } from '../markdown/lines.ts';
import { outsideCode, plainTitle } from '../markdown/plain-text.ts';
import { isUnseen, proseOfBlocks } from '../markdown/prose.ts';
import { frontIn } from '../bank/front-matter.ts';
import { hasBoxes } from '../bank/read/check-box.ts';
import { MARKDOWN, type ReadFile, type Reader, type TextFile } from '../bank/source-file.ts';
import { boxesAsOurs, isBoxLine, isTicked } from './boxes-as-ours.ts';
import { foreignTopic, readParts } from './foreign-topic.ts';
import { isOrdinary, pageOf } from './foreign-page.ts';
import {
  asParagraph,
  markdownPart,
  markdownQuestion,
  unnumbered,
  type MarkdownPart,
} from './markdown-question.ts';

/**
 * Pages of Markdown in which a list of check boxes stands below a heading of any level, or below a
 * paragraph where there are no headings: the widest habit of all, and one without a name.
 */
export const taskLists: Reader = {
  id: 'task-lists',
  name: 'Markdown with check boxes below headings',
  extensions: MARKDOWN,
  recognises,
  read,
  byHabit: true,
};

function recognises(text: string): boolean {
  if (!/\[[ xX]?\]/.test(text) || isOurs(text) || !isOrdinary(text)) return false;
  const lines = linesOf(outsideCode(text)).filter((line) => line.text.trim() !== '');
  return lines.some(isTicked) || lines.filter(asks).length >= FEWEST;
}

/** Questions without a key that make a page of questions, of which each is told of, and no list of what is to be done. */
const FEWEST = 3;

/** A heading that ends as questions do, or has a number. */
const QUESTION = /^#{1,6} (?:.{0,400}[?？]|(?:\*\*)?(?:Q|Question ?)?\d{1,4}[.):])/i;

/** Whether a line begins answers right below a heading that asks. */
function asks(line: Line, index: number, lines: readonly Line[]): boolean {
  return isBoxLine(line) && QUESTION.test(lines[index - 1]?.text ?? '');
}

/** Front matter with a title, and a question below each `##`: whoever writes that writes for us. */
function isOurs(text: string): boolean {
  return /^title:/m.test(frontIn(text) ?? '') && /^## /m.test(text);
}

function read(source: TextFile): ReadFile {
  const { title, lines } = pageOf(source);
  const { above, parts } = partsOf(source.file, scan(boxesAsOurs(lines)), isAnswers);
  const about = aboutOf(source.file, above);
  const topic = foreignTopic(source, {
    title: title ?? about.title ?? source.id,
    note: about.note,
  });
  return readParts(topic, parts, (reading, part) => markdownQuestion(reading, topic, part));
}

/** The questions among the blocks of a page, and what stands above the first of them. */
export function partsOf(
  file: string,
  blocks: readonly Block[],
  isAnswers: (block: Block) => boolean,
): { readonly above: readonly Block[]; readonly parts: readonly MarkdownPart[] } {
  const starts = startsOf(blocks, isAnswers);
  return {
    above: blocks.slice(0, starts[0]?.from ?? blocks.length),
    parts: starts.map((start, index) => partOf(file, blocks, start, starts[index + 1])),
  };
}

/** Where a question begins among the blocks, and where its answers stand. */
interface QuestionStart {
  readonly from: number;
  readonly answers: number;
}

function startsOf(
  blocks: readonly Block[],
  isAnswers: (block: Block) => boolean,
): readonly QuestionStart[] {
  const starts: QuestionStart[] = [];
  let after = 0;
  for (const [answers, block] of blocks.entries()) {
    if (!isAnswers(block)) continue;
    const from = startOf(blocks, after, answers);
    // A second list right below the first is told of where the question is read.
    if (from === undefined) continue;
    starts.push({ from, answers });
    after = answers + 1;
  }
  return starts;
}

/** Whether a block is a list with check boxes. */
export function isAnswers(block: Block): boolean {
  return block.type === 'list' && hasBoxes(block);
}

/** The heading above answers, or else the paragraph: the last one after the answers above. */
function startOf(blocks: readonly Block[], after: number, answers: number): number | undefined {
  const between = blocks.slice(after, answers);
  const heading = between.findLastIndex((block) => block.type === 'heading' && !isLink(block));
  if (heading >= 0) return after + heading;
  const paragraph = between.findLastIndex(({ type }) => type === 'paragraph');
  const isAsked = after === 0 || ASKS.test(lastLineOf(between[paragraph]));
  return paragraph >= 0 && isAsked ? after + paragraph : undefined;
}

/** How a paragraph ends that asks, or begins that is numbered. */
const ASKS = /[?？:：…¿]\W{0,5}$|^(?:\*\*|__)?\p{L}{0,12} ?\d{1,4}[.):、]/u;

function lastLineOf(block: Block | undefined): string {
  return block?.lines.at(-1)?.text.trim() ?? '';
}

/** A heading that is nothing but a link is a source, and no question. */
function isLink({ title }: HeadingBlock): boolean {
  return /^\[[^[\]]{1,300}\]\([^()]{1,2000}\)$/.test(title.text.trim());
}

function partOf(
  file: string,
  blocks: readonly Block[],
  { from, answers }: QuestionStart,
  next: QuestionStart | undefined,
): MarkdownPart {
  const [first, ...rest] = blocks.slice(from, endOf(blocks, from, answers, next?.from));
  if (first?.type === 'heading') {
    const title = unnumbered(first.title);
    return markdownPart(file, title, [asParagraph(title), ...rest.map(asText)]);
  }
  const [line] = first?.lines ?? [];
  const title = unnumbered(trimmed(line ?? NO_LINE));
  const asked = first === undefined ? [] : [{ ...first, lines: [title, ...first.lines.slice(1)] }];
  return markdownPart(file, title, [...asked, ...rest.map(asText)]);
}

const NO_LINE: Line = { text: '', line: 1, column: 1, before: 0 };

/** The next heading of the same level or a higher one ends what is said of a question. */
function endOf(
  blocks: readonly Block[],
  from: number,
  answers: number,
  next = blocks.length,
): number {
  const level = levelOf(blocks[from]);
  const below = blocks.slice(answers + 1, next);
  const end = below.findIndex(
    (block) => block.type === 'heading' && block.level <= level && !isLink(block),
  );
  return end < 0 ? next : answers + 1 + end;
}

function levelOf(block: Block | undefined): number {
  return block?.type === 'heading' ? block.level : 6;
}

/** A heading inside a question is a line of its text. */
function asText(block: Block): Block {
  return block.type === 'heading' ? { ...block, type: 'paragraph', lines: [block.title] } : block;
}

/** What stands above the first question: the title of the page, and its note. */
function aboutOf(file: string, blocks: readonly Block[]) {
  const heading = blocks.find((block) => block.type === 'heading');
  const note = proseOfBlocks(
    { file, links: new Map() },
    blocks.filter((block) => block !== heading && !isUnseen(block)),
  );
  return { title: heading && plainTitle(heading.title.text), note };
}
