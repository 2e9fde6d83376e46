import { isBlank, type Line } from '../lines.ts';
import { atStart } from './starts.ts';
import type { HidingBlock } from './block.ts';

/** Where a hiding block ends: the index of the line after it, and whether its end was written. */
interface End {
  readonly to: number;
  readonly closed: boolean;
}

/** A run of three or more backticks or tildes, and what stands behind it. */
interface Fence {
  readonly sign: string;
  readonly length: number;
  readonly info: string;
}

function fenceOf(start: Line): Fence | undefined {
  const sign = start.text[0];
  if (sign !== '`' && sign !== '~') return undefined;
  let length = 1;
  while (start.text[length] === sign) length += 1;
  const info = start.text.slice(length).trim();
  return length < 3 || (sign === '`' && info.includes('`')) ? undefined : { sign, length, info };
}

export function isFenceStart(start: Line): boolean {
  return fenceOf(start) !== undefined;
}

export function fenceAt(
  lines: readonly Line[],
  from: number,
  start: Line,
): HidingBlock | undefined {
  const fence = fenceOf(start);
  if (fence === undefined) return undefined;
  const { to, closed } = fenceEnd(lines, from, fence);
  return { type: 'fence', from, to, lines: lines.slice(from, to), closed, unseen: false };
}

/**
 * A fence that nobody closes, or inside which another one with a language opens, would swallow the
 * questions below it. Such a one is taken to end where the next title begins.
 */
function fenceEnd(lines: readonly Line[], from: number, fence: Fence): End {
  let title = 0;
  let index = from + 1;
  for (let line = lines[index]; line !== undefined; index += 1, line = lines[index]) {
    if (title === 0 && line.text.startsWith('## ')) title = index;
    const meets = meeting(fence, line);
    if (meets === 'end') return { to: index + 1, closed: true };
    if (meets === 'opening') break;
  }
  return { to: title || index, closed: false };
}

/** What a line is to an open fence: its end, another one that opens, or code. */
function meeting(fence: Fence, line: Line): 'end' | 'opening' | undefined {
  const start = atStart(line);
  const other = start && fenceOf(start);
  if (other?.sign !== fence.sign || other.length < fence.length) return undefined;
  return other.info === '' ? 'end' : 'opening';
}

/** Signs that end an HTML block that began with the sign on the left (CommonMark, kinds 1 to 5). */
const MARKED: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

const BLOCK_TAG = new RegExp(
  `^</?(?:${[
    'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog',
    'dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html',
    'iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section',
    'summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul',
  ].join('|')})(?=[\\s>]|/>|$)`,
  'i',
);

/** A whole opening or closing tag alone on its line. */
const LONE_TAG =
  /^<(?:[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z0-9-]*\s*)>\s*$/i;

/** Whether an HTML block begins here; one that is a lone tag cannot stand directly below a paragraph. */
export function isHtmlStart(start: Line, belowParagraph: boolean): boolean {
  const { text } = start;
  if (!text.startsWith('<')) return false;
  if (MARKED.some(([opens]) => opens.test(text)) || BLOCK_TAG.test(text)) return true;
  return !belowParagraph && LONE_TAG.test(text);
}

/** Ends that are known not to come any more: what keeps a file full of openings linear. */
export type Absent = RegExp[];

export function htmlAt(
  lines: readonly Line[],
  from: number,
  start: Line,
  absent: Absent,
): HidingBlock | undefined {
  if (!isHtmlStart(start, false)) return undefined;
  const closes = MARKED.find(([opens]) => opens.test(start.text))?.[1];
  const { to, closed } =
    closes === undefined ? blankEnd(lines, from) : markedEnd(lines, from, closes, absent);
  const own = lines.slice(from, to);
  const unseen = start.text.startsWith('<!--') && commentsIn(textOf(own)).alone;
  return { type: 'html', from, to, lines: own, closed, unseen };
}

export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** The comments that a text begins with, and whether nothing else stands in it. */
export function commentsIn(text: string): {
  readonly comments: readonly { readonly from: number; readonly to: number }[];
  readonly alone: boolean;
} {
  const comments: { from: number; to: number }[] = [];
  let at = afterSpace(text, 0);
  while (text.startsWith('<!--', at)) {
    const to = text.indexOf('-->', at + 4);
    if (to < 0) break;
    comments.push({ from: at + 4, to });
    at = afterSpace(text, to + 3);
  }
  return { comments, alone: at === text.length };
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n'.includes(text.charAt(at))) at += 1;
  return at;
}

function blankEnd(lines: readonly Line[], from: number): End {
  let to = from + 1;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (line === undefined || isBlank(line)) break;
  }
  return { to, closed: true };
}

function markedEnd(lines: readonly Line[], from: number, closes: RegExp, absent: Absent): End {
  const end = absent.includes(closes) ? -1 : indexFrom(lines, from, (text) => closes.test(text));
  if (end >= 0) return { to: end + 1, closed: true };
  absent.push(closes);
  const title = indexFrom(lines, from + 1, (text) => text.startsWith('## '));
  return { to: title < 0 ? lines.length : title, closed: false };
}

function indexFrom(lines: readonly Line[], from: number, test: (text: string) => boolean): number {
  for (let index = from; index < lines.length; index += 1) {
    if (test(lines[index]?.text ?? '')) return index;
  }
  return -1;
}
