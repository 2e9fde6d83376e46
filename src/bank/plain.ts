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
