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
  const leaves: Leaf[] = [];
  for (const block of blocks) collect({ file, top: block, leaves }, block, 0);
  return leaves;
}

interface Collecting {
  readonly file: string;
  readonly top: Block;
  readonly leaves: Leaf[];
}

function collect(into: Collecting, block: Block, depth: number): void {
  if (block.type === 'paragraph' || block.type === 'table' || block.type === 'heading') {
    into.leaves.push({ prose: proseOf(into.file, block.lines), block: into.top });
  }
  if (depth === LIMITS.nesting) return;
  if (block.type === 'quote') collectAll(into, quoteContent(block), depth);
  if (block.type === 'list') {
    for (const item of block.items) collectAll(into, itemContent(item), depth);
  }
}

function collectAll(into: Collecting, lines: readonly Line[], depth: number): void {
  for (const block of scan(lines)) collect(into, block, depth + 1);
}
