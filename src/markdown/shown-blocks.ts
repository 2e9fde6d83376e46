import type { Block, HeadingBlock, HidingBlock, ListBlock, PlainBlock } from './block-starts.ts';
import { paragraphsJoined, scan } from './blocks.ts';
import { fencedCode, htmlText, indentedCode } from './code-and-html.ts';
import { itemContent, quoteContent, tableOf } from './containers.ts';
import { isBlank, type Line } from './lines.ts';

/** A block as far as it is shown, whatever it is shown on. `gap`: a blank line stands above it. */
export type ShownBlock = { readonly gap: boolean } & (
  | { readonly kind: 'paragraph' | 'code' | 'html'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'quote'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ShownItem[] }
  | {
      readonly kind: 'table';
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
);

/** An item of a list: its bullet or number, and the lines of its content. */
export interface ShownItem {
  readonly mark: string;
  readonly lines: readonly Line[];
  readonly gap: boolean;
}

/** What is shown of lines: neither comments, nor link definitions, nor lines across. */
export function shownBlocks(lines: readonly Line[]): readonly ShownBlock[] {
  return paragraphsJoined(scan(lines)).flatMap((block) => {
    const above = lines[block.from - 1];
    const gap = above !== undefined && isBlank(above);
    const shown = shownBlock(block, gap);
    return shown === undefined ? [] : [shown];
  });
}

function shownBlock(block: Block, gap: boolean): ShownBlock | undefined {
  if (isHiding(block)) return hidingBlock(block, gap);
  if (block.type === 'quote') return { kind: 'quote', lines: quoteContent(block), gap };
  if (block.type === 'list')
    return { kind: 'list', ordered: block.ordered, items: itemsOf(block), gap };
  return block.type === 'heading' ? heading(block, gap) : plainBlock(block, gap);
}

function isHiding(block: Block): block is HidingBlock {
  return block.type === 'fence' || block.type === 'html';
}

function hidingBlock(block: HidingBlock, gap: boolean): ShownBlock | undefined {
  if (block.type === 'fence') return { kind: 'code', text: fencedCode(block), gap };
  return block.unseen ? undefined : { kind: 'html', text: htmlText(block.lines), gap };
}

function plainBlock(block: PlainBlock, gap: boolean): ShownBlock | undefined {
  switch (block.type) {
    case 'break':
    case 'definition':
      return undefined;
    case 'paragraph':
      return { kind: 'paragraph', text: textOf(block.lines), gap };
    case 'indented':
      return { kind: 'code', text: indentedCode(block), gap };
    case 'table':
      return { kind: 'table', ...tableTexts(block), gap };
  }
}

/** The indentation of a paragraph's lines is none of its text, not even within code. */
function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text.trimStart()).join('\n');
}

function heading({ level, title, lines, malformed }: HeadingBlock, gap: boolean): ShownBlock {
  const text = malformed === undefined ? title.text : textOf(lines.slice(0, -1));
  return { kind: 'heading', level, text, gap };
}

function tableTexts(block: PlainBlock) {
  const { heads, rows } = tableOf(block);
  const texts = (cells: readonly Line[]) => cells.map(({ text }) => text);
  return { heads: texts(heads), rows: rows.map(texts) };
}

function itemsOf({ items }: ListBlock): readonly ShownItem[] {
  return items.map((item, index) => {
    const last = items[index - 1]?.lines.at(-1)?.line;
    const gap = last !== undefined && (item.lines[0]?.line ?? 0) - last > 1;
    return { mark: item.bullet.text, lines: itemContent(item), gap };
  });
}
