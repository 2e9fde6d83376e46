/**
 * What can hide, reorder or fake text: control characters (escape sequences begin with one), marks of
 * writing direction, invisible characters. ZWJ and ZWNJ are letters' business and allowed; so is the
 * tab in a file.
 */
export const HIDDEN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u;

/**
 * Zero-width spaces, soft hyphens and marks of direction come with what was copied from pages, and mean
 * nothing to those who wrote it there.
 */
export function withoutMarks(text: string): string {
  return text.replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '');
}
