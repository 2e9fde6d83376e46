import type { Line } from '../lines.ts';
import { LIMITS } from '../limits.ts';
import { scan } from '../scan.ts';
import type { Block, Item, ListBlock } from '../scan/block.ts';
import { itemContent } from '../scan/containers.ts';
import { boxOf } from './box.ts';

/** Whether any item of a list has a check box, well written or nearly. */
export function hasBoxes(list: ListBlock): boolean {
  return list.items.some((item) => boxOf(item.first.text) !== undefined);
}

/** The first line with a check box in the lists among blocks, at any depth; none in code or quotes. */
export function boxIn(blocks: readonly Block[], depth = 0): Line | undefined {
  for (const block of blocks) {
    if (block.type !== 'list') continue;
    for (const item of block.items) {
      const box = boxOf(item.first.text);
      if (box !== undefined && box.mend === undefined) return item.first;
      const nested = boxBelow(item, depth);
      if (nested !== undefined) return nested;
    }
  }
  return undefined;
}

/** Only an item with more lines, or with a bullet behind its bullet, can hold another list. */
function boxBelow(item: Item, depth: number): Line | undefined {
  if (depth === LIMITS.nesting) return undefined;
  const holds = item.lines.length > 1 || /^[-*+\d]/.test(item.first.text);
  return holds ? boxIn(scan(itemContent(item)), depth + 1) : undefined;
}
