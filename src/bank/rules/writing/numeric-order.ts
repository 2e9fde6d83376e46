import type { Edit } from '../../diagnostic.ts';
import { placeOf, type Place } from '../../place.ts';
import { quantitiesOf } from '../../quantities.ts';
import type { Choice } from '../../question.ts';
import type { Rule } from '../../rule.ts';
import { perChoiceQuestion } from '../per-question.ts';

export const numericOrder: Rule = {
  id: 'numeric-order',
  severity: 'warning',
  scope: 'question',
  what: 'All answers are numbers with the same unit, and stand neither in rising nor in falling order. Numbers in code, and what may be a version (1.10 next to 1.9), are no numbers here. `--fix` puts them in rising order, each with its feedback.',
  why: 'Numbers in order can be overlooked at a glance. Out of order the learner searches for the one in mind, which tests eyes, not knowledge.',
  source:
    'Haladyna, Downing, Rodriguez: A review of multiple-choice item-writing guidelines (2002), guideline 21. All such findings were right among 217 questions that experts had labelled.',
  bad: `## Hold time

After how many seconds is a silent BGP neighbour given up?

- [ ] 60
- [ ] 30
- [x] 180

180 seconds is three times the interval between keep-alive messages.
`,
  good: `## Hold time

After how many seconds is a silent BGP neighbour given up?

- [ ] 30
- [ ] 60
- [x] 180

180 seconds is three times the interval between keep-alive messages.
`,
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
