import type { Definitions } from './links.ts';
import { linksIn, type LinkSpan, codeIn } from './spans.ts';
import {
  cut,
  placeOfLines,
  proseOf,
  trimmed,
  withText,
  type Line,
  lineAt,
  type Place,
  type Prose,
  columnsOf,
  sizeOfIndent,
} from './lines.ts';
import { type Block, markerSize, underlineLevel } from './block-starts.ts';
import { commentsIn } from './code-and-html.ts';
import { scan, blocksOf } from './blocks.ts';
import { itemContent, quoteContent, interrupts } from './containers.ts';

/** Where a text comes from: its file, and the addresses of the link definitions that serve all of it. */
export interface Origin {
  readonly file: string;
  readonly links: Definitions;
  /** How much of the addresses may be written out; without it all of them. */
  readonly room?: LinkRoom;
}

/** How many UTF-16 units of addresses may still be written out, and the line that wants more than there is. */
export interface LinkRoom {
  left: number;
  overfullAt?: Line;
}

/**
 * The text of blocks, without comments and link definitions, and without blocks of the type that is
 * left out; nothing where no text is left.
 */
export function proseOfBlocks(
  origin: Origin,
  blocks: readonly Block[],
  without?: Block['type'],
): Prose | undefined {
  const lines: Line[] = [];
  let next: number | undefined;
  for (const block of blocks) {
    if (isUnseen(block) || block.type === without) {
      next = undefined;
      continue;
    }
    const last = lines.at(-1);
    if (last !== undefined && next !== block.from) lines.push(blankBelow(last));
    for (const line of textLines(origin, block)) lines.push(line);
    next = block.to;
  }
  const last = lines.pop();
  if (last === undefined) return undefined;
  lines.push(withoutEnd(last));
  return proseOf(origin.file, lines);
}

function withoutEnd(line: Line): Line {
  const text = line.text.trimEnd();
  return text.length === line.text.length ? line : withText(line, text);
}

/** Whether a block only serves the file: comments, link definitions. */
export function isUnseen(block: Block): boolean {
  return block.type === 'definition' || (block.type === 'html' && block.unseen);
}

function blankBelow(line: Line): Line {
  return { text: '', line: line.line + 1, column: 1, before: 0 };
}

function textLines(origin: Origin, block: Block): readonly Line[] {
  const { type, lines } = block;
  const own = type === 'paragraph' ? paragraphLines(lines) : lines;
  const hides = type === 'fence' || type === 'indented' || type === 'html';
  return hides ? own : withTargets(origin, own);
}

/** Lines whose `[text][label]` have become `[text](address)`, so that a text can stand alone. */
export function withTargets({ links, room }: Origin, lines: readonly Line[]): readonly Line[] {
  if (links.size === 0 || room?.overfullAt !== undefined) return lines;
  const text = lines.map((line) => line.text).join('\n');
  const found = linksIn(text, links).filter((link) => isLabelled(text, link));
  const [first] = lines;
  if (found.length === 0 || first === undefined) return lines;
  if (room !== undefined && !fits(room, found, first)) return lines;
  const changed = addressed(text, found).split('\n');
  return lines.map((line, index) => ({ ...line, text: changed[index] ?? '' }));
}

/** Whether there is room for the addresses of links; it is taken. */
function fits(room: LinkRoom, links: readonly LinkSpan[], line: Line): boolean {
  for (const { address } of links) room.left -= address.length;
  if (room.left < 0) room.overfullAt = line;
  return room.left >= 0;
}

/** Whether a link has a label, on one line, in place of an address. */
function isLabelled(text: string, { from, to, words }: LinkSpan): boolean {
  const next = text[words.to + 1];
  return words.from > from && next !== '(' && !text.slice(words.to, to).includes('\n');
}

/** The text with the addresses of these links written behind their words. */
function addressed(text: string, links: readonly LinkSpan[]): string {
  const parts: string[] = [];
  let next = 0;
  for (const { words, to, address } of links.toSorted((a, b) => a.words.to - b.words.to)) {
    parts.push(text.slice(next, words.to), `](${address})`);
    next = to;
  }
  return parts.join('') + text.slice(next);
}

/** The comments that a block begins with, where it is of HTML. */
export function commentsOf(file: string, block: Block): readonly Prose[] {
  if (block.type !== 'html') return [];
  const prose = proseOf(file, block.lines);
  return commentsIn(prose.text).comments.map(({ from, to }) => sliced(prose, from, to));
}

