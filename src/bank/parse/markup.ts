import { withoutCode } from '../inline.ts';

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
