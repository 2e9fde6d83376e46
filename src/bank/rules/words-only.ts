import { codeSpans, linksIn } from '../inline.ts';
import { leavesOf } from '../leaves.ts';
import { linesOf } from '../lines.ts';
import { scan } from '../scan.ts';

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
