import { codeSpans, linksIn, withoutCode } from './inline.ts';
import { leavesOf } from './prose.ts';
import { linesOf } from './lines.ts';
import { scan } from './blocks.ts';

/** Where none of this stands, a text is all words. */
const MARKED = /[`<>~]|:\/\/|\]\(|^(?: {4}|\t)/m;

/**
 * A text as long as before in which code, comments, tags, addresses and quote marks are spaces: what is found in
 * it stands at the same offset in the text itself.
 */
export function wordsOnly(text: string): string {
  if (!MARKED.test(text)) return text;
  const lines = text.split('\n').map((line) => ' '.repeat(line.length));
  for (const { prose } of leavesOf('', scan(linesOf(text)))) {
    const words = withoutTags(withoutAddresses(withoutSpans(prose.text))).split('\n');
    for (const [index, { line, column }] of prose.lines.entries()) {
      lines[line - 1] = written(lines[line - 1] ?? '', column - 1, words[index] ?? '');
    }
  }
  return lines.join('\n');
}

function written(line: string, at: number, words: string): string {
  return (line.slice(0, at) + words + line.slice(at + words.length)).slice(0, line.length);
}

function withoutSpans(text: string): string {
  const parts: string[] = [];
  let next = 0;
  for (const { from, to } of codeSpans(text)) {
    parts.push(text.slice(next, from), blank(text.slice(from, to)));
    next = to;
  }
  return parts.join('') + text.slice(next);
}

function withoutAddresses(text: string): string {
  const parts: string[] = [];
  let next = 0;
  for (const { from, to, image, text: words, target } of linksIn(text)) {
    const start = from + (image ? 2 : 1);
    const end = words === target ? start : start + words.length;
    parts.push(text.slice(next, from), blank(text.slice(from, start)));
    parts.push(text.slice(start, end), blank(text.slice(end, to)));
    next = to;
  }
  return parts.join('') + text.slice(next);
}

function withoutTags(text: string): string {
  return text.replace(TAG, blank);
}

const TAG = /<!--[^]{0,2000}?-->|<\/?[a-z][^<>]{0,2000}>/gi;

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** How long a text looks: without the marks of Markdown and the addresses of links. UTF-16 units. */
export function shownLength(text: string): number {
  return MAY_BE_MARKED.test(text) ? plain(text).length : text.length;
}

const MAY_BE_MARKED = /[`*_[\\]|\s\s/;

/** A short text on one line, without the marks of Markdown and the addresses of links. */
export function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]{0,2000})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])|[`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Emphasis, deletion, links, images, tags and addresses in angle brackets. */
const MARKUP = [
  /(?<![*\\])(\*{1,3})(?=[^\s*])[^*]{0,2000}?(?<=[^\s*\\])\1(?!\*)/,
  /(?<![\p{L}\p{N}_\\])(_{1,3})(?=[^\s_])[^_]{0,2000}?(?<=[^\s_\\])\1(?![\p{L}\p{N}_])/u,
  /(?<![~\\])~~(?=[^\s~])[^~]{0,2000}?(?<=[^\s~\\])~~/,
  /(?<!\\)!?\[[^\]]{0,2000}\](?:\([^)]{0,2000}\)|\[[^\]]{0,2000}\])/,
  /(?<!\\)<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|\/?[a-z][a-z0-9-]*(?:\s[^<>]{0,2000})?\/?|[^\s@<>]{1,99}@[^\s@<>]{1,99})>/i,
];

/** What all markup has; most answers have none of it, and these patterns are costly to compile. */
const SIGNS = /[*_~[<]/;

/** Whether an answer has markup besides code spans, which nobody could type. */
export function hasMarkup(source: string): boolean {
  if (!SIGNS.test(source)) return false;
  const text = withoutCode(source);
  return MARKUP.some((pattern) => pattern.test(text));
}

/**
 * Whether a text that was typed is an answer that is accepted: compared in Unicode NFC, without
 * regard to case, to white space at the ends and to how much of it stands between words. In the
 * answer, which is Markdown, the backticks of code do not count and backslash escapes are undone.
 */
export function sameText(answer: string, typed: string): boolean {
  return folded(plainText(answer)) === folded(typed);
}

/** An answer as its author wrote it, without backticks and backslashes that are only marks. */
export function plainText(markdown: string): string {
  return markdown.replace(MARKS, (_, __, code?: string, escaped?: string) => code ?? escaped ?? '');
}

const MARKS = /(?<!`)(`+)(?!`) ?([^]{1,1000}?) ?(?<!`)\1(?!`)|\\([!-/:-@[-`{-~])/g;

/**
 * A text without what does not count when it is typed: case, white space at the ends, how much of it
 * stands between words. Lower case alone keeps the German sharp s apart from its capital form, SS.
 */
export function folded(text: string): string {
  return text.normalize().trim().toUpperCase().toLowerCase().replace(/\s+/g, ' ');
}
