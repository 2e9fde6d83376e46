import { isBlank, type Line } from '../lines.ts';
import type { Prose } from '../place.ts';
import { proseOfBlocks } from '../prose.ts';
import { scan } from '../scan.ts';
import type { Block, QuoteBlock } from '../scan/block.ts';
import { quoteContent } from '../scan/containers.ts';
import { tellLazy } from './lazy.ts';
import type { Reading } from './reading.ts';

const TIP = /^[ \t]{0,9}\[!tip\][ \t]{0,99}/i;

/** Whether a block is a quote that begins `[!TIP]`. */
export function isHint(block: Block): block is QuoteBlock {
  if (block.type !== 'quote') return false;
  return TIP.test(quoteContent(block)[0]?.text ?? '');
}

/** The hints among the blocks before the answers. */
export function hintsOf(reading: Reading, blocks: readonly Block[]): readonly Prose[] {
  const hints: Prose[] = [];
  for (const block of blocks) {
    const hint = isHint(block) ? hintOf(reading, block) : undefined;
    if (hint !== undefined) hints.push(hint);
  }
  return hints;
}

/** The text of a hint, without its mark; nothing where there is only the mark. */
function hintOf(reading: Reading, block: QuoteBlock): Prose | undefined {
  tellLazy(reading, block.lazy);
  const [first, ...rest] = quoteContent(block);
  if (first === undefined) return undefined;
  const size = TIP.exec(first.text)?.[0].length ?? 0;
  const start: Line = { ...first, text: first.text.slice(size), column: first.column + size };
  return proseOfBlocks(reading, scan(isBlank(start) ? rest : [start, ...rest]));
}
