import { cellsOf } from '../../markdown/table-rows.ts';
import { blocksOf, type Block } from '../blocks.ts';
import { spansOf, type Span } from '../spans.ts';
import { isWeb } from '../words.ts';
import { markup, NOTHING, type Html } from './markup.ts';

/** Quotes and lists inside each other; deeper ones are shown as they were typed. */
const DEEPEST = 8;

/**
 * A text in Markdown as markup: paragraphs, lists, quotes, code and tables. Headings become strong
 * paragraphs, so that the page keeps its own order.
 */
export function proseHtml(markdown: string, depth = 0): Html {
  if (depth > DEEPEST) return markup`<p>${markdown}</p>`;
  const parts = listed(blocksOf(markdown)).map((part) =>
    'block' in part ? blockHtml(part.block, depth) : entriesHtml(part.entries, depth),
  );
  return markup`${parts}`;
}

/** One line of Markdown as markup. */
function inlineHtml(markdown: string): Html {
  return markup`${spansOf(markdown).map(spanHtml)}`;
}

type BlockGroup = { readonly block: Block } | { readonly entries: readonly Block[] };

/** Entries that follow each other are one list, as long as they keep to bullets or to numbers. */
function listed(blocks: readonly Block[]): readonly BlockGroup[] {
  const parts: ({ readonly block: Block } | { readonly entries: Block[] })[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind !== 'entry') parts.push({ block });
    else if (last !== undefined && 'entries' in last && isSame(last.entries[0], block))
      last.entries.push(block);
    else parts.push({ entries: [block] });
  }
  return parts;
}

function isSame(a: Block | undefined, b: Block): boolean {
  return a !== undefined && isNumber(a) === isNumber(b);
}

function isNumber({ mark }: Block): boolean {
  return /\d/.test(mark);
}

function entriesHtml(entries: readonly Block[], depth: number): Html {
  const inside = entries.map(({ text }) => markup`<li>${proseHtml(text, depth + 1)}</li>`);
  const [first] = entries;
  if (first === undefined || !isNumber(first)) return markup`<ul>${inside}</ul>`;
  return markup`<ol start="${Number.parseInt(first.mark, 10)}">${inside}</ol>`;
}

function blockHtml({ kind, text }: Block, depth: number): Html {
  switch (kind) {
    case 'heading':
      return markup`<p><strong>${inlineHtml(text)}</strong></p>`;
    case 'code':
      return markup`<pre tabindex="0"><code>${text}</code></pre>`;
    case 'quote':
      return markup`<blockquote>${proseHtml(text, depth + 1)}</blockquote>`;
    case 'table':
      return tableHtml(text);
    case 'paragraph':
    case 'entry':
      return markup`<p>${inlineHtml(text)}</p>`;
  }
}

function tableHtml(markdown: string): Html {
  const [head = [], , ...rows] = markdown.split('\n').map(cellsIn);
  const heads = head.map((cell) =>
    cell.text === '' ? markup`<td></td>` : markup`<th scope="col">${cell}</th>`,
  );
  const body = rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`);
  return markup`<table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function cellsIn(row: string): readonly Html[] {
  const cells = cellsOf({ text: row, line: 1, column: 1, before: 0 });
  return cells.map(({ text }) => inlineHtml(text));
}

function spanHtml(span: Span): Html {
  switch (span.kind) {
    case 'text':
      return markup`${span.text}`;
    case 'code':
      return markup`<code>${span.text}</code>`;
    case 'strong': {
      const inside = span.inside.map(spanHtml);
      if (span.mark.length === 1) return markup`<em>${inside}</em>`;
      return markup`<strong>${inside}</strong>`;
    }
    case 'link':
      return linkHtml(span.inside.map(spanHtml), span.address);
  }
}

/** A link, or its words and its address where it leads elsewhere than to the web. */
function linkHtml(words: readonly Html[], address: string): Html {
  const shown = words.length === 0 ? markup`${address}` : markup`${words}`;
  if (!isWeb(address)) return markup`${shown}${address === '' ? NOTHING : markup` (${address})`}`;
  return markup`<a href="${address}">${shown}</a>`;
}
