import { linesOf, proseOf, type Line } from '../../markdown/lines.ts';
import { htmlShown } from '../../markdown/plain-text.ts';
import { shownBlocks, type ShownBlock } from '../../markdown/shown-blocks.ts';
import { spansOf, type Span } from '../../markdown/spans.ts';
import { isWeb } from '../words.ts';
import { markup, NOTHING, type Html } from './markup.ts';

/** Quotes and lists inside each other; deeper ones are shown as they were typed. */
const DEEPEST = 8;

/**
 * A text in Markdown as markup: paragraphs, lists, quotes, code and tables. Headings become strong
 * paragraphs, so that the page keeps its own order.
 */
export function proseHtml(markdown: string): Html {
  return linesHtml(linesOf(markdown), 0);
}

function linesHtml(lines: readonly Line[], depth: number): Html {
  if (depth > DEEPEST) return markup`<p>${proseOf('', lines).text}</p>`;
  return markup`${shownBlocks(lines).map((block) => blockHtml(block, depth))}`;
}

/** One paragraph of Markdown as markup. */
function inlineHtml(markdown: string): Html {
  return spansHtml(markdown, spansOf(markdown));
}

function blockHtml(block: ShownBlock, depth: number): Html {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p>${inlineHtml(block.text)}</p>`;
    case 'heading':
      return markup`<p><strong>${inlineHtml(block.text)}</strong></p>`;
    case 'html':
      return markup`<p>${block.text}</p>`;
    case 'code':
      return markup`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case 'quote':
      return markup`<blockquote>${linesHtml(block.lines, depth + 1)}</blockquote>`;
    case 'table':
      return tableHtml(block);
    case 'list':
      return listHtml(block, depth);
  }
}

function listHtml({ ordered, items }: Shown<'list'>, depth: number): Html {
  const inside = items.map(({ lines }) => markup`<li>${linesHtml(lines, depth + 1)}</li>`);
  if (!ordered) return markup`<ul>${inside}</ul>`;
  return markup`<ol start="${Number.parseInt(items[0]?.mark ?? '1', 10)}">${inside}</ol>`;
}

type Shown<Kind> = Extract<ShownBlock, { readonly kind: Kind }>;

function tableHtml({ heads, rows }: Shown<'table'>): Html {
  const head = heads.map((cell) =>
    cell === '' ? markup`<td></td>` : markup`<th scope="col">${inlineHtml(cell)}</th>`,
  );
  const body = rows.map(
    (row) => markup`<tr>${row.map((cell) => markup`<td>${inlineHtml(cell)}</td>`)}</tr>`,
  );
  return markup`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function spansHtml(markdown: string, spans: readonly Span[]): Html {
  return markup`${spans.map((span) => spanHtml(markdown, span))}`;
}

function spanHtml(markdown: string, span: Span): Html {
  switch (span.kind) {
    case 'text':
      return markup`${span.text}`;
    case 'code':
      return markup`<code>${span.text}</code>`;
    case 'emphasis':
      return emphasisHtml(span.mark, spansHtml(markdown, span.inside));
    case 'link':
      return linkHtml(spansHtml(markdown, span.inside), span.address);
    case 'break':
      return markup`<br>`;
    case 'html':
      return markup`${htmlShown(markdown, span)}`;
  }
}

function emphasisHtml(mark: string, inside: Html): Html {
  if (mark.startsWith('~')) return markup`<del>${inside}</del>`;
  return mark.length === 1 ? markup`<em>${inside}</em>` : markup`<strong>${inside}</strong>`;
}

/** A link, or its words and its address where it leads elsewhere than to the web. */
function linkHtml(words: Html, address: string): Html {
  const shown = words.text === '' ? markup`${address}` : words;
  if (!isWeb(address)) return markup`${shown}${address === '' ? NOTHING : markup` (${address})`}`;
  return markup`<a href="${address}">${shown}</a>`;
}
