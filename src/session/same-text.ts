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
