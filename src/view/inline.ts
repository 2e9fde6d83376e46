import { joined, safe, visible } from './safe-text.ts';
import type { SafeText } from './safe-text.ts';
import type { Paint, Screen } from './screen.ts';

/** A mark that is open: what stands behind it may turn out to be strong, or the words of a link. */
interface Open {
  readonly mark: string;
  readonly inside: SafeText[];
}

interface Token {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/**
 * One paragraph of Markdown: strong and emphasised words and code are painted, links become
 * `words (address)`, backslash escapes are undone. Where there is no colour to paint with, the
 * marks stay, so that an emphasised "**not**" is not lost.
 */
export function viewInline(markdown: string, { style }: Screen): SafeText {
  const open: Open[] = [{ mark: '', inside: [] }];
  for (const { 0: text, index } of markdown.matchAll(TOKEN)) {
    const before = markdown.charAt(index - 1);
    const after = markdown.charAt(index + text.length);
    take(open, { text, before, after }, style.strong);
  }
  return asTyped(taken(open, 0));
}

/** Paints words that have a mark in Markdown; shows them as typed where painting changes nothing. */
export function paintOr(paint: Paint, inside: SafeText, typed: SafeText): SafeText {
  const painted = paint(inside);
  return painted.text === inside.text ? typed : painted;
}

// In turn: code, backticks without a partner, an escape, an address in angle brackets, the end of a
// link, runs that are no marks, marks, text. Every repetition ends at a character the next token
// starts with, or after 1,000 characters, so that hostile text takes linear time.
const TOKEN = new RegExp(
  [
    /(?<!`)(`+)(?!`)[^]{1,1000}?(?<!`)\1(?!`)|`+/,
    /\\[!-/:-@[-`{-~]/,
    /<https?:\/\/[^<>\s]*>/,
    /\]\((?:[^()\s<>`]|\([^()\s<>`]*\))*\)/,
    /\*{4,}|_{3,}|\*{1,3}|__?|!?\[|\]/,
    /[^\\<\]*_!`[]+|[^]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

function take(open: Open[], token: Token, strong: Paint): void {
  const { text } = token;
  if (/^(?:!?\[|\])/.test(text)) takeBracket(open, text);
  else if (/^(?:\*{1,3}|__?)$/.test(text)) takeMark(open, token, strong);
  else put(open, viewPlain(text, strong));
}

function viewPlain(text: string, strong: Paint): SafeText {
  const [, ticks, code] = /^(`+)([^]*[^`])\1$/.exec(text) ?? [];
  if (ticks !== undefined && code !== undefined) {
    return paintOr(strong, visible(withoutPadding(code)), visible(text));
  }
  return visible(text.length > 1 && /^[\\<]/.test(text) ? text.replace(/^[\\<]|>$/g, '') : text);
}

// One space on both sides of code is there to keep a backtick off its marks.
function withoutPadding(code: string): string {
  return /^ [^]*[^ ][^]* $/.test(code) ? code.slice(1, -1) : code;
}

function takeBracket(open: Open[], text: string): void {
  const start = open.findLastIndex(({ mark }) => mark.endsWith('['));
  if (text.endsWith('[')) {
    if (start > 0) put(open, asTyped(taken(open, start)));
    open.push({ mark: text, inside: [] });
  } else if (start < 0) put(open, visible(text));
  else if (text === ']') put(open, safe`${asTyped(taken(open, start))}]`);
  else put(open, viewLink(taken(open, start).inside, text.slice(2, -1)));
}

function viewLink(words: readonly SafeText[], address: string): SafeText {
  const text = joined(words, '');
  return text.text === address ? text : safe`${text} (${address})`;
}

function takeMark(open: Open[], { text, before, after }: Token, strong: Paint): void {
  const inWord = text.startsWith('_');
  const opens = /\S/u.test(after) && !(inWord && WORD.test(before));
  const closes = /\S/u.test(before) && !(inWord && WORD.test(after));
  const start = open.findLastIndex(({ mark }) => mark === text);
  if (closes && start > 0) {
    const found = taken(open, start);
    put(open, paintOr(strong, joined(found.inside, ''), safe`${asTyped(found)}${text}`));
  } else if (opens && start < 0) open.push({ mark: text, inside: [] });
  else put(open, visible(text));
}

const WORD = /[\p{L}\p{N}]/u;

/** Takes a mark off the pile; those opened after it never were marks. */
function taken(open: Open[], start: number): Open {
  const [found, ...later] = open.splice(start);
  return { mark: found?.mark ?? '', inside: [...(found?.inside ?? []), ...later.map(asTyped)] };
}

function asTyped({ mark, inside }: Open): SafeText {
  return safe`${mark}${joined(inside, '')}`;
}

function put(open: readonly Open[], text: SafeText): void {
  open.at(-1)?.inside.push(text);
}
