import { LIMITS } from '../limits.ts';
import type { Line } from '../../markdown/lines.ts';
import type { Block, ListBlock, Item } from '../../markdown/block-starts.ts';
import { scan } from '../../markdown/blocks.ts';
import { itemContent } from '../../markdown/containers.ts';

/** The check box that an answer begins with. */
export interface Box {
  readonly correct: boolean;
  /** Characters of the box, without the space behind it. */
  readonly size: number;
  /** How it should be written, where it is not. */
  readonly mend?: string;
}

const BOX = /^\[[ xX]\](?=[ \t]|$)/;

const WRONG: Box = { correct: false, size: 3 };

const CORRECT: Box = { correct: true, size: 3 };

/** No space or too many, a multiplication sign, a Cyrillic letter, a tick; not a link or a definition. */
const MALFORMED = /^\[[ \t\u00a0]{0,9}([xX×хХ✓✔✗*vV]?)[ \t\u00a0]{0,9}\](?![([:])[ \t\u00a0]*/;

/** The box at the start of an item's text, also one that is not quite right. */
export function boxOf(text: string): Box | undefined {
  if (text.startsWith('(')) return roundBox(text);
  if (!text.startsWith('[')) return undefined;
  if (BOX.test(text)) return text[1] === ' ' ? WRONG : CORRECT;
  const malformed = MALFORMED.exec(text);
  if (malformed === null) return undefined;
  const correct = malformed[1] !== '';
  return { correct, size: malformed[0].length, mend: correct ? '[x] ' : '[ ] ' };
}

/** `( )` and `(x)`, as one would draw a radio button. */
function roundBox(text: string): Box | undefined {
  const [all, sign] = /^\(([ xX×✓✔])\)[ \t]+(?=\S)/.exec(text) ?? [];
  if (all === undefined) return undefined;
  const correct = sign !== ' ';
  return { correct, size: all.length, mend: correct ? '[x] ' : '[ ] ' };
}

/** A bullet that lacks its space, or is none, with a box behind it: `-[x]`, `• [ ]`. */
const UNSPACED = /^ {0,3}[-*+•·–—‣][ \t\u00a0]*\[[ xX×хХ]?\][ \t\u00a0]*/;

/** A bullet with its space, or what could not be one: then nothing has to be looked for. */
const USUAL = /^\s*(?:[-*+][ \t\u00a0]|[^\s*+•·–—‣-]|$)/;

/** Such a line, where it was meant as an answer: how much of it to replace, and by what. */
export function unspacedBox(
  line: Line,
): { readonly size: number; readonly mend: string } | undefined {
  if (USUAL.test(line.text)) return undefined;
  const all = UNSPACED.exec(line.text)?.[0];
  if (all === undefined) return undefined;
  return { size: all.length, mend: /\[[ \]]/.test(all) ? '- [ ] ' : '- [x] ' };
}

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
