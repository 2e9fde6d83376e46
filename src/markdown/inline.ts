/** A stretch of a text; the end is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The code spans of a paragraph, backticks included, in order. Linear: runs are met by their length. */
export function codeSpans(text: string): readonly Stretch[] {
  if (!text.includes('`')) return [];
  const runs = Array.from(text.matchAll(/`+/g), ({ 0: run, index }) => ({
    from: index,
    size: run.length,
  }));
  const later = latestFirst(runs);
  const spans: Stretch[] = [];
  let end = 0;
  for (const run of runs) {
    if (run.from < end) continue;
    const from = run.from + (isEscaped(text, run.from) ? 1 : 0);
    const size = run.from + run.size - from;
    const close = nextAfter(later.get(size), run.from);
    if (close === undefined) continue;
    end = close + size;
    spans.push({ from, to: end });
  }
  return spans;
}

/** Where runs of each size begin, the last one first. */
function latestFirst(
  runs: readonly { readonly from: number; readonly size: number }[],
): ReadonlyMap<number, number[]> {
  const bySize = new Map<number, number[]>();
  for (const { from, size } of runs.toReversed()) {
    const same = bySize.get(size);
    if (same === undefined) bySize.set(size, [from]);
    else same.push(from);
  }
  return bySize;
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

/** Whether an odd number of backslashes stands before. */
export function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

/** The text with its code spans filled with a sign, as long as before. */
export function withoutCode(text: string, sign = ' '): string {
  if (!text.includes('`')) return text;
  const parts: string[] = [];
  let next = 0;
  for (const { from, to } of codeSpans(text)) {
    parts.push(text.slice(next, from), sign.repeat(to - from));
    next = to;
  }
  return next === 0 ? text : parts.join('') + text.slice(next);
}

/** A link or an image, and where it leads: an address, or the label of a definition. */
export interface Link extends Stretch {
  readonly image: boolean;
  readonly text: string;
  readonly target?: string;
  readonly label?: string;
}

/** `(address "title")` behind a text in brackets. */
const TARGET =
  /\([ \t\n]*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))*))(?:[ \t\n]+(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|\([^()\n]{0,500}\)))?[ \t\n]*\)/y;
const LABEL = /\[((?:[^[\]\\]|\\.){0,999})\]/y;
const AUTOLINK = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy;
const ADDRESS = /https?:\/\/[^\s<>[\]]+/iy;

/** The links and images of a paragraph, bare web addresses among them; none in code. */
export function linksIn(paragraph: string): readonly Link[] {
  const text = withoutCode(paragraph);
  const links: Link[] = [];
  const open: number[] = [];
  let at = nextSign(text, 0);
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '[') open.push(at);
    const link = sign === '[' ? undefined : linkAt(text, at, sign === ']' ? open.pop() : undefined);
    if (link !== undefined) links.push(link);
    at = nextSign(text, link?.to ?? at + (sign === '\\' ? 2 : 1));
  }
  return links;
}

const SIGN = /[[\]<\\]|:\/\//g;

/** Where the next bracket, backslash or address stands; it is looked for without a loop of our own. */
function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from;
  if (!SIGN.test(text)) return text.length;
  const last = SIGN.lastIndex - 1;
  return text[last] === '/' ? last - 2 : last;
}

/** The link that ends with a bracket that was opened, or that an address makes. */
function linkAt(text: string, at: number, open: number | undefined): Link | undefined {
  if (open !== undefined) return bracketed(text, open, at);
  return text[at] === ':' ? bare(text, at) : pointed(text, at);
}

function bracketed(text: string, open: number, close: number): Link {
  const image = text[open - 1] === '!' && !isEscaped(text, open - 1);
  const from = image ? open - 1 : open;
  const words = text.slice(open + 1, close);
  const target = text[close + 1] === '(' ? targetAt(text, close + 1) : undefined;
  if (target !== undefined) {
    return { image, text: words, from, target: target.address, to: target.to };
  }
  const [all = '', label = ''] = matchAt(LABEL, text, close + 1);
  return {
    image,
    text: words,
    from,
    label: label === '' ? words : label,
    to: close + 1 + all.length,
  };
}

interface LinkTarget {
  readonly address: string;
  readonly to: number;
}

/** The address in round brackets, which begin here. */
function targetAt(text: string, at: number): LinkTarget | undefined {
  const plain = text.slice(at + 1, at + PLAIN);
  const end = plain.indexOf(')');
  const address = plain.slice(0, Math.max(0, end));
  if (end > 0 && !/[\s()<>\\]/.test(address)) return { address, to: at + end + 2 };
  const [all, pointed, bare = ''] = matchAt(TARGET, text, at);
  if (all === undefined) return undefined;
  return { address: unescaped(pointed ?? bare), to: at + all.length };
}

/** Nearly all addresses are plain and shorter. */
const PLAIN = 300;

/** `<https://…>` */
function pointed(text: string, at: number): Link | undefined {
  const [all = '', address] = matchAt(AUTOLINK, text, at);
  if (address === undefined) return undefined;
  return { image: false, text: address, target: address, from: at, to: at + all.length };
}

/** `https://…`, known by its colon. */
function bare(text: string, colon: number): Link | undefined {
  if (!text.startsWith('//', colon + 1)) return undefined;
  const [scheme = ''] = /https?$/i.exec(text.slice(Math.max(0, colon - 5), colon)) ?? [];
  const from = colon - scheme.length;
  const [all = ''] = scheme === '' ? [] : matchAt(ADDRESS, text, from);
  const address = withoutMarks(all);
  if (address.length <= scheme.length + 3) return undefined;
  return { image: false, text: address, target: address, from, to: from + address.length };
}

/** Marks at the end of an address belong to the sentence. */
function withoutMarks(address: string): string {
  let end = address.length;
  while (end > 0 && MARKS.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

const MARKS = `?!.,:;*_~'")]`;

function matchAt(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

/** A text whose backslash escapes are undone. */
export function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** A label as it is compared: case and white space do not count. */
export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
