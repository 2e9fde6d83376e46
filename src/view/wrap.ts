import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { joined, safe, trusted, visible } from './safe-text.ts';
import type { SafeText } from './safe-text.ts';

/** Columns that a line of text takes: CJK and emoji take two, combining characters and colours none. */
export function width(text: SafeText): number {
  return columnsOf(text.text);
}

/** Of most texts each character takes a column; the patterns that measure the others are costly to compile. */
function columnsOf(text: string): number {
  const bare = withoutColours(text);
  return PLAIN.test(bare) ? bare.length : stringWidth(text);
}

/** Whether a text is a line that fits, and so is as it was when it has been wrapped. */
function fits(text: string, columns: number): boolean {
  const bare = withoutColours(text);
  return bare.length <= columns && PLAIN.test(bare) && bare.trim() === bare;
}

function withoutColours(text: string): string {
  if (!text.includes('\x1b')) return text;
  return text
    .split(COLOUR)
    .filter((_, index) => !isColour(index))
    .join('');
}

const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027\u2039\u203a\u2500-\u257f]*$/;

/** Spaces up to so many columns; longer text stays as it is. */
export function padEnd(text: SafeText, columns: number): SafeText {
  return safe`${text}${trusted(' '.repeat(Math.max(0, columns - width(text))))}`;
}

/**
 * Breaks lines between words, each at most `columns` wide. A word that fits a line is never split;
 * a longer one is, between characters as people see them. A URL never is: split, it is no link.
 */
export function wrap(text: SafeText, columns: number): SafeText {
  const room = Math.max(1, columns);
  if (fits(text.text, room)) return text;
  const words = text.text.replace(/[^ \n]+/g, (word) => breakWord(word, room));
  return trusted(wrapAnsi(words, room));
}

/** Wrapped text behind a head ("A. ", say); its further lines stand below its first word. */
export function hang(head: SafeText, text: SafeText, columns: number): SafeText {
  return beside(head, wrap(text, columns - width(head)));
}

/** The same for text whose lines are broken already. */
export function beside(head: SafeText, block: SafeText): SafeText {
  return safe`${head}${indented(block, width(head), 1)}`;
}

/** Short texts in a row, broken between them where they do not fit; further lines hang below the first text. */
export function flow(
  head: SafeText,
  texts: readonly SafeText[],
  columns: number,
  between = safe`  `,
): SafeText {
  const room = columns - width(head);
  const rows: SafeText[] = [];
  for (const text of texts) {
    const last = rows.at(-1);
    const longer = last === undefined ? text : safe`${last}${between}${text}`;
    if (last !== undefined && width(longer) <= room) rows[rows.length - 1] = longer;
    else rows.push(text);
  }
  return beside(head, joined(rows.map((row) => wrap(row, room))));
}

/** One line of text, and where it does not fit its beginning and an ellipsis. */
export function clipped(
  text: string,
  columns: number,
  { unicode }: { unicode: boolean },
): SafeText {
  const whole = visible(text);
  if (width(whole) <= columns) return whole;
  const ellipsis = unicode ? '…' : '...';
  let used = ellipsis.length;
  const fitting = graphemes(whole.text).filter((character) => {
    used += columnsOf(character);
    return used <= columns;
  });
  return visible(`${fitting.join('').trimEnd()}${ellipsis}`);
}

/** Every line but the first `from` moved to the right; empty ones stay empty. */
export function indented(text: SafeText, columns: number, from = 0): SafeText {
  const margin = trusted(' '.repeat(columns));
  return joined(
    rowsOf(text).map((line, index) =>
      index < from || line.text === '' ? line : safe`${margin}${line}`,
    ),
  );
}

/** A text line by line. */
export function rowsOf(text: SafeText): readonly SafeText[] {
  return text.text.split('\n').map(trusted);
}

// fast-wrap-ansi breaks long words between code points, which tears combining characters and
// joined emoji apart, so words that are too long are broken before it sees them.
function breakWord(word: string, columns: number): string {
  if (columnsOf(word) <= columns || URL.test(word)) return word;
  let used = 0;
  return characters(word)
    .map((character) => {
      const size = columnsOf(character);
      const full = used > 0 && used + size > columns;
      used = full ? size : used + size;
      return full ? `\n${character}` : character;
    })
    .join('');
}

const URL = /[a-z]:\/\//i;
const COLOUR = /(\x1b\[[\d;]*m)/;

/** Of the parts that a text is split into at its colours, these are the colours. */
function isColour(index: number): boolean {
  return index % 2 === 1;
}

function characters(word: string): readonly string[] {
  return word.split(COLOUR).flatMap((part, index) => (isColour(index) ? [part] : graphemes(part)));
}

/** The characters of a text as people see them: an emoji with all its parts is one. */
export function graphemes(text: string): readonly string[] {
  if (!JOINING.test(text)) return text.split('');
  const segmenter = new Intl.Segmenter();
  const all: string[] = [];
  let at = 0;
  for (let size = WINDOW; at < text.length;) {
    const end = isHalf(text, at + size) ? at + size + 1 : at + size;
    const window = text.slice(at, end);
    const found = Array.from(segmenter.segment(window), ({ segment }) => segment);
    // What the window ends in may go on behind it.
    if (end < text.length) found.pop();
    for (const character of found) {
      all.push(character);
      at += character.length;
    }
    size = found.length === 0 ? 2 * size : WINDOW;
  }
  return all;
}

/** Whether a text, cut at an index, ends in half a character: it would no longer join what is before it. */
function isHalf(text: string, end: number): boolean {
  return (text.codePointAt(end - 1) ?? 0) > 0xffff;
}

// V8 copies all of the text for each character, so a long one is segmented a window at a time.
const WINDOW = 256;

// Segmenting costs 2 µs a character, and most text has nothing that joins with its neighbours.
const JOINING = /[\p{M}\p{Cf}\u1100-\u11ff\u{10000}-\u{10ffff}]/u;
