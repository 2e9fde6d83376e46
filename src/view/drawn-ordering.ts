import type { OrderingQuestion } from '../bank/question.ts';
import { type Attempt, positionsOf } from '../answer/attempt.ts';
import type { Picker } from '../answer/state.ts';
import {
  GONE,
  UNFORESEEN,
  type DrawnKind,
  viewEntries,
  type ShownChoice,
  components,
  listed,
  NO_ANSWER,
} from './drawn-kind.ts';
import type { FeedbackPart } from './feedback-parts.ts';
import { labelIn, labelOf, letters } from './words.ts';

/** The items; once somebody puts them in order, with the place each was given. */
function orderingEntries(
  { items }: OrderingQuestion,
  order: readonly number[],
  picker?: Picker,
): readonly ShownChoice[] {
  const room = String(items.length).length;
  return order.map((author, shown) => {
    const turn = picker?.chosen.indexOf(shown) ?? -1;
    const place = (turn < 0 ? '' : String(turn + 1)).padStart(room);
    return {
      head: `${picker === undefined ? '' : `[${place}] `}${labelIn(shown, order.length)}`,
      text: items[author]?.text ?? '',
      here: picker?.cursor === shown,
      chosen: turn >= 0,
    };
  });
}

/** What the learner put in each place, and where not all is right what belongs there. */
function orderingParts(
  { items }: OrderingQuestion,
  { picked, skipped, correct }: Attempt,
): readonly FeedbackPart[] {
  const given = positionsOf(picked);
  const room = String(items.length).length;
  return items.map(({ text }, place) => {
    const head = `${String(place + 1).padStart(room)}. `;
    const mine = given[place];
    if (skipped) return { mark: 'none', head, text };
    const right = correct ? {} : { right: text };
    if (mine === undefined) return { mark: 'none', head, text: NO_ANSWER, ...right };
    const mark = mine === place ? 'right' : 'wrong';
    return { mark, head, text: items[mine]?.text ?? GONE, ...right };
  });
}

/** Items to put in order. */
export const drawnOrdering: DrawnKind<OrderingQuestion> = {
  ...UNFORESEEN,
  view: (question, order, screen, picker) =>
    viewEntries(orderingEntries(question, order, picker), screen),
  stem: ({ stem }) => stem.text,
  verb: 'pick',
  soFar: ({ chosen }) => chosen.map(labelOf).join(' '),
  next: ({ chosen: { length } }, { parts }) =>
    length === parts ? 'Enter answers' : `pick number ${length + 1}`,
  whole: () => 'all picked',
  wanted: ({ order }) => `all letters ${letters(order.length)} in order`,
  parts: (question, _, attempt) => orderingParts(question, attempt),
  picked: ({ items }, picked) =>
    positionsOf(picked).map((position) => items[position]?.text ?? GONE),
  correct: ({ items }) => items.map(({ text }) => text),
  lines: false,
  interaction: ({ items, lang }) => ({
    interactionType: 'sequencing',
    correctResponsesPattern: [listed([...items.keys()])],
    choices: components(items, lang),
  }),
  response: (_, picked) => listed(positionsOf(picked)),
};
