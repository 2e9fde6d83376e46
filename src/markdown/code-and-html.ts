import { dedent, indentOf, isBlank, type Line } from './lines.ts';
import { atStart, CODE_INDENT, type HidingBlock, type PlainBlock } from './block-starts.ts';

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

/** The lines that are scanned, and what was found out by looking ahead: it keeps hostile files linear. */
export interface Ahead {
  readonly lines: readonly Line[];
  /** Ends of HTML blocks that do not come any more. */
  absent?: RegExp[];
  fences?: readonly Fences[];
}

/** The fences of one sign and length that may still come, the last one first. */
interface Fences {
  readonly sign: string;
  readonly length: number;
  readonly rest: FenceLine[];
}

interface FenceLine {
  readonly at: number;
  readonly info: string;
}

export function fenceAt(ahead: Ahead, from: number, start: Line): HidingBlock | undefined {
  const fence = fenceOf(start);
  if (fence === undefined) return undefined;
  const { to, closed } = fenceEnd(ahead, from, fence);
  return { type: 'fence', from, to, lines: ahead.lines.slice(from, to), closed, unseen: false };
}

/**
 * A fence that nobody closes, or inside which another one with a language opens, would swallow the
 * questions below it. Such a one is taken to end where the next title begins.
 */
function fenceEnd(ahead: Ahead, from: number, fence: Fence): End {
  const { lines } = ahead;
  const met = nextFence(ahead, from, fence);
  if (met?.info === '') return { to: met.at + 1, closed: true };
  const end = met?.at ?? lines.length;
  return { to: titleBefore(lines, from, end), closed: false };
}

/** The first fence below that ends an open one, or that opens though it is open. */
function nextFence(ahead: Ahead, from: number, fence: Fence): FenceLine | undefined {
  ahead.fences ??= fencesIn(ahead.lines);
  let next: FenceLine | undefined;
  for (const { sign, length, rest } of ahead.fences) {
    if (sign !== fence.sign || length < fence.length) continue;
    const first = firstAfter(rest, from);
    if (next === undefined || (first !== undefined && first.at < next.at)) next = first;
  }
  return next;
}

/** The first fence below a line; those above it are dropped, since nobody asks for them again. */
function firstAfter(rest: FenceLine[], from: number): FenceLine | undefined {
  let first = rest.at(-1);
  while (first !== undefined && first.at <= from) {
    rest.pop();
    first = rest.at(-1);
  }
  return first;
}

function fencesIn(lines: readonly Line[]): readonly Fences[] {
  const groups = new Map<string, Fences>();
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    const start = line && atStart(line);
    const fence = start && fenceOf(start);
    if (fence === undefined) continue;
    const { sign, length, info } = fence;
    const key = `${sign}${length}`;
    const group = groups.get(key) ?? { sign, length, rest: [] };
    group.rest.push({ at, info });
    groups.set(key, group);
  }
  return [...groups.values()];
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

/** A whole opening or closing tag. */
const TAG =
  /<(?:[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z0-9-]*\s*)>/iy;

/** Whether a line is nothing but one tag. */
function isLoneTag(text: string): boolean {
  TAG.lastIndex = 0;
  return TAG.test(text) && text.slice(TAG.lastIndex).trim() === '';
}

/** What HTML within a paragraph can begin with besides a tag, and how it ends then. */
const MARKED_INLINE = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const;

/**
 * Where a tag or a comment that begins here ends; nothing where it is none. `absent` are ends that do not
 * come any more in this text.
 */
export function inlineHtmlAt(text: string, at: number, absent: Set<string>): number | undefined {
  TAG.lastIndex = at;
  if (TAG.test(text)) return TAG.lastIndex;
  const [opens, closes] = MARKED_INLINE.find(([sign]) => text.startsWith(sign, at)) ?? [];
  if (opens === undefined || absent.has(closes)) return undefined;
  if (opens === '<!' && !/[a-z]/i.test(text.charAt(at + 2))) return undefined;
  const end = text.indexOf(closes, at + 2);
  if (end < 0) absent.add(closes);
  return end < 0 ? undefined : end + closes.length;
}

/** Whether an HTML block begins here; one that is a lone tag cannot stand directly below a paragraph. */
export function isHtmlStart(start: Line, belowParagraph: boolean): boolean {
  const { text } = start;
  if (!text.startsWith('<')) return false;
  if (MARKED.some(([opens]) => opens.test(text)) || BLOCK_TAG.test(text)) return true;
  return !belowParagraph && isLoneTag(text);
}

