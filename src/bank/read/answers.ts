import type {
  ChoiceQuestion,
  ClozeQuestion,
  Kind,
  MatchingQuestion,
  NumericQuestion,
  OrderingQuestion,
  TypedQuestion,
} from '../question.ts';
import type { Place, Prose } from '../../markdown/place.ts';
import type { Block, ListBlock } from '../../markdown/block.ts';
import { placeOfBlock } from '../../markdown/prose.ts';
import { hasBoxes } from './check-box.ts';
import { boxedAnswers } from './kind.ts';
import { choicesOf } from './choices.ts';
import { blanksWithin, clozeIn, tellBlankTitle } from './cloze.ts';
import { matchesOf, matchingTable } from './matching.ts';
import { itemsOf, orderedList } from './ordering.ts';
import { tell, type Reading, type FindingText } from './reading.ts';
import type { Settings } from './settings.ts';

/** What a question's kind adds to what all questions have. */
export type KindFields =
  | Pick<ChoiceQuestion, 'kind' | 'choices' | 'count'>
  | Pick<TypedQuestion, 'kind' | 'choices'>
  | Pick<NumericQuestion, 'kind' | 'ranges'>
  | Pick<OrderingQuestion, 'kind' | 'items'>
  | Pick<MatchingQuestion, 'kind' | 'heads' | 'rows'>
  | Pick<ClozeQuestion, 'kind' | 'blanks'>;

/** A question's blocks, divided into what is asked, the answers, and what explains them. */
export interface Divided {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  /** Given the stem as one text, since blanks are found by their offsets in it. */
  readonly answers: (stem: Prose) => KindFields | undefined;
}

/** A question to be divided. */
export interface Undivided {
  readonly title: Prose;
  readonly place: Place;
  readonly blocks: readonly Block[];
  readonly settings: Settings;
}

/** Check boxes decide first, then the kind that is set, then blanks; a question has nothing else to ask with. */
export function divide(reading: Reading, question: Undivided): Divided | undefined {
  const { blocks, settings } = question;
  const boxed = blocks.filter(
    (block): block is ListBlock => block.type === 'list' && hasBoxes(block),
  );
  const [list, ...more] = boxed;
  if (list !== undefined) return divideAtList(reading, question, list, more);
  if (settings.kind === 'ordering') return divideAtOrder(reading, question);
  if (settings.kind === 'matching') return divideAtTable(reading, question);
  return divideAtBlanks(reading, question);
}

function at(blocks: readonly Block[], block: Block): Pick<Divided, 'before' | 'after'> {
  const index = blocks.indexOf(block);
  return { before: blocks.slice(0, index), after: blocks.slice(index + 1) };
}

function divideAtList(
  reading: Reading,
  { blocks, settings, place }: Undivided,
  list: ListBlock,
  more: readonly ListBlock[],
): Divided {
  for (const second of more) {
    const message =
      'A second list with check boxes. All answers of a question stand in one list, with the same bullets and nothing between.';
    tell(reading, placeOfBlock(reading.file, second), { rule: 'checkbox-missing', message });
  }
  const { before, after } = at(blocks, list);
  const choices = choicesOf(reading, list, after[0]);
  const answers = choices && boxedAnswers(reading, choices, settings.kind, place);
  return { before, after, answers: () => answers };
}

function divideAtOrder(reading: Reading, { blocks, place }: Undivided): Divided | undefined {
  const list = orderedList(reading, blocks, place);
  if (list === undefined) return undefined;
  const items = itemsOf(reading, list);
  return { ...at(blocks, list), answers: () => ({ kind: 'ordering', items }) };
}

function divideAtTable(reading: Reading, { blocks, place }: Undivided): Divided | undefined {
  const table = matchingTable(reading, blocks, place);
  if (table === undefined) return undefined;
  const matches = matchesOf(reading, table);
  return { ...at(blocks, table), answers: () => ({ kind: 'matching', ...matches }) };
}

function divideAtBlanks(
  reading: Reading,
  { title, place, blocks, settings }: Undivided,
): Divided | undefined {
  const { kind } = settings;
  const cloze = kind === undefined || kind === 'cloze' ? clozeIn(reading, blocks) : undefined;
  const inTitle = kind === undefined || kind === 'cloze' ? tellBlankTitle(reading, title) : false;
  if (cloze === undefined) {
    if (!inTitle) tell(reading, place, missing(kind, blocks));
    return undefined;
  }
  return {
    before: blocks.slice(0, cloze.size),
    after: blocks.slice(cloze.size),
    answers: (stem) => ({ kind: 'cloze', blanks: blanksWithin(stem, cloze) }),
  };
}

/** Why there is nothing to answer with. */
function missing(kind: Kind | undefined, blocks: readonly Block[]): FindingText {
  if (kind === 'cloze') {
    const message = 'A question with "kind: cloze" has a blank in its text: [[answer]].';
    return { rule: 'cloze-invalid', message };
  }
  const list = blocks.some((block) => block.type === 'list');
  const message = list
    ? 'The question has no answers. Write "[x]" or "[ ]" behind each bullet that is an answer.'
    : 'The question has no answers. Add a list of "- [x] correct" and "- [ ] wrong", or a blank: [[answer]].';
  return { rule: 'answer-missing', message };
}
