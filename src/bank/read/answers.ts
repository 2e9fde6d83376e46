import type { ListBlock } from '../../markdown/block.ts';
import { placeOfBlock } from '../../markdown/prose.ts';
import { hasBoxes } from './check-box.ts';
import { boxedAnswers, divideByKind } from './kind.ts';
import { choicesOf } from './choices.ts';
import { around, type Divided, type Undivided } from './read-kind.ts';
import { tell, type Reading } from './reading.ts';

/** Check boxes decide first, then the kind that is set, then blanks; a question has nothing else to ask with. */
export function divide(reading: Reading, question: Undivided): Divided | undefined {
  const boxed = question.blocks.filter(
    (block): block is ListBlock => block.type === 'list' && hasBoxes(block),
  );
  const [list, ...more] = boxed;
  return list === undefined
    ? divideByKind(reading, question)
    : divideAtList(reading, question, list, more);
}

function divideAtList(
  reading: Reading,
  { blocks, kind, place }: Undivided,
  list: ListBlock,
  more: readonly ListBlock[],
): Divided {
  for (const second of more) {
    const message =
      'A second list with check boxes. All answers of a question stand in one list, with the same bullets and nothing between.';
    tell(reading, placeOfBlock(reading.file, second), { rule: 'checkbox-missing', message });
  }
  const { before, after } = around(blocks, list);
  const choices = choicesOf(reading, list, after[0]);
  const answers = choices && boxedAnswers(reading, choices, kind, place);
  return { before, after, answers: () => answers };
}
