import { placeOf } from '../../markdown/lines.ts';
import { shownLength } from '../../markdown/plain-text.ts';
import type { Choice } from '../../bank/question.ts';
import { type Rule, perChoiceQuestion, correctChoice } from '../rule.ts';

/** How many times as long as the longest wrong answer, and how many characters longer. */
const TIMES = 1.2;
const LONGER = 10;

export const lengthCue: Rule = {
  id: 'length-cue',
  severity: 'warning',
  scope: 'question',
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
