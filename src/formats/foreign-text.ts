import { decoded, literal } from './foreign-topic.ts';

/** Code, bold, links, lists and headings: somebody who writes these means Markdown. */
const MARKUP =
  /`[^`\n]+`|```|\*\*[^*\s][^*]*\*\*|\[[^[\]]+\]\([^()\s]+\)|^(?:[-*] |#{1,6} |\d{1,3}\. )/m;

/**
 * A text of a format that does not say what markup it has, as Markdown: as it stands where it looks
 * like that, else so that it is shown literally. Several lines of no markup keep their breaks.
 */
export function markdownOf(text: string): string {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  if (MARKUP.test(trimmed)) return trimmed;
  return trimmed.split('\n').map(literalLine).join('\\\n');
}

/** Indentation is kept by spaces that do not break. */
function literalLine(line: string): string {
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  const spaces = '\u00a0'.repeat(indent.replaceAll('\t', '  ').length);
  return spaces + literal(decoded(line.slice(indent.length)));
}
