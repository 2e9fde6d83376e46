import { foldLabel, linksIn, type Link } from './inline.ts';
import { cut, placeOfLines, proseOf, trimmed, type Line } from './lines.ts';
import type { Place, Prose, Start } from './place.ts';
import type { Block, HidingBlock } from './scan/block.ts';

/** Where a text comes from: its file, and the addresses of the link definitions that serve all of it. */
export interface Origin {
  readonly file: string;
  /** By label, folded. */
  readonly links: ReadonlyMap<string, string>;
}

/** The text of blocks, without comments and link definitions; nothing where no text is left. */
export function proseOfBlocks(origin: Origin, blocks: readonly Block[]): Prose | undefined {
  const lines: Line[] = [];
  let next: number | undefined;
  for (const block of blocks) {
    if (isUnseen(block)) {
      next = undefined;
      continue;
    }
    const last = lines.at(-1);
    if (last !== undefined && next !== block.from) lines.push(blankBelow(last));
    lines.push(...textLines(origin, block));
    next = block.to;
  }
  const last = lines.pop();
  if (last === undefined) return undefined;
  return proseOf(origin.file, [...lines, { ...last, text: last.text.trimEnd() }]);
}

function isUnseen(block: Block): boolean {
  return block.type === 'definition' || (block.type === 'html' && commentsIn('', block).alone);
}

function blankBelow(line: Line): Line {
  return { text: '', line: line.line + 1, column: 1, before: 0 };
}

function textLines(origin: Origin, block: Block): readonly Line[] {
  const { type, lines } = block;
  const own = type === 'paragraph' ? lines.map(unindented) : lines;
  const hides = type === 'fence' || type === 'indented' || type === 'html';
  return hides ? own : withTargets(origin, own);
}

/** Lines whose `[text][label]` have become `[text](address)`, so that a text can stand alone. */
export function withTargets({ links }: Origin, lines: readonly Line[]): readonly Line[] {
  if (links.size === 0) return lines;
  const text = lines.map((line) => line.text).join('\n');
  const parts: string[] = [];
  let next = 0;
  for (const link of linksIn(text)) {
    const address = targetOf(link, links);
    if (link.label === undefined || address === undefined || link.label.includes('\n')) continue;
    parts.push(text.slice(next, link.from), `${link.image ? '!' : ''}[${link.text}](${address})`);
    next = link.to;
  }
  if (next === 0) return lines;
  const changed = (parts.join('') + text.slice(next)).split('\n');
  return lines.map((line, index) => ({ ...line, text: changed[index] ?? '' }));
}

/** The address that a link leads to; nothing where its label is not defined. */
export function targetOf(link: Link, links: Origin['links']): string | undefined {
  return link.label === undefined ? link.target : links.get(foldLabel(link.label));
}

function unindented(line: Line): Line {
  const { text } = line;
  if (!text.startsWith(' ') && !text.startsWith('\t')) return line;
  const start = trimmed(line);
  return { ...start, text: text.slice(start.column - line.column) };
}

/** The comments that an HTML block begins with, and whether nothing else stands in it. */
export function commentsIn(
  file: string,
  block: HidingBlock,
): { readonly comments: readonly Prose[]; readonly alone: boolean } {
  const prose = proseOf(file, block.lines);
  const { text } = prose;
  const comments: Prose[] = [];
  let at = afterSpace(text, 0);
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    comments.push(sliced(prose, at + 4, end));
    at = afterSpace(text, end + 3);
  }
  return { comments, alone: at === text.length };
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at).trim() === '') at += 1;
  return at;
}

/** A part of a text, which knows where it stands. */
export function sliced(prose: Prose, from: number, to: number): Prose {
  const before = prose.text.slice(0, from).split('\n');
  const text = prose.text.slice(from, to);
  const index = before.length - 1;
  const lines = prose.lines.slice(index, index + text.split('\n').length);
  const [first, ...rest] = lines;
  if (first === undefined) return { ...prose, text, lines };
  const start: Start = { line: first.line, column: first.column + (before.at(-1)?.length ?? 0) };
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
