import { decodedEntity } from './entities.ts';
import { inlineHtmlAt, codeAt, runSize, ticksIn, type Ticks } from './code-and-html.ts';
import {
  foldLabel,
  labelAt,
  pointedAt,
  targetAt,
  webAddressAt,
  type Definitions,
  type LinkTarget,
} from './links.ts';

/** A stretch of a text; the end is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a paragraph is made of before emphasis is settled. */
export type Token =
  | (Stretch & { readonly type: 'text' | 'code'; readonly text: string })
  /** A tag or a comment; the end of a line that is meant. */
  | (Stretch & { readonly type: 'html' | 'break' })
  | Run
  | LinkToken;

/** Signs that may open or close emphasis or deletion. */
export interface Run extends Stretch {
  readonly type: 'run';
  readonly sign: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** A link or an image, and the tokens of its words. */
export interface LinkToken extends Stretch {
  readonly type: 'link';
  readonly image: boolean;
  readonly address: string;
  readonly words: Stretch;
  readonly inside: readonly Token[];
}

/** `[words][label]` whose label nothing defines: it is text. */
export interface UndefinedLabel extends Stretch {
  readonly label: string;
}

/** A bracket that is open: its token, and what is known of its words so far. */
interface Bracket extends Stretch {
  readonly at: number;
  readonly image: boolean;
  /** A link stands in its words, and has no other around it. */
  holdsLink: boolean;
  /** How many links and images are nested in its words. */
  depth: number;
}

interface SpanReader {
  readonly text: string;
  readonly definitions: Definitions;
  readonly tokens: Token[];
  readonly brackets: Bracket[];
  readonly labels: UndefinedLabel[];
  readonly ticks: Ticks;
  /** Ends of HTML that do not come any more. */
  readonly absent: Set<string>;
}

/** The tokens of one paragraph, and its labels that nothing defines, in time in proportion to its length. */
export function tokensOf(
  text: string,
  definitions: Definitions,
): { readonly tokens: readonly Token[]; readonly labels: readonly UndefinedLabel[] } {
  const reader: SpanReader = {
    text,
    definitions,
    tokens: [],
    brackets: [],
    labels: [],
    ticks: ticksIn(text),
    absent: new Set(),
  };
  for (let at = 0; at < text.length;) {
    const sign = nextSign(text, at);
    const atBreak = text[sign] === '\n';
    const words = text.slice(at, sign);
    putText(reader, at, sign, atBreak ? withoutEnd(words) : words);
    at = sign < text.length ? takeSign(reader, sign) : sign;
  }
  return reader;
}

const SIGN = /[\\`*_~[\]!<&$\n]|https?:\/\//gi;

/** Where the next sign stands that may mean something; it is looked for without a loop of our own. */
function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(text)?.index ?? text.length;
}

function withoutEnd(words: string): string {
  return words.replace(/(?<![ \t])[ \t]+$/, '');
}

function putText({ tokens }: SpanReader, from: number, to: number, text: string): void {
  if (text !== '') tokens.push({ type: 'text', from, to, text });
}

/** Takes what a sign begins, the sign itself at the least, and gives the offset behind it. */
function takeSign(reader: SpanReader, at: number): number {
  const { text } = reader;
  const to = (TAKERS.get(text.charAt(at)) ?? takeAddress)(reader, at);
  if (to !== undefined) return to;
  putText(reader, at, at + 1, text.charAt(at));
  return at + 1;
}

/** Takes what a sign begins; nothing where it is only a sign. */
type Taker = (reader: SpanReader, at: number) => number | undefined;

const takeEscape: Taker = (reader, at) => {
  const escaped = reader.text.charAt(at + 1);
  if (escaped === '\n') return takeLineEnd(reader, at, at + 1);
  if (!/[!-/:-@[-`{-~]/.test(escaped)) return undefined;
  putText(reader, at, at + 2, escaped);
  return at + 2;
};

const takeNewline: Taker = (reader, at) => {
  let from = at;
  while (reader.text[from - 1] === ' ') from -= 1;
  if (at - from >= 2) return takeLineEnd(reader, from, at);
  putText(reader, at, at + 1, ' ');
  return afterIndent(reader.text, at + 1);
};

function takeLineEnd({ text, tokens }: SpanReader, from: number, newline: number): number {
  const to = afterIndent(text, newline + 1);
  tokens.push({ type: 'break', from, to });
  return to;
}

