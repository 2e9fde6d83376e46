import { withoutCommands } from '../build-server-commands.ts';
import { trusted, visible, type SafeText } from '../safe-text.ts';
import { linesOf, proseOf, type Line } from '../../markdown/lines.ts';
import { htmlShown } from '../../markdown/plain-text.ts';
import { shownBlocks, type ShownBlock } from '../../markdown/shown-blocks.ts';
import { spansOf, type Span } from '../../markdown/spans.ts';
import { isWeb } from '../words.ts';

const brand: unique symbol = Symbol('html');

/** Markup that a browser reads as it is meant: only this module makes it. */
export interface Html {
  readonly [brand]: true;
  readonly text: string;
}

/** What may stand in a template: text is encoded, markup stays, a list is put together. */
export type Value = string | number | Html | readonly Html[];

/**
 * A template of markup in which every value that is not markup is encoded, for attributes as well.
 * Attributes must stand in double quotes.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return made(parts.reduce((text, part, index) => text + encoded(values[index - 1] ?? '') + part));
}

/** Nothing. */
export const NOTHING: Html = markup``;

/** A whole document. */
export function page({ text }: Html): SafeText {
  return trusted(text);
}

/** A script of our own, with data in it that is written as JSON: neither can have an end of its element. */
export function scriptHtml({ text }: SafeText): Html {
  return made(`<script>${text}</script>\n`);
}

function encoded(value: Value): string {
  if (typeof value === 'string') return htmlText(value);
  if (typeof value === 'number') return String(value);
  return 'text' in value ? value.text : value.map(({ text }) => text).join('');
}

/**
 * Text with the five characters that mean something to HTML written by their names. What cannot be
 * seen is shown, as in a terminal; and a build server that gets the page on stdout finds no command
 * of its own in it.
 */
function htmlText(text: string): string {
  const named = visible(text).text.replace(/[&<>"']/g, (character) => NAMES[character] ?? '');
  return withoutCommands(named, '&#58;', '&#91;');
}

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function made(text: string): Html {
  return { [brand]: true, text };
}

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
