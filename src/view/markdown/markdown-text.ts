import { linesOf, proseOf, type Line } from '../../markdown/lines.ts';
import { htmlShown } from '../../markdown/plain-text.ts';
import { shownBlocks, type ShownBlock, type ShownItem } from '../../markdown/shown-blocks.ts';
import { spansOf, type Span } from '../../markdown/spans.ts';
import { withoutServerCommands } from '../build-server-commands.ts';
import { joined, safe, trusted, visible, type SafeText } from '../safe-text.ts';
import { isFigure, isWeb } from '../words.ts';
import { beside, rowsOf } from '../wrap.ts';

/** Quotes and lists inside each other; deeper ones are shown as they were typed. */
const DEEPEST = 8;

/**
 * Somebody's Markdown written anew, so that it cannot leave its place on a page: paragraphs, lists,
 * quotes, code and tables, with strong words, code and links of the web. Headings become strong.
 */
export function proseMarkdown(markdown: string): SafeText {
  return linesMarkdown(linesOf(markdown), 0);
}

function linesMarkdown(lines: readonly Line[], depth: number): SafeText {
  if (depth > DEEPEST) return markdownLine(proseOf('', lines).text);
  return joined(
    shownBlocks(lines).map((block) => blockMarkdown(block, depth)),
    '\n\n',
  );
}

function blockMarkdown(block: ShownBlock, depth: number): SafeText {
  switch (block.kind) {
    case 'paragraph':
      return viewInline(block.text);
    case 'heading':
      return block.text.trim() === '' ? visible('') : safe`**${viewInline(block.text)}**`;
    case 'html':
      return markdownLine(block.text.replaceAll('\n', ' '));
    case 'code':
      return markdownBlock(block.text);
    case 'quote': {
      const inside = linesMarkdown(block.lines, depth + 1);
      return joined(rowsOf(inside).map((line) => safe`> ${line}`));
    }
    case 'table':
      return viewProseTable([block.heads, ...block.rows]);
    case 'list':
      return joined(block.items.map((item, index) => itemMarkdown(item, index, depth)));
  }
}

function itemMarkdown({ mark, lines, gap }: ShownItem, index: number, depth: number): SafeText {
  const head = visible(/\d/.test(mark) ? `${mark} ` : '- ');
  const view = beside(head, linesMarkdown(lines, depth + 1));
  return safe`${index > 0 && gap ? '\n' : ''}${view}`;
}

function viewProseTable([head = [], ...rows]: readonly (readonly string[])[]): SafeText {
  const cells = (texts: readonly string[]) => texts.map((text) => withoutBars(viewInline(text)));
  const rule = head.map(() => safe`---`);
  return joined(
    [cells(head), rule, ...rows.map(cells)].map((row) => safe`| ${joined(row, ' | ')} |`),
  );
}

/** In a table a bar ends its cell, in code too. */
function withoutBars({ text }: SafeText): SafeText {
  return trusted(text.replace(/(?<!\\)\|/g, '\\|'));
}

/** One paragraph on one line. */
function viewInline(markdown: string): SafeText {
  const text = markdown.trim();
  const [first, ...rest] = spansOf(text);
  if (first?.kind !== 'text') return joined([...(first ? [first] : []), ...rest].map(view), '');
  return joined([markdownLine(first.text), ...rest.map(view)], '');

  function view(span: Span): SafeText {
    return viewSpan(text, span);
  }
}

function viewSpan(markdown: string, span: Span): SafeText {
  const inside = (spans: readonly Span[]) =>
    joined(
      spans.map((one) => viewSpan(markdown, one)),
      '',
    );
  switch (span.kind) {
    case 'text':
      return markdownText(span.text);
    case 'code':
      return markdownCode(span.text);
    case 'emphasis': {
      const mark = visible(span.mark.replaceAll('_', '*'));
      return safe`${mark}${inside(span.inside)}${mark}`;
    }
    case 'link':
      return viewLink(inside(span.inside), span.address);
    case 'break':
      return visible(' ');
    case 'html':
      return markdownText(htmlShown(markdown, span));
  }
}

function viewLink(words: SafeText, address: string): SafeText {
  if (address === '') return words;
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