function afterIndent(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

const takeCode: Taker = (reader, at) => {
  const { text, tokens, ticks } = reader;
  const code = codeAt(text, at, ticks);
  if (code !== undefined) tokens.push({ type: 'code', from: at, ...code });
  const to = code?.to ?? at + runSize(text, at);
  if (code === undefined) putText(reader, at, to, text.slice(at, to));
  return to;
};

const takeRun: Taker = ({ text, tokens }, at) => {
  const to = at + runSize(text, at);
  const sign = text.charAt(at);
  const before = at === 0 ? '\n' : characterBefore(text, at);
  const after = to === text.length ? '\n' : String.fromCodePoint(text.codePointAt(to) ?? 0);
  const left = isFlanking(before, after);
  const right = isFlanking(after, before);
  const inWord = sign === '_' && left && right;
  const opens = left && (!inWord || PUNCTUATION.test(before));
  const closes = right && (!inWord || PUNCTUATION.test(after));
  tokens.push({ type: 'run', from: at, to, sign, opens, closes });
  return to;
};

const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Whether a run leans on what stands on its inner side (CommonMark, left- and right-flanking). */
function isFlanking(outer: string, inner: string): boolean {
  if (/\s/u.test(inner)) return false;
  return !PUNCTUATION.test(inner) || /\s/u.test(outer) || PUNCTUATION.test(outer);
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return isPair ? text.slice(at - 2, at) : text.charAt(at - 1);
}

const takeEntity: Taker = (reader, at) => {
  const [name = ''] = ENTITY.exec(reader.text.slice(at, at + LONGEST_ENTITY)) ?? [];
  const decoded = decodedEntity(name);
  if (decoded === undefined) return undefined;
  putText(reader, at, at + name.length, decoded);
  return at + name.length;
};

const ENTITY = /^&(?:[a-z][a-z0-9]{1,31}|#[0-9]{1,7}|#x[0-9a-f]{1,6});/i;
const LONGEST_ENTITY = 34;

const takeAngle: Taker = (reader, at) => {
  const { text, tokens, absent } = reader;
  const link = pointedAt(text, at);
  if (link !== undefined) {
    putAddress(reader, { from: at, to: link.to }, link.address, link.shown);
    return link.to;
  }
  const to = inlineHtmlAt(text, at, absent);
  if (to === undefined) return undefined;
  const isBreak = /^<br[\s/>]/i.test(text.slice(at, at + 4));
  tokens.push({ type: isBreak ? 'break' : 'html', from: at, to });
  return to;
};

const takeAddress: Taker = (reader, at) => {
  const link = webAddressAt(reader.text, at);
  if (link === undefined) return undefined;
  putAddress(reader, { from: at, to: link.to }, link.address, link.address);
  return link.to;
};

function putAddress({ tokens }: SpanReader, place: Stretch, address: string, shown: string): void {
  const inside = [{ type: 'text', ...place, text: shown }] as const;
  tokens.push({ type: 'link', ...place, image: false, address, words: place, inside });
}

const takeOpening: Taker = (reader, at) => open(reader, at, at + 1);

const takeImage: Taker = (reader, at) =>
  reader.text[at + 1] === '[' ? open(reader, at, at + 2) : undefined;

function open(reader: SpanReader, from: number, to: number): number {
  const { text, tokens, brackets } = reader;
  const image = to - from === 2;
  brackets.push({ from, to, at: tokens.length, image, holdsLink: false, depth: 0 });
  putText(reader, from, to, text.slice(from, to));
  return to;
}

const takeClosing: Taker = (reader, at) => {
  const { text, brackets } = reader;
  const bracket = brackets.pop();
  if (bracket === undefined) return undefined;
  const outer = brackets.at(-1);
  if (outer !== undefined) outer.depth = Math.max(outer.depth, bracket.depth);
  if (bracket.depth >= DEEPEST || (bracket.holdsLink && !bracket.image)) return undefined;
  const target = targetAt(text, at + 1) ?? definedAt(reader, bracket, at);
  if (target === undefined) return undefined;
  close(reader, bracket, at, target);
  return target.to;
};

/** Links and images in the words of others; deeper ones are text. */
const DEEPEST = 16;

/** What a label behind the words defines, or the words themselves. */
function definedAt(reader: SpanReader, { to, from }: Bracket, at: number): LinkTarget | undefined {
  const { text, definitions, labels } = reader;
  const label = labelAt(text, at + 1);
  const isShort = label === undefined || label.address === '';
  if (isShort && (definitions.size === 0 || at - to > LONGEST_LABEL)) return undefined;
  const name = isShort ? text.slice(to, at) : label.address;
  const address = definitions.get(foldLabel(name));
  const end = label?.to ?? at + 1;
  if (address !== undefined) return { address, to: end };
  if (!isShort) labels.push({ from, to: end, label: name });
  return undefined;
}

const LONGEST_LABEL = 999;

function close(
  reader: SpanReader,
  bracket: Bracket,
  at: number,
  { address, to }: LinkTarget,
): void {
  const { tokens, brackets } = reader;
  const { image, from } = bracket;
  const inside = tokens.splice(bracket.at).slice(1).map(withoutBareLink);
  const words = { from: bracket.to, to: at };
  tokens.push({ type: 'link', from, to, image, address, words, inside });
  const outer = brackets.at(-1);
  if (outer !== undefined) outer.depth = Math.max(outer.depth, bracket.depth + 1);
  if (image) return;
  for (let index = brackets.length - 1; index >= 0; index -= 1) {
    const around = brackets[index];
    if (around === undefined || (around.holdsLink && !around.image)) return;
    around.holdsLink = true;
  }
}

/** A bare address in the words of a link is only words. */
function withoutBareLink(token: Token): Token {
  if (token.type !== 'link' || token.words.from > token.from) return token;
  const { from, to, address } = token;
  return to - from === address.length ? { type: 'text', from, to, text: address } : token;
}

/**
 * Mathematics between dollar signs is shown as it is written, since nothing here sets it. Without a
 * command of TeX in it these are prices, or names of variables.
 */
const takeMath: Taker = ({ text, tokens }, at) => {
  MATH.lastIndex = at;
  const all = MATH.exec(text)?.[0];
  if (all?.includes('\\') !== true) return undefined;
  tokens.push({ type: 'text', from: at, to: at + all.length, text: all });
  return at + all.length;
};

/** By GitHub's rule: no white space right inside, and no digit behind the end. */
const MATH = /(\$\$?)(?![\s$])[^$\n]{0,2000}(?<![\s\\])\1(?!\d)/y;

const TAKERS: ReadonlyMap<string, Taker> = new Map([
  ['$', takeMath],
  ['\\', takeEscape],
  ['\n', takeNewline],
  ['`', takeCode],
  ['*', takeRun],
  ['_', takeRun],
  ['~', takeRun],
  ['&', takeEntity],
  ['<', takeAngle],
  ['[', takeOpening],
  ['!', takeImage],
  [']', takeClosing],
]);
