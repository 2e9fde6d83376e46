import type { Edit } from '../../bank/diagnostic.ts';
import { placeOf, type Place } from '../../markdown/lines.ts';
import { quantitiesOf } from '../../bank/numbers.ts';
import type { Choice } from '../../bank/question.ts';
import { type Rule, perChoiceQuestion } from '../rule.ts';

export const numericOrder: Rule = {
  id: 'numeric-order',
  severity: 'warning',
  scope: 'question',
  check: perChoiceQuestion(({ choices }) => {
    const values = quantitiesOf(choices.map(({ text }) => text.text));
    if (values === undefined) return [];
    const falls = values.map((value, index) => index > 0 && value < (values[index - 1] ?? value));
    const first = choices[falls.indexOf(true)];
    if (first === undefined || isFalling(values)) return [];
    const fix = sorting(choices, values);
    const message = 'These numbers are not in order. Put the smallest first.';
    return [{ message, place: placeOf(first.text), ...(fix && { fix }) }];
  }),
};

function isFalling(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value <= (values[index - 1] ?? value));
}

/** Moves each answer, with its feedback, to where it belongs; what stands between them stays. */
function sorting(choices: readonly Choice[], values: readonly number[]): Edit | undefined {
  const blocks = choices.map(blockOf);
  const [first, ...rest] = blocks;
  const last = blocks.at(-1);
  const isEven = blocks.every(({ column }) => column === first?.column);
  if (first === undefined || last === undefined || !isEven || choices.some(hasLink)) {
    return undefined;
  }
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const text = order.flatMap((from, to) => {
    const [moved = first, own = first, next] = [blocks[from], blocks[to], rest[to]];
    return next === undefined ? [moved] : [moved, between(own, next)];
  });
  return { place: { ...first, endLine: last.endLine, endColumn: last.endColumn }, text };
}

/** From the bullet to the end of the answer's text and feedback. */
function blockOf({ place, feedback }: Choice): Place {
  if (feedback === undefined) return place;
  const { endLine, endColumn } = placeOf(feedback);
  return endLine < place.endLine ? place : { ...place, endLine, endColumn };
}

function between(above: Place, below: Place): Place {
  return {
    file: above.file,
    line: above.endLine,
    column: above.endColumn,
    endLine: below.line,
    endColumn: below.column,
  };
}

/** The address of a labelled link is put into the text, so that the text ends elsewhere than in the file. */
function hasLink({ text, feedback }: Choice): boolean {
  return text.text.includes('](') || feedback?.text.includes('](') === true;
}
