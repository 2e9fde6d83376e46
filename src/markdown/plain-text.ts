import type { Block } from './block-starts.ts';
import { blocksOf, scan } from './blocks.ts';
import { itemContent, quoteContent } from './containers.ts';
import { linesOf, proseOf, type Line } from './lines.ts';
import { titleText, NESTING, paragraphsOf } from './prose.ts';
import { shownBlocks, type ShownBlock } from './shown-blocks.ts';
import type { Stretch } from './span-tokens.ts';
import { codeIn, spansOf, type LinkSpan, type Span } from './spans.ts';

/** Where none of this stands, a text is all words. */
const MARKED = /[`<>~]|:\/\/|\]\(|^(?: {4}|\t)/m;

/**
 * A text as long as before in which code, comments, tags, addresses and quote marks are spaces: what is found in
 * it stands at the same offset in the text itself.
 */
export function wordsOnly(text: string): string {
  if (!MARKED.test(text)) return text;
  const lines = text.split('\n').map((line) => ' '.repeat(line.length));
  for (const { prose } of paragraphsOf('', blocksOf(text))) {
    const words = wordsOf(prose.text).split('\n');
    for (const [index, { line, column }] of prose.lines.entries()) {
      lines[line - 1] = written(lines[line - 1] ?? '', column - 1, words[index] ?? '');
    }
  }
  return lines.join('\n');
}

function written(line: string, at: number, words: string): string {
  return (line.slice(0, at) + words + line.slice(at + words.length)).slice(0, line.length);
}

/** A paragraph in which all that is no word is blank. */
function wordsOf(text: string): string {
  const stretches: Stretch[] = [];
  blankAmong(spansOf(text), text, (from, to) => stretches.push({ from, to }));
  return blankedIn(text, stretches);
}

type BlankOut = (from: number, to: number) => void;

function blankAmong(spans: readonly Span[], text: string, blank: BlankOut): void {
  for (const span of spans) {
    const { kind, from, to } = span;
    if (kind === 'emphasis') blankAmong(span.inside, text, blank);
    else if (kind === 'link') blankLink(span, text, blank);
    else if (kind !== 'text') blank(from, to);
  }
}

function blankLink({ from, to, words, address, inside }: LinkSpan, text: string, blank: BlankOut) {
  if (text.slice(words.from, words.to) === address || words.from === from) {
    blank(from, to);
    return;
  }
  blank(from, words.from);
  blankAmong(inside, text, blank);
  blank(words.to, to);
}

/**
 * A text as long as before in which fenced code and code spans are blank: what else it holds is meant. Indented
 * text stays, as tabs of a site's pages indent all they hold.
 */
export function outsideCode(text: string): string {
  if (!MAY_HOLD_CODE.test(text)) return text;
  const rows = text.split('\n');
  blankCode(linesOf(text), rows, 0);
  return rows.join('\n');
}

const MAY_HOLD_CODE = /`|~~~/;

/** Blanks the code of lines in the rows of their text. */
function blankCode(lines: readonly Line[], rows: string[], depth: number): void {
  for (const block of scan(lines)) {
    if (block.type === 'fence') putRows(rows, block.lines, blanked);
    else if (MAY_HOLD_SPANS.has(block.type)) putRows(rows, block.lines, withoutSpansOfCode);
    else if (depth < NESTING)
      for (const inside of contentsOf(block)) blankCode(inside, rows, depth + 1);
  }
}

const MAY_HOLD_SPANS: ReadonlySet<Block['type']> = new Set(['paragraph', 'heading', 'table']);

/** The lines that each part of a block holds: a quote has one part, a list one an item. */
function contentsOf(block: Block): (readonly Line[])[] {
  if (block.type === 'quote') return [quoteContent(block)];
  return block.type === 'list' ? block.items.map(itemContent) : [];
}

function putRows(rows: string[], lines: readonly Line[], change: (text: string) => string): void {
  const texts = change(lines.map(({ text }) => text).join('\n')).split('\n');
  for (const [index, { line, column }] of lines.entries())
    rows[line - 1] = written(rows[line - 1] ?? '', Math.max(0, column - 1), texts[index] ?? '');
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function withoutSpansOfCode(text: string): string {
  return blankedIn(text, codeIn(text));
}

/** A text with these stretches of it, in their order, blank. */
function blankedIn(text: string, stretches: Iterable<Stretch>): string {
  const parts: string[] = [];
  let next = 0;
  for (const { from, to } of stretches) {
    parts.push(text.slice(next, from), blanked(text.slice(from, to)));
    next = to;
  }
  return parts.join('') + text.slice(next);
}

/** Whether a text is one line of words alone: what it says is what stands there, for every reader. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text) && !text.includes('://');
}

const PLAIN = /^\p{L}[^\n\\`*_~[\]<&!]*$/u;

/** How long a text looks: without the marks of Markdown and the addresses of links. UTF-16 units. */
export function shownLength(text: string): number {
  return MAY_BE_MARKED.test(text) ? plain(text).length : text.length;
}

const MAY_BE_MARKED = /[`*_~[\\<&]|\s\s/;

/** A text on one line, without the marks of Markdown and the addresses of links. */
export function plain(text: string): string {
  return (text.includes('\n') ? plainBlocks(linesOf(text)) : plainParagraph(text))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A title on one line, without its marks. */
export function plainTitle(title: string): string {
  return plain(titleText(title));
}

/** The words of one paragraph, without its marks; white space as it is. */
export function plainParagraph(text: string): string {
  return MAY_BE_MARKED.test(text) ? shownText(text, spansOf(text)) : text;
}

function plainBlocks(lines: readonly Line[], depth = 0): string {
  if (depth > NESTING) return proseOf('', lines).text;
  return shownBlocks(lines)
    .map((block) => plainBlock(block, depth + 1))
    .join(' ');
}

function plainBlock(block: ShownBlock, depth: number): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainParagraph(block.text);
    case 'code':
    case 'html':
      return block.text;
    case 'table':
      return [block.heads, ...block.rows].flat().map(plainParagraph).join(' ');
    case 'quote':
      return plainBlocks(block.lines, depth);
    case 'list':
      return block.items
        .map(({ mark, lines }) => `${/\d/.test(mark) ? mark : ''} ${plainBlocks(lines, depth)}`)
        .join(' ');
  }
}

function shownText(text: string, spans: readonly Span[]): string {
  return spans.map((span) => shownSpan(text, span)).join('');
}

function shownSpan(text: string, span: Span): string {
  switch (span.kind) {
    case 'text':
    case 'code':
      return span.text;
    case 'emphasis':
    case 'link':
      return shownText(text, span.inside);
    case 'break':
      return ' ';
    case 'html':
      return htmlShown(text, span);
  }
}

/** HTML within a paragraph as it is shown: as it is typed, but for comments, which nobody is to see. */
export function htmlShown(text: string, { from, to }: Span): string {
  return text.startsWith('<!--', from) ? '' : text.slice(from, to);
}

/** Whether an answer has markup besides code, which nobody could type; a bare address is none. */
export function hasMarkup(source: string): boolean {
  if (!MAY_HAVE_MARKUP.test(source)) return false;
  return spansOf(source).some((span) => {
    if (span.kind === 'link') return span.words.from > span.from || source[span.from] === '<';
    return span.kind !== 'text' && span.kind !== 'code';
  });
}

const MAY_HAVE_MARKUP = /[*_~[<]/;

/**
 * Whether a text that was typed is an answer that is accepted: compared in Unicode NFC, without
 * regard to case, to white space at the ends and to how much of it stands between words. In the
 * answer, which is Markdown, the backticks of code do not count and backslash escapes are undone.
 */
export function sameText(answer: string, typed: string): boolean {
  return folded(plainText(answer)) === folded(typed);
}

/** An answer as its author wrote it, without backticks and backslashes that are only marks. */
export function plainText(markdown: string): string {
  if (!MAY_BE_WRITTEN.test(markdown)) return markdown;
  return spansOf(markdown)
    .map((span) =>
      span.kind === 'text' || span.kind === 'code' ? span.text : markdown.slice(span.from, span.to),
    )
    .join('');
}

const MAY_BE_WRITTEN = /[`\\&]/;

/**
 * A text without what does not count when it is typed: case, white space at the ends, how much of it
 * stands between words. Lower case alone keeps the German sharp s apart from its capital form, SS.
 */
export function folded(text: string): string {
  return text.normalize().trim().toUpperCase().toLowerCase().replace(/\s+/g, ' ');
}
