import { LIMITS } from './limits.ts';
import { proseOf, type Line } from './lines.ts';
import type { Prose } from './place.ts';
import { scan } from './scan.ts';
import type { Block } from './scan/block.ts';
import { itemContent, quoteContent } from './scan/containers.ts';

/** The texts among blocks that inline Markdown can stand in, each with the block on top that it is in. */
export interface Leaf {
  readonly prose: Prose;
  readonly block: Block;
}

export function leavesOf(file: string, blocks: readonly Block[]): readonly Leaf[] {
  return blocks.flatMap((block) => within(file, block, 0).map((prose) => ({ prose, block })));
}

function within(file: string, block: Block, depth: number): readonly Prose[] {
  if (TEXTS.has(block.type)) return [proseOf(file, block.lines)];
  if (depth === LIMITS.nesting) return [];
  const inner = contentsOf(block).flatMap((lines) => scan(lines));
  return inner.flatMap((one) => within(file, one, depth + 1));
}

const TEXTS: ReadonlySet<Block['type']> = new Set(['paragraph', 'table', 'heading']);

/** What stands inside a list or a quote. */
function contentsOf(block: Block): readonly (readonly Line[])[] {
  if (block.type === 'quote') return [quoteContent(block)];
  return block.type === 'list' ? block.items.map(itemContent) : [];
}
