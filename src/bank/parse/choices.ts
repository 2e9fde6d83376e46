import { LIMITS } from '../limits.ts';
import { placeOfLines, type Line } from '../lines.ts';
import { placeOfBlock } from '../prose.ts';
import type { Choice } from '../question.ts';
import type { Block, ListBlock } from '../scan/block.ts';
import { choiceOf } from './choice.ts';
import { tellLazy } from './lazy.ts';
import { tell, type Reading } from './reading.ts';

/**
 * The answers of the list with check boxes; nothing where there are too many. `below` is the block
 * after the list: only a heading, a comment or a line across may stand there without an empty line.
 */
export function choicesOf(
  reading: Reading,
  list: ListBlock,
  below: Block | undefined,
): readonly Choice[] | undefined {
  const { file } = reading;
  if (list.items.length > LIMITS.accepted) {
    const message = `A question has at most ${LIMITS.choices} answers to choose from, or ${LIMITS.accepted} to accept; here are ${list.items.length}.`;
    tell(reading, placeOfBlock(file, list), { rule: 'limit-exceeded', message });
    return undefined;
  }
  if (list.ordered) tellNumbered(reading, list);
  tellLazy(reading, list.lazy ?? adjoining(list, below));
  const choices: Choice[] = [];
  for (const item of list.items) {
    const choice = choiceOf(reading, item);
    if (choice !== undefined) choices.push(choice);
  }
  return choices;
}

/** The first line of the block below, where it stands directly below the answers. */
function adjoining(list: ListBlock, below: Block | undefined): Line | undefined {
  if (below?.from !== list.to) return undefined;
  const may = below.type === 'heading' || below.type === 'break' || below.type === 'html';
  return may ? undefined : below.lines[0];
}

function tellNumbered(reading: Reading, list: ListBlock): void {
  const [first] = list.items;
  if (first === undefined) return;
  tell(reading, placeOfLines(reading.file, first.bullet), {
    rule: 'checkbox-missing',
    message:
      'Answers with check boxes have bullets, not numbers. Write "- " in place of the number.',
  });
}
