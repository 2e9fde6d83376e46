import { placeOf } from '../../place.ts';
import { shownLength } from '../../plain.ts';
import type { Choice } from '../../question.ts';
import type { Rule } from '../../rule.ts';
import { perChoiceQuestion } from '../per-question.ts';
import { correctChoice } from '../texts.ts';

/** How many times as long as the longest wrong answer, and how many characters longer. */
const TIMES = 1.2;
const LONGER = 10;

export const lengthCue: Rule = {
  id: 'length-cue',
  severity: 'warning',
  scope: 'question',
  what: `The correct answer is much longer than any wrong one: at least ${TIMES} times as long as the longest wrong one, and at least ${LONGER} characters longer. Counted is what is shown, without the marks of Markdown. Only questions with one correct answer, without true or false, and not where every answer is nothing but code.`,
  why: 'Authors add to the correct answer what makes it watertight. Whoever knows that picks the longest answer and learns nothing.',
  source:
    'Haladyna, Downing, Rodriguez: A review of multiple-choice item-writing guidelines (2002), guideline 24. Both numbers were tuned on 217 questions that experts had labelled; 96 of 100 such findings were right there. Answers in code were left out later: how long an output is says nothing, and 4 of 6 findings in 155 questions about JavaScript were such.',
  bad: `## A circuit

What is a circuit?

- [ ] A cable
- [x] A logical connection through a provider, identified by a service key
- [ ] A gateway

A circuit is logical.
`,
  good: `## A circuit

What is a circuit?

- [ ] A cable that the provider lays to your site
- [x] A connection known by its service key
- [ ] A gateway at the edge of your network

A circuit is logical: the provider carries many over one pair of ports.
`,
  check: perChoiceQuestion((question) => {
    const correct = correctChoice(question);
    if (correct === undefined || question.choices.every(isCode)) return [];
    const own = shownLength(correct.text.text);
    const others = question.choices.filter((choice) => choice !== correct);
    const other = Math.max(...others.map(({ text }) => shownLength(text.text)));
    if (own < TIMES * other || own < other + LONGER) return [];
    const message = `The correct answer has ${own} characters, the longest wrong one ${other}: its length gives it away. Shorten it, or make a wrong one as detailed.`;
    return [{ message, place: placeOf(correct.text) }];
  }),
};

function isCode({ text }: Choice): boolean {
  return text.text.startsWith('`') && text.text.endsWith('`');
}
