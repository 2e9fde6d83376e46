import { literal } from './foreign-topic.ts';
import { isHtml, markdownOfHtml } from './html-text.ts';

/** The offset of a sign that no backslash stands before; -1 where there is none. */
export function indexOfSign(text: string, sign: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(sign, at)) return at;
  }
  return -1;
}

/** The text in two at a sign that no backslash stands before. */
export function cutAtSign(text: string, sign: string): readonly [string, string | undefined] {
  const at = indexOfSign(text, sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + sign.length)];
}

/** Undoes the escapes of GIFT. */
export function unescapedGift(text: string): string {
  return text.replace(/\\([~=#{}:\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

/** A text of GIFT in one of its formats as Markdown. */
export function giftMarkdown(text: string, format: string): string {
  const [, own, rest = text] = /^\s*\[(html|markdown|moodle|plain)\]([^]*)$/.exec(text) ?? [];
  const plain = unescapedGift(rest).trim();
  const kind = own ?? format;
  if (kind === 'markdown') return plain;
  if (kind === 'html' || (kind !== 'plain' && isHtml(plain))) return markdownOfHtml(plain);
  return plain
    .split('\n')
    .map((line) => literal(line.trim()))
    .join('\n');
}