export function htmlAt(ahead: Ahead, from: number, start: Line): HidingBlock | undefined {
  if (!isHtmlStart(start, false)) return undefined;
  const closes = MARKED.find(([opens]) => opens.test(start.text))?.[1];
  const { to, closed } =
    closes === undefined ? blankEnd(ahead.lines, from) : markedEnd(ahead, from, closes);
  const lines = ahead.lines.slice(from, to);
  const unseen = start.text.startsWith('<!--') && commentsIn(textOf(lines)).alone;
  return { type: 'html', from, to, lines, closed, unseen };
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function blankEnd(lines: readonly Line[], from: number): End {
  let to = from + 1;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (line === undefined || isBlank(line)) break;
  }
  return { to, closed: true };
}

function markedEnd(ahead: Ahead, from: number, closes: RegExp): End {
  const { lines } = ahead;
  const absent = (ahead.absent ??= []);
  if (!absent.includes(closes)) {
    for (let to = from; to < lines.length; to += 1) {
      if (closes.test(lines[to]?.text ?? '')) return { to: to + 1, closed: true };
    }
    absent.push(closes);
  }
  return { to: titleBefore(lines, from, lines.length), closed: false };
}

/** Where the next title begins, if it does before the end. */
function titleBefore(lines: readonly Line[], from: number, end: number): number {
  let at = from + 1;
  while (at < end && lines[at]?.text.startsWith('## ') !== true) at += 1;
  return at;
}

/** The comments that a text begins with, and whether nothing else stands in it. */
export function commentsIn(text: string): {
  readonly comments: readonly { readonly from: number; readonly to: number }[];
  readonly alone: boolean;
} {
  const comments: { from: number; to: number }[] = [];
  let at = afterSpace(text, 0);
  while (text.startsWith('<!--', at)) {
    // `<!-->` is one as well.
    const to = text.indexOf('-->', at + 2);
    if (to < 0) break;
    comments.push({ from: at + 4, to: Math.max(at + 4, to) });
    at = afterSpace(text, to + 3);
  }
  return { comments, alone: at === text.length };
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n'.includes(text.charAt(at))) at += 1;
  return at;
}

/** The text of an HTML block as it is typed, without its comments. */
export function htmlText(lines: readonly Line[]): string {
  const parts: string[] = [];
  const text = textOf(lines);
  let next = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', next)) {
    const end = text.indexOf('-->', at + 2);
    if (end < 0) break;
    parts.push(text.slice(next, at));
    next = end + 3;
  }
  return (parts.join('') + text.slice(next)).trim();
}

/** The code inside a fence, without its indentation. */
export function fencedCode({ lines, closed }: HidingBlock): string {
  const [first] = lines;
  const margin = first === undefined ? 0 : indentOf(first);
  return textOf(lines.slice(1, closed ? -1 : undefined).map((line) => dedent(line, margin)));
}

/** Code that is set off by its indentation. */
export function indentedCode({ lines }: PlainBlock): string {
  return textOf(lines.map((line) => dedent(line, CODE_INDENT)));
}

/** Where runs of backticks of each length begin, the last one first. */
export type Ticks = ReadonlyMap<number, number[]>;

/** The runs of backticks of a paragraph. */
export function ticksIn(text: string): Ticks {
  const ticks = new Map<number, number[]>();
  if (!text.includes('`')) return ticks;
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
    const same = ticks.get(run.length);
    if (same === undefined) ticks.set(run.length, [index]);
    else same.push(index);
  }
  return ticks;
}

/** The code that the backticks at a position begin, and where it ends; nothing where no others close it. */
export function codeAt(
  text: string,
  at: number,
  ticks: Ticks,
): { readonly text: string; readonly to: number } | undefined {
  const size = runSize(text, at);
  const close = nextAfter(ticks.get(size), at);
  if (close === undefined) return undefined;
  const code = text.slice(at + size, close).replaceAll('\n', ' ');
  return { text: withoutPadding(code), to: close + size };
}

/** How many of the same sign stand in a row. */
export function runSize(text: string, at: number): number {
  let end = at + 1;
  while (text[end] === text[at]) end += 1;
  return end - at;
}

/** One space on both sides of code is there to keep a backtick off its marks. */
function withoutPadding(code: string): string {
  const isPadded = code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code);
  return isPadded ? code.slice(1, -1) : code;
}

/** The first position after another one; the earlier ones are dropped, since nobody asks for them again. */
function nextAfter(positions: number[] | undefined, from: number): number | undefined {
  let next = positions?.at(-1);
  while (next !== undefined && next <= from) {
    positions?.pop();
    next = positions?.at(-1);
  }
  return next;
}
