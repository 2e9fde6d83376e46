import { decodedEntity } from './entities.ts';

/** The addresses of link definitions, by their folded label. */
export type Definitions = ReadonlyMap<string, string>;

export const NO_DEFINITIONS: Definitions = new Map();

/** A label as it is compared: case and white space do not count. */
export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** An address whose backslash escapes are undone and whose entities are decoded. */
export function unescaped(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  return text.replace(
    ESCAPED,
    (all, sign: string | undefined) => sign ?? decodedEntity(all) ?? all,
  );
}

const ESCAPED = /\\([!-/:-@[-`{-~])|&#?[a-z0-9]{1,32};/gi;

/** Whether an odd number of backslashes stands before. */
export function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

/** An address, and the offset where what names it ends. */
export interface LinkTarget {
  readonly address: string;
  readonly to: number;
}

/** `(address "title")` behind a text in brackets. */
const TARGET =
  /\([ \t\n]*(?![ \t\n])(?:<((?:[^<>\n\\]|\\.)*)>|(?!<)((?:[^\s()\\]|\\.|\([^\s()]*\))*))(?:[ \t\n]+(?:"(?:[^"\\]|\\[^]){0,500}"|'(?:[^'\\]|\\[^]){0,500}'|\((?:[^()\\]|\\[^]){0,500}\)))?[ \t\n]*\)/y;

/** The address in round brackets, which begin here. */
export function targetAt(text: string, at: number): LinkTarget | undefined {
  if (text[at] !== '(') return undefined;
  const plain = text.slice(at + 1, at + PLAIN);
  const end = plain.indexOf(')');
  const address = plain.slice(0, Math.max(0, end));
  if (end > 0 && !/[\s()<>\\&]/.test(address)) return { address, to: at + end + 2 };
  const [all, pointed, bare = ''] = matchAt(TARGET, text, at);
  if (all === undefined) return undefined;
  return { address: unescaped(pointed ?? bare), to: at + all.length };
}

/** Nearly all addresses are plain and shorter. */
const PLAIN = 300;

const LABEL = /\[((?:[^[\]\\]|\\.){0,999})\]/y;

/** The label in brackets that begins here, as it is written. */
export function labelAt(text: string, at: number): LinkTarget | undefined {
  const [all, address = ''] = matchAt(LABEL, text, at);
  return all === undefined ? undefined : { address, to: at + all.length };
}

const AUTOLINK = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy;
const EMAIL = /<([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,253}[a-z0-9])?)>/iy;

/** `<https://…>` or `<name@example.org>`, which begins here. */
export function pointedAt(text: string, at: number): (LinkTarget & { shown: string }) | undefined {
  const [all, address] = matchAt(AUTOLINK, text, at);
  if (all !== undefined && address !== undefined)
    return { address, shown: address, to: at + all.length };
  const [whole, name] = matchAt(EMAIL, text, at);
  if (whole === undefined || name === undefined) return undefined;
  return { address: `mailto:${name}`, shown: name, to: at + whole.length };
}

const ADDRESS = /https?:\/\/[^\s<>[\]]+/iy;

/** A bare address of the web that begins here. */
export function webAddressAt(text: string, at: number): LinkTarget | undefined {
  const [all = ''] = matchAt(ADDRESS, text, at);
  const address = withoutMarks(all);
  if (address.length <= address.indexOf('//') + 2 || address === '') return undefined;
  return { address, to: at + address.length };
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
