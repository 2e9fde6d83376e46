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
  for (let at = 0; at < text.length;) {
    const link = linkAt(text, at, open);
    if (link !== undefined) links.push(link);
    at = link?.to ?? at + (text[at] === '\\' ? 2 : 1);
  }
  return links;
}

/** The link that ends with a bracket, or begins with an address; `open` are the brackets before. */
function linkAt(text: string, at: number, open: number[]): Link | undefined {
  switch (text.charAt(at)) {
    case '[':
      open.push(at);
      return undefined;
    case ']':
      return bracketed(text, open.pop(), at);
    case '<':
      return pointed(text, at);
    case ':':
      return bare(text, at);
    default:
      return undefined;
  }
}

function bracketed(text: string, open: number | undefined, close: number): Link | undefined {
  if (open === undefined) return undefined;
  const image = text[open - 1] === '!' && !isEscaped(text, open - 1);
  const span = { image, text: text.slice(open + 1, close), from: image ? open - 1 : open };
  const [target, pointed, plain = ''] = matchAt(TARGET, text, close + 1);
  if (target !== undefined) {
    return { ...span, target: unescaped(pointed ?? plain), to: close + 1 + target.length };
  }
  const [all = '', label = ''] = matchAt(LABEL, text, close + 1);
  return { ...span, label: label === '' ? span.text : label, to: close + 1 + all.length };
}

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
