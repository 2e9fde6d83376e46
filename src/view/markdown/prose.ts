import { cellsOf } from '../../bank/scan/table.ts';
import { blocksOf, type Block } from '../blocks.ts';
import { joined, safe, trusted, visible, type SafeText } from '../safe-text.ts';
import { spansOf, type Span } from '../spans.ts';
import { isWeb } from '../web.ts';
import { beside, linesOf } from '../wrap.ts';
import { markdownBlock, markdownCode, markdownLine, markdownText } from './encode.ts';

/** Quotes and lists inside each other; deeper ones are shown as they were typed. */
const DEEPEST = 8;

/**
 * Somebody's Markdown written anew, so that it cannot leave its place on a page: paragraphs, lists,
 * quotes, code and tables, with strong words, code and links of the web. Headings become strong.
 */
export function proseMarkdown(markdown: string, depth = 0): SafeText {
  if (depth > DEEPEST) return markdownLine(markdown);
  const blocks = blocksOf(markdown);
  const views = blocks.map((block, index) => {
    const close = block.kind === 'entry' && blocks[index - 1]?.kind === 'entry' && !block.gap;
    const gap = index === 0 ? '' : close ? '\n' : '\n\n';
    return safe`${gap}${blockMarkdown(block, depth)}`;
  });
  return joined(views, '');
}

function blockMarkdown({ kind, mark, text }: Block, depth: number): SafeText {
  switch (kind) {
    case 'heading':
      return text.trim() === '' ? visible('') : safe`**${viewInline(text)}**`;
    case 'code':
      return markdownBlock(text);
    case 'quote':
      return joined(linesOf(proseMarkdown(text, depth + 1)).map((line) => safe`> ${line}`));
    case 'table':
      return viewProseTable(text);
    case 'entry': {
      const head = visible(/\d/.test(mark) ? `${mark} ` : '- ');
      return beside(head, proseMarkdown(text, depth + 1));
    }
    case 'paragraph':
      return viewInline(text);
  }
}

function viewProseTable(markdown: string): SafeText {
  const [head = [], , ...rows] = markdown.split('\n').map((row) => {
    const cells = cellsOf({ text: row, line: 1, column: 1, before: 0 });
    return cells.map(({ text }) => withoutBars(viewInline(text)));
  });
  const rule = head.map(() => safe`---`);
  return joined([head, rule, ...rows].map((cells) => safe`| ${joined(cells, ' | ')} |`));
}

/** In a table a bar ends its cell, in code too. */
function withoutBars({ text }: SafeText): SafeText {
  return trusted(text.replace(/(?<!\\)\|/g, '\\|'));
}

/** One paragraph on one line. */
function viewInline(markdown: string): SafeText {
  const spans = spansOf(markdown.replaceAll('\n', ' ').trim());
  const marked = spans.findIndex(({ kind }) => kind !== 'text');
  const plain = spans.slice(0, marked < 0 ? spans.length : marked);
  const start = plain.map((span) => (span.kind === 'text' ? span.text : '')).join('');
  return joined([markdownLine(start), ...spans.slice(plain.length).map(viewSpan)], '');
}

function viewSpan(span: Span): SafeText {
  switch (span.kind) {
    case 'text':
      return markdownText(span.text);
    case 'code':
      return markdownCode(span.text);
    case 'strong': {
      const mark = '*'.repeat(Math.min(2, span.mark.length));
      return safe`${mark}${joined(span.inside.map(viewSpan), '')}${mark}`;
    }
    case 'link':
      return viewLink(joined(span.inside.map(viewSpan), ''), span.address);
  }
}

function viewLink(words: SafeText, address: string): SafeText {
  if (!isWeb(address)) return safe`${words} (${markdownText(address)})`;
  return safe`[${words}](<${address}>)`;
}
