/** Eight hex digits of a text: FNV-1a over its UTF-16 units, with MurmurHash3's finish to mix them. */
export function hash(text: string): string {
  let value = START;
  for (let index = 0; index < text.length; index += 1) value = step(value, text.charCodeAt(index));
  return finish(value);
}

const START = 0x811c9dc5;

/**
 * Eight hex digits of Markdown texts in a row, however they were typed: runs of white space and of hyphens (a table's lines)
 * count as one, `_` as `*`, and a backslash not at all. Prettier changes no more than that.
 */
export function hashMarkdown(texts: readonly string[]): string {
  let value = START;
  for (const text of texts) value = step(markdownStep(value, text), 0);
  return finish(value);
}

const SPACE = 0x20;
const STAR = 0x2a;
const HYPHEN = 0x2d;
const BACKSLASH = 0x5c;
const UNDERSCORE = 0x5f;

function markdownStep(from: number, text: string): number {
  let value = from;
  let last = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const code = folded(text.charCodeAt(index));
    if (code === BACKSLASH || (code === last && (code === SPACE || code === HYPHEN))) continue;
    value = step(value, code);
    last = code;
  }
  return value;
}

function folded(code: number): number {
  if (code < SPACE) return SPACE;
  return code === UNDERSCORE ? STAR : code;
}

function step(value: number, code: number): number {
  return Math.imul(value ^ code, 0x01000193);
}

function finish(from: number): string {
  let value = Math.imul(from ^ (from >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
