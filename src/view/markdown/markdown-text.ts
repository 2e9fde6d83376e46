import { cellsOf } from '../../markdown/table-rows.ts';
import { blocksOf, type Block } from '../blocks.ts';
import { joined, safe, trusted, visible, type SafeText } from '../safe-text.ts';
import { spansOf, type Span } from '../spans.ts';
import { isWeb, isFigure } from '../words.ts';
import { beside, linesOf } from '../wrap.ts';
import { withoutServerCommands } from '../build-server.ts';

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

/**
 * Text that a page in Markdown shows as it is, on one line, in a cell of a table too: no markup, no
 * HTML, no mathematics, and a link behind it is no image. Addresses are no links and names call
 * nobody: a space of no width stands inside them. It is written by its number, since the page itself
 * has nothing that cannot be seen.
 */
export function markdownText(text: string): SafeText {
  return trusted(
    visible(text.replaceAll('\n', '\u240a'))
      .text.replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/[\\`*_[\]~|$]|!$/g, '\\$&')
      .replace(/(?<=\/)(?=\/)|(?<=www)(?=\.)|(?<=[@#])(?=\w)/gi, '&#8203;'),
  );
}

/** The same where a line may begin with it: it begins no heading, list, rule or code there, and no build server's command. */
export function markdownLine(text: string): SafeText {
  const { text: line } = markdownText(text.trimStart());
  return trusted(line.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^[#+=:-]/, '\\$&'));
}

/** Code within a line: its fence of backticks is longer than any in it. */
export function markdownCode(text: string): SafeText {
  const line = withoutServerCommands(visible(text.replace(/\s+/g, ' '))).text;
  const fence = '`'.repeat(longest(line) + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return trusted(line === '' ? '' : `${fence}${pad}${line}${pad}${fence}`);
}

/** A block of code, fenced likewise. */
export function markdownBlock(text: string): SafeText {
  const { text: code } = withoutServerCommands(visible(text));
  const fence = '`'.repeat(Math.max(3, longest(code) + 1));
  return trusted(`${fence}text\n${code}\n${fence}`);
}

function longest(text: string): number {
  const runs = text.match(/`+/g) ?? [];
  return runs.reduce((most, { length }) => Math.max(most, length), 0);
}

/** A table of texts, and of figures to the right. */
export function viewTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): SafeText {
  const rule = heads.map((_, at) => (isFigure(rows[0]?.[at]) ? '--:' : '---')).join(' | ');
  return joined([viewRow(heads), safe`| ${rule} |`, ...rows.map(viewRow)]);
}

function viewRow(cells: readonly (string | number)[]): SafeText {
  return safe`| ${joined(
    cells.map((cell) => markdownText(String(cell))),
    ' | ',
  )} |`;
}
