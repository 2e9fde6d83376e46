import markdownIt, { type Token } from 'markdown-it';
import { linesOf, type Line } from '../../src/markdown/lines.ts';
import { plainParagraph } from '../../src/markdown/plain-text.ts';
import { shownBlocks, type ShownBlock, type ShownItem } from '../../src/markdown/shown-blocks.ts';

/** A text's blocks and what is shown of each: `['quote', …]`, `['p', 'words']`. */
export type Outline = readonly unknown[];

/** As our reader has them. */
export function ownOutline(markdown: string): Outline {
  return outlineOf(linesOf(markdown));
}

function outlineOf(lines: readonly Line[]): Outline {
  return shownBlocks(lines).map(ownBlock).filter(isSomething);
}

function ownBlock(block: ShownBlock): Outline {
  switch (block.kind) {
    case 'paragraph':
      return ['p', inline(block.text)];
    case 'heading':
      return [`h${block.level}`, inline(block.text)];
    case 'html':
      return ['html', folded(block.text)];
    case 'code':
      return ['code', block.text];
    case 'quote':
      return ['quote', ...outlineOf(block.lines)];
    case 'list':
      return [block.ordered ? 'ol' : 'ul', ...block.items.map(ownItem)];
    case 'table':
      return ['table', ...[block.heads, ...block.rows].map((row) => row.map(inline))];
  }
}

function ownItem({ mark, lines }: ShownItem): Outline {
  return [...(/\d/.test(mark) ? [mark] : []), ...outlineOf(lines)];
}

function inline(text: string): string {
  return folded(plainParagraph(text));
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Comments alone are blocks without words. */
function isSomething(block: Outline): boolean {
  return !(block[0] === 'html' && block[1] === '');
}

const reader = markdownIt({ html: true });

/** As markdown-it has them. */
export function foreignOutline(markdown: string): Outline {
  const tokens = reader.parse(markdown, {});
  return nested(tokens, { at: 0 }).filter((one) => !Array.isArray(one) || isSomething(one));
}

function nested(tokens: readonly Token[], cursor: { at: number }): unknown[] {
  const found: unknown[] = [];
  for (let token = tokens[cursor.at]; token !== undefined; token = tokens[cursor.at]) {
    cursor.at += 1;
    if (token.nesting === -1) return found;
    const block = token.nesting === 1 ? opened(token, nested(tokens, cursor)) : alone(token);
    if (block !== undefined) found.push(block);
  }
  return found;
}

function opened({ type, tag, info, markup }: Token, inside: unknown[]): unknown {
  const blocks = inside.filter((one) => !Array.isArray(one) || isSomething(one));
  const name = NAMES.get(type);
  if (name !== undefined) return [name, ...blocks];
  if (tag === 'th' || tag === 'td') return inside[0] ?? '';
  if (tag === 'li') return [...(info === '' ? [] : [info + markup]), ...blocks];
  if (tag === 'table') return ['table', ...inside.flat()];
  return type === 'heading_open' ? [tag, inside[0] ?? ''] : blocks;
}

const NAMES = new Map([
  ['paragraph_open', 'p'],
  ['blockquote_open', 'quote'],
  ['bullet_list_open', 'ul'],
  ['ordered_list_open', 'ol'],
]);

function alone(token: Token): unknown {
  switch (token.type) {
    case 'inline':
      return folded(shown(token.children ?? []));
    case 'fence':
    case 'code_block':
      return ['code', token.content.replace(/\n$/, '')];
    case 'html_block':
      return ['html', folded(token.content.replace(/<!--[^]*?-->/g, ''))];
    default:
      return undefined;
  }
}

function shown(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      switch (token.type) {
        case 'text':
        case 'text_special':
        case 'code_inline':
          return token.content;
        case 'softbreak':
        case 'hardbreak':
          return ' ';
        case 'html_inline':
          return /^<br[\s/>]/i.test(token.content) ? ' ' : token.content.replace(/^<!--[^]*$/, '');
        case 'image':
          return shown(token.children ?? []);
        default:
          return '';
      }
    })
    .join('');
}

/** All that an outline shows, on one line; numbers of lists are not in it. */
export function wordsIn(outline: Outline): string {
  return folded(
    outline
      .map((one) => (Array.isArray(one) ? wordsIn(one.slice(isBlock(one) ? 1 : 0)) : String(one)))
      .join(' '),
  );
}

function isBlock([first]: Outline): boolean {
  return /^(?:p|h[1-6]|html|code|quote|ul|ol|table)$/.test(String(first));
}