/** A part of a text, which knows where it stands. */
export function sliced(prose: Prose, from: number, to: number): Prose {
  const text = prose.text.slice(from, to);
  const { index, lineStart } = lineAt(prose, from);
  const [first, ...rest] = prose.lines.slice(index, lineAt(prose, to).index + 1);
  if (first === undefined) return { ...prose, text };
  const start = { line: first.line, column: first.column + from - lineStart };
  return { ...prose, text, lines: [start, ...rest] };
}

/** A text without white space at its ends. */
export function trimmedProse(prose: Prose): Prose {
  const end = prose.text.trimEnd().length;
  return sliced(prose, end - prose.text.slice(0, end).trimStart().length, end);
}

/** The place of a block, from its first sign to its last. */
export function placeOfBlock(file: string, { lines }: Block): Place {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) throw new Error('a block has lines');
  return placeOfLines(file, trimmed(first), trimmed(last));
}

/** The file's text without so many characters at the start of its first line. */
export function withoutStart(block: Block, size: number): Block {
  const [first, ...rest] = block.lines;
  return first === undefined ? block : { ...block, lines: [cut(first, size), ...rest] };
}

/** The texts among blocks that inline Markdown can stand in, each with the block on top that it is in. */
export interface Paragraph {
  readonly prose: Prose;
  readonly block: Block;
}

export function paragraphsOf(file: string, blocks: readonly Block[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) collect({ file, top: block, paragraphs }, block, 0);
  return paragraphs;
}

/** Lists and quotes inside one another; what stands deeper is not looked at. */
export const NESTING = 16;

interface Collecting {
  readonly file: string;
  readonly top: Block;
  readonly paragraphs: Paragraph[];
}

function collect(into: Collecting, block: Block, depth: number): void {
  if (block.type === 'paragraph' || block.type === 'table' || block.type === 'heading') {
    into.paragraphs.push({ prose: proseOf(into.file, block.lines), block: into.top });
  }
  if (depth === NESTING) return;
  if (block.type === 'quote') collectAll(into, quoteContent(block), depth);
  if (block.type === 'list') {
    for (const item of block.items) collectAll(into, itemContent(item), depth);
  }
}

function collectAll(into: Collecting, lines: readonly Line[], depth: number): void {
  for (const block of scan(lines)) collect(into, block, depth + 1);
}

/**
 * The lines of a paragraph without their indentation, but where it alone keeps a line from beginning
 * another block.
 */
function paragraphLines(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isIndented)) return lines;
  return lines.map((line, index) => {
    const size = sizeOfIndent(line.text, 0);
    if (size === 0) return line;
    const bare = cut(line, size, columnsOf(line, size));
    const begins = index > 0 && (interrupts(bare) || underlineLevel(bare) !== undefined);
    return begins ? line : bare;
  });
}

function isIndented({ text }: Line): boolean {
  return sizeOfIndent(text, 0) > 0;
}

/**
 * A text so that it begins with a paragraph wherever it stands: with a backslash before a sign that
 * would begin another block (`> `, `1. `, `***`). Behind a check box, where it was written, it does not.
 */
export function asParagraph(markdown: string): string {
  if (/^\p{L}/u.test(markdown)) return markdown;
  const text = withoutComments(markdown);
  const [block] = blocksOf(text.split('\n', 1)[0] ?? '');
  if (block === undefined || !isOther(block)) return text;
  const sign = Math.max(0, markerSize(text) - 1);
  return `${text.slice(0, sign)}\\${text.slice(sign)}`;
}

/** At the start of a line a comment would make HTML of all of it. */
function withoutComments(text: string): string {
  let rest = text;
  for (
    let end = rest.indexOf('-->');
    rest.startsWith('<!--') && end >= 0;
    end = rest.indexOf('-->')
  )
    rest = rest.slice(end + 3).trimStart();
  return rest;
}

/** A title that lacks its space is text. */
function isOther(block: Block): boolean {
  if (block.type === 'heading') return block.malformed !== 'space';
  return block.type !== 'paragraph';
}

/**
 * A title as a paragraph. In a title only backticks and `*` are marks, as its id has it: the
 * underscores of `__init__.py` belong to the name.
 */
export function titleText(title: string): string {
  if (!title.includes('_')) return asParagraph(title);
  const code = codeIn(title);
  const parts = title.replace(/(?<!\\)_/g, (sign, at: number) =>
    code.some(({ from, to }) => from <= at && at < to) ? sign : `\\${sign}`,
  );
  return asParagraph(parts);
}
