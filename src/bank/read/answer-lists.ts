import type { Edit } from '../diagnostic.ts';
import type { Block, ListBlock } from '../../markdown/block-starts.ts';
import { placeOfLines } from '../../markdown/lines.ts';
import { placeOfBlock } from '../../markdown/prose.ts';
import { tell, type Reading } from './tell.ts';

/** The answers of a question as one list, and the blocks before and after them. */
export interface AnswerList {
  readonly list: ListBlock;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

/**
 * The lists with check boxes among the blocks of a question as one. What tore them apart is told of once:
 * quotes that are not indented, another bullet, or headings that were meant to begin questions.
 */
export function joinedLists(
  reading: Reading,
  blocks: readonly Block[],
  lists: readonly [ListBlock, ...ListBlock[]],
): AnswerList {
  const [first, ...others] = lists;
  let last: ListBlock = first;
  const items = [...first.items];
  const told = new Set<string>();
  for (const next of others) {
    const between = blocks.slice(blocks.indexOf(last) + 1, blocks.indexOf(next));
    const cause = causeOf(between, last, next);
    if (!told.has(cause)) tellCause(reading, cause, { blocks, first, next });
    told.add(cause);
    if (cause === 'heading' || cause === 'text') break;
    items.push(...next.items);
    last = next;
  }
  const split = quotesBelow(blocks, first, last);
  if (split.length > 0) tellQuotes(reading, split, first);
  const after = blocks.slice(blocks.indexOf(last) + 1);
  return {
    list: last === first ? first : { ...first, items },
    before: blocks.slice(0, blocks.indexOf(first)),
    after: split.includes(after[0] ?? first) ? after.slice(1) : after,
  };
}

type Cause = 'quote' | 'bullet' | 'heading' | 'text';

function causeOf(between: readonly Block[], last: ListBlock, next: ListBlock): Cause {
  if (between.some(isDeepHeading)) return 'heading';
  if (between.length === 0 && last.ordered === next.ordered) return 'bullet';
  return between.length > 0 && between.every(({ type }) => type === 'quote') ? 'quote' : 'text';
}

function isDeepHeading(block: Block): boolean {
  return block.type === 'heading' && block.level > 2;
}

interface Torn {
  readonly blocks: readonly Block[];
  readonly first: ListBlock;
  readonly next: ListBlock;
}

/** Quotes are told of with those below the last list. */
function tellCause(reading: Reading, cause: Cause, { blocks, first, next }: Torn): void {
  if (cause === 'heading') tellHeadings(reading, blocks);
  if (cause === 'bullet') tellBullet(reading, first, next);
  if (cause !== 'text') return;
  tell(reading, placeOfBlock(reading.file, next), {
    rule: 'checkbox-missing',
    message:
      'A second list with check boxes. All answers of a question stand in one list, with the same bullets and nothing between.',
  });
}

function tellHeadings(reading: Reading, blocks: readonly Block[]): void {
  const headings = blocks.filter(isDeepHeading);
  const [first] = headings;
  if (first?.type !== 'heading') return;
  const more = headings.length - 1;
  const others =
    more === 0
      ? ''
      : ` So ${more === 1 ? 'does 1 more heading' : `do ${more} more headings`} of this section.`;
  tell(reading, placeOfBlock(reading.file, first), {
    rule: 'heading-malformed',
    message: `This heading has ${first.level} "#", and answers of its own. A question begins with "## Title".${others}`,
  });
}

function tellBullet(reading: Reading, first: ListBlock, next: ListBlock): void {
  const [item] = next.items;
  const sign = first.items[0]?.bullet.text ?? '-';
  if (item === undefined) return;
  tell(reading, placeOfBlock(reading.file, next), {
    rule: 'checkbox-missing',
    message: `Another bullet begins another list. Write "${sign}" in front of all answers of a question.`,
    fix: {
      place: placeOfLines(reading.file, item.bullet),
      text: sign,
    },
  });
}

/** The quotes that stand between the lists, or directly below the last one. */
function quotesBelow(
  blocks: readonly Block[],
  first: ListBlock,
  last: ListBlock,
): readonly Block[] {
  const inside = blocks.slice(blocks.indexOf(first) + 1, blocks.indexOf(last) + 2);
  return inside.filter(
    (block) => block.type === 'quote' && (block.from < last.from || block.from === last.to),
  );
}

function tellQuotes(reading: Reading, quotes: readonly Block[], list: ListBlock): void {
  const { lines } = quotes[0] ?? list;
  const [first] = lines;
  if (first === undefined) return;
  const more = quotes.length - 1;
  const others =
    more === 0 ? '' : ` So ${more === 1 ? 'does' : 'do'} ${more} more of this question.`;
  const indent = ' '.repeat(list.items[0]?.offset ?? 2);
  const fix: Edit = {
    place: placeOfLines(reading.file, first, lines.at(-1)),
    text: lines.map(({ text }) => indent + text.trimStart()).join('\n'),
  };
  tell(reading, placeOfLines(reading.file, first), {
    rule: 'choices-split',
    message: `This quote begins at the start of its line, which ends the answers. Indent it to belong to the answer above it.${others}`,
    ...(more === 0 && { fix }),
  });
}
