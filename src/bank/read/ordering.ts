import { LIMITS } from '../limits.ts';
import { placeOfLines, placeOf, type Place, type Prose } from '../../markdown/lines.ts';
import { placeOfBlock, proseOfBlocks } from '../../markdown/prose.ts';
import { scan } from '../../markdown/blocks.ts';
import type { Block, ListBlock } from '../../markdown/block-starts.ts';
import { itemContent } from '../../markdown/containers.ts';
import { tellBroken, tell, type Reading } from './tell.ts';
import { around, type ReadKind } from './read-kind.ts';
import type { KindFields } from '../question.ts';
import { tellLong } from './choices.ts';

/** The one ordered list of a question whose items are to be put in order. */
function orderedList(
  reading: Reading,
  blocks: readonly Block[],
  title: Place,
): ListBlock | undefined {
  const [list, second] = blocks.filter((block) => block.type === 'list' && block.ordered);
  if (list?.type === 'list' && second === undefined) return list;
  const place = second === undefined ? title : placeOfBlock(reading.file, second);
  const message = second === undefined ? NONE : SEVERAL;
  tell(reading, place, { rule: 'ordering-invalid', message });
  return undefined;
}

const NONE =
  'A question with "kind: ordering" has an ordered list, "1. …", that stands in the correct order.';
const SEVERAL =
  'A second ordered list: it is not clear which one is to be put in order. Give the other one bullets.';

/** The items in the correct order. */
function itemsOf(reading: Reading, list: ListBlock): readonly Prose[] {
  const { file } = reading;
  if (tellSize(reading, list.items.length, placeOfBlock(file, list))) return [];
  const items = list.items.flatMap((item) => {
    const blocks = scan(itemContent(item));
    tellBroken(reading, blocks);
    const text = proseOfBlocks(reading, blocks);
    if (text !== undefined) return [text];
    tell(reading, placeOfLines(file, item.bullet), { rule: 'ordering-invalid', message: EMPTY });
    return [];
  });
  tellNumbers(reading, list);
  for (const item of items) tellLong(reading, placeOf(item), item);
  tellEqual(reading, items);
  return items;
}

const EMPTY = 'This item has no text.';

/** Numbers that go back: whoever wrote 1, 3, 2 meant another order than that of the lines, which is shown as 1, 2, 3. */
function tellNumbers({ file, ...reading }: Reading, { items }: ListBlock): void {
  const numbers = items.map(({ bullet }) => Number.parseInt(bullet.text, 10));
  if (!numbers.some((number, index) => number < (numbers[index - 1] ?? number))) return;
  const at = numbers.findIndex(
    (number, index) => index > 0 && number !== (numbers[index - 1] ?? 0) + 1,
  );
  const item = items[at];
  if (item === undefined) return;
  tell({ file, ...reading }, placeOfLines(file, item.bullet), {
    rule: 'ordering-invalid',
    message: 'These numbers are not in order. The order of the lines counts: number them 1, 2, 3.',
  });
}

function tellEqual(reading: Reading, items: readonly Prose[]): void {
  const seen = new Set<string>();
  for (const item of items) {
    const message = 'The same item stands above, so that more than one order is correct.';
    if (seen.has(item.text)) tell(reading, placeOf(item), { rule: 'ordering-invalid', message });
    seen.add(item.text);
  }
}

/** Tells of too few or too many items. */
function tellSize(reading: Reading, size: number, place: Place): boolean {
  if (size > LIMITS.choices) {
    const message = `At most ${LIMITS.choices} items can be put in order; there are ${size}.`;
    tell(reading, place, { rule: 'limit-exceeded', message });
  } else if (size < LIMITS.fewestChoices) {
    const message = `At least ${LIMITS.fewestChoices} items can be put in order.`;
    tell(reading, place, { rule: 'ordering-invalid', message });
  } else return false;
  return true;
}

/** Items to put in order. */
export const ordering: ReadKind<KindFields<'ordering'>> = {
  divide: (reading, { blocks, place }) => {
    const list = orderedList(reading, blocks, place);
    if (list === undefined) return undefined;
    const items = itemsOf(reading, list);
    return { ...around(blocks, list), answers: () => ({ kind: 'ordering', items }) };
  },
  correct: ({ items }) => items.map(({ text }) => text),
  options: ({ items }) => items,
  answers: ({ items }, folded) => [items.map(({ text }) => folded(text)).join('\0')],
  supports: () => [],
  material: true,
};
