import { indentOf, isBlank, linesOf, trimmed, type Line } from './lines.ts';
import {
  CODE_INDENT,
  atStart,
  headingOf,
  isBreak,
  isDefinition,
  markerOf,
  underlineLevel,
  unspacedHeading,
  type Block,
  type HeadingBlock,
  type PlainBlock,
} from './block-starts.ts';
import { endsTable, interrupts, listAt, quoteAt, isTableStart } from './containers.ts';
import { fenceAt, htmlAt, type Ahead } from './code-and-html.ts';

/**
 * The blocks of a text, as CommonMark and GitHub divide it. What stands inside quotes and list items
 * is scanned on demand, by `scan(quoteContent(block))` and `scan(itemContent(item))`. Takes time in
 * proportion to the text.
 */
export function scan(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  const ahead: Ahead = { lines };
  let at = 0;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const goesOn = beginsWithLetter(line) || goesOnWith(blocks.at(-1), at, line);
    const block = goesOn ? paragraphAt(lines, at) : otherAt(ahead, at, line);
    if (block !== undefined) blocks.push(block);
    at = block?.to ?? at + 1;
  }
  return blocks;
}

/** Whether a line goes on with the title above that lacks its space, which is text to everybody but its author. */
function goesOnWith(above: Block | undefined, at: number, line: Line): boolean {
  if (above?.type !== 'heading' || above.malformed !== 'space' || above.to !== at) return false;
  return !endsParagraph(line, true);
}

/** The blocks of a text that stands alone. */
export function blocksOf(markdown: string): readonly Block[] {
  return scan(linesOf(markdown));
}

/** Most lines begin with a letter: no other block does, nor may one stand there below a paragraph. */
function beginsWithLetter({ text }: Line): boolean {
  const small = text.charCodeAt(0) | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function otherAt(ahead: Ahead, at: number, line: Line): Block | undefined {
  if (isBlank(line)) return undefined;
  const { lines } = ahead;
  const start = atStart(line);
  if (start === undefined) return indentedAt(lines, at);
  if (!SIGNS.has(start.text[0] ?? '')) return paragraphAt(lines, at);
  return (
    fenceAt(ahead, at, start) ??
    htmlAt(ahead, at, start) ??
    containerAt(lines, at, line, start) ??
    singleLine(lines, at, start) ??
    paragraphAt(lines, at)
  );
}

/** What every block but a paragraph or a table can begin with. */
const SIGNS = new Set('>#`~*-_<+0123456789[');

function containerAt(
  lines: readonly Line[],
  at: number,
  line: Line,
  start: Line,
): Block | undefined {
  if (start.text.startsWith('>')) return quoteAt(lines, at);
  const marker = isBreak(start) ? undefined : markerOf(line, start);
  return marker && listAt(lines, at, marker);
}

function singleLine(lines: readonly Line[], at: number, start: Line): Block | undefined {
  const stretch = { from: at, to: at + 1, lines: lines.slice(at, at + 1) };
  const heading = headingOf(start);
  if (heading !== undefined) return { type: 'heading', ...heading, ...stretch };
  if (isBreak(start)) return { type: 'break', ...stretch };
  return isDefinition(start) ? { type: 'definition', ...stretch } : undefined;
}

function indentedAt(lines: readonly Line[], from: number): PlainBlock {
  let to = from + 1;
  for (let index = to; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || isBlank(line)) continue;
    if (indentOf(line) < CODE_INDENT) break;
    to = index + 1;
  }
  return { type: 'indented', from, to, lines: lines.slice(from, to) };
}

/** A paragraph, or what its second line makes of it: a table, an underlined heading. */
function paragraphAt(lines: readonly Line[], from: number): Block {
  let to = from;
  for (let line = lines[to]; line !== undefined; to += 1, line = lines[to]) {
    const table = tableInParagraph(lines, to, line);
    const other = beginsWithLetter(line)
      ? table
      : (headingInParagraph(lines, from, to, line) ?? table);
    if (other?.from === from) return other;
    if (other !== undefined || endsParagraph(line, to > from)) break;
  }
  return { type: 'paragraph', from, to, lines: lines.slice(from, to) };
}

function endsParagraph(line: Line, below: boolean): boolean {
  if (beginsWithLetter(line)) return false;
  return isBlank(line) || (below && interrupts(line));
}

function tableInParagraph(lines: readonly Line[], at: number, line: Line): PlainBlock | undefined {
  const below = lines[at + 1];
  const begins = below !== undefined && isTableStart(line, below) && !interrupts(below);
  return begins ? tableAt(lines, at) : undefined;
}

/** A malformed heading that the line makes: of all the paragraph, by underlining it, or of itself. */
function headingInParagraph(
  lines: readonly Line[],
  from: number,
  at: number,
  line: Line,
): HeadingBlock | undefined {
  const start = atStart(line);
  if (start === undefined) return undefined;
  const underlined = at > from ? underlineLevel(start) : undefined;
  const level = underlined ?? unspacedHeading(start, at === from);
  if (level === undefined) return undefined;
  const first = underlined === undefined ? at : from;
  const own = lines.slice(first, at + 1);
  const title = trimmed(own[0] ?? line);
  const stretch = { from: first, to: at + 1, lines: own };
  if (underlined !== undefined)
    return { type: 'heading', level, title, malformed: 'underlined', ...stretch };
  const size = level;
  const rest = { ...title, text: title.text.slice(size), column: title.column + size };
  return { type: 'heading', level, title: rest, malformed: 'space', ...stretch };
}

function tableAt(lines: readonly Line[], from: number): PlainBlock {
  let to = from + 2;
  for (let line = lines[to]; line !== undefined && !endsTable(line); line = lines[to]) to += 1;
  return { type: 'table', from, to, lines: lines.slice(from, to) };
}

/** A title that lacks its space is text to everybody but its author, and so belongs to the paragraph around it. */
export function paragraphsJoined(blocks: readonly Block[]): readonly Block[] {
  const stretches: Block[][] = [];
  for (const block of blocks) {
    const stretch = stretches.at(-1);
    if (stretch !== undefined && joins(block, stretch.at(-1))) stretch.push(block);
    else stretches.push([block]);
  }
  return stretches.flatMap(oneParagraph);
}

function joins(block: Block, above: Block | undefined): boolean {
  return above !== undefined && isText(above) && isText(block) && above.to === block.from;
}

function oneParagraph(stretch: readonly Block[]): readonly Block[] {
  const [first] = stretch;
  const last = stretch.at(-1);
  if (first === undefined || last === undefined || !isText(first)) return stretch;
  if (first === last && first.type === 'paragraph') return stretch;
  const lines = stretch.flatMap((block) => block.lines);
  return [{ type: 'paragraph', from: first.from, to: last.to, lines }];
}

function isText(block: Block): boolean {
  return block.type === 'paragraph' || (block.type === 'heading' && block.malformed === 'space');
}
