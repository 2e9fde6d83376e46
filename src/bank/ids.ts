/**
 * The part of an id that a title gives, by github-slugger's rules: lower case, letters, marks, digits,
 * connectors and `-` stay, spaces become `-`, everything else goes. Empty where nothing stays.
 */
export function slug(title: string): string {
  const lower = title.toLowerCase();
  if (/^[a-z0-9_\- ]*$/.test(lower)) return lower.replaceAll(' ', '-');
  const kept = /[^\0-\x7f\u2010-\u203e]/.test(lower)
    ? lower.replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    : lower.replace(/[^a-z0-9_\- ]/g, '');
  return kept.replaceAll(' ', '-');
}

/** Whether a text can be an id as it stands. */
export function isSlug(text: string): boolean {
  return text !== '' && slug(text) === text && !text.includes(' ');
}

/** Eight hex digits of a text: FNV-1a over its UTF-16 units, with MurmurHash3's finish to mix them. */
export function hash(text: string): string {
  let value = START;
  for (let index = 0; index < text.length; index += 1) value = step(value, text.charCodeAt(index));
  return finish(value);
}

/**
 * Eight hex digits of texts in a row, four bytes of UTF-8 at a time: all that the questions of a bank
 * show is hashed before the first one can be asked, and unit by unit that took a third of all reading.
 * Bytes are taken as they lie in memory, which is the same way round wherever Node.js is common.
 */
export function hashAll(texts: readonly string[]): string {
  let rest = texts.join('\0');
  let value = START;
  do {
    const { read, written } = encoder.encodeInto(rest, bytes);
    value = hashWords(step(value, written), written);
    rest = rest.slice(read);
  } while (rest !== '');
  return finish(value);
}

/** Where text is put to be hashed: made once, since making such room takes longer than hashing. */
const bytes = new Uint8Array(16_384);

const words = new Uint32Array(bytes.buffer);

/** Without calls in its loop, since most of it runs before it is compiled. */
function hashWords(from: number, written: number): number {
  bytes.fill(0, written, written + 4);
  let value = from;
  for (let index = 0; index * 4 < written; index += 1) {
    value = Math.imul(value ^ (words[index] ?? 0), PRIME);
    value ^= value >>> 15;
  }
  return value;
}

const START = 0x811c9dc5;

const PRIME = 0x01000193;

const encoder = new TextEncoder();

function step(value: number, unit: number): number {
  return Math.imul(value ^ unit, PRIME);
}

function finish(from: number): string {
  let value = Math.imul(from ^ (from >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
