import { withTargets, type Origin } from './link-targets.ts';
import { codeIn } from './spans.ts';
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
import { scan, blocksOf, paragraphsJoined } from './blocks.ts';
import { itemContent, quoteContent, interrupts, isTableStart } from './containers.ts';

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
  if (origin.links.size === 0 || hides(type)) return own;
  return withTargets(origin, own, paragraphsOf('', [{ ...block, lines: own }]));
}

function hides(type: Block['type']): boolean {
  return type === 'fence' || type === 'indented' || type === 'html';
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
  const joined = paragraphsJoined(blocks);
  const byEnd = new Map(blocks.map((block) => [block.to, block] as const));
  for (const block of joined)
    collect({ file, top: byEnd.get(block.to) ?? block, paragraphs }, block, 0);
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
  for (const block of paragraphsJoined(scan(lines))) collect(into, block, depth + 1);
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
    return beginsOther(lines[index - 1], bare) ? line : bare;
  });
}

/** Whether a line would begin another block below the line above it, or make one of that. */
function beginsOther(above: Line | undefined, line: Line): boolean {
  if (above === undefined) return false;
  return interrupts(line) || underlineLevel(line) !== undefined || isTableStart(above, line);
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
  const line = text.split('\n', 1)[0] ?? '';
  const [block] = blocksOf(line);
  if (line === '' || block === undefined || !isOther(block)) return text.trimStart();
  const at = Math.max(0, markerSize(line) - 1);
  const signs = /^([`~*_-])\1*|^/.exec(text.slice(at))?.[0] ?? '';
  const rest = text.slice(at + signs.length);
  return text.slice(0, at) + (signs === '' ? `\\${rest}` : signs.replace(/./g, '\\$&') + rest);
}

/** Whether a text, directly below a line of a paragraph, belongs to that paragraph. */
export function goesOn(markdown: string): boolean {
  const [first] = blocksOf(`w\n${markdown.split('\n', 1)[0] ?? ''}`);
  return first?.type === 'paragraph' && first.lines.length > 1;
}

/** At the start of a line a comment or the end of a line would make HTML of all of it. */
function withoutComments(text: string): string {
  if (unseenSize(text) === 0) return text;
  const [first] = blocksOf(`w${text}`);
  const end = lineAtStart(text, first?.to ?? 1);
  let rest = text.slice(0, end);
  for (let size = unseenSize(rest); size > 0; size = unseenSize(rest))
    rest = rest.slice(size).trimStart();
  return (rest === '' ? '\n' : rest) + text.slice(end);
}

/** Where a line of a text begins, counted from 0; the end where there are not so many. */
function lineAtStart(text: string, line: number): number {
  let at = 0;
  for (let index = 0; index < line; index += 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

/** How long the comment or the `<br>` is that a text begins with. */
function unseenSize(text: string): number {
  const end = text.startsWith('<!--') ? text.indexOf('-->') : -1;
  if (end >= 0) return end + '-->'.length;
  return /^<br\s{0,9}\/?>/i.exec(text)?.[0].length ?? 0;
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
