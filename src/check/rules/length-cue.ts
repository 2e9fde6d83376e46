import { placeOf } from '../../markdown/lines.ts';
import { shownLength } from '../../markdown/plain-text.ts';
import type { Mend } from '../../bank/diagnostic.ts';
import type { Choice } from '../../bank/question.ts';
import { isAllOfTheAbove } from '../../bank/all-and-none.ts';
import { withoutMark } from '../answer-marks.ts';
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
    if (isAllOfTheAbove(correct.text.text)) return [];
    const own = shownLength(withoutMark(correct.text.text));
    const others = question.choices.filter((choice) => choice !== correct);
    const other = Math.max(...others.map(({ text }) => shownLength(text.text)));
    if (own < TIMES * other || own < other + LONGER) return [];
    const mend = mendOf(own, other);
    const message = `The correct answer has ${own} characters, the longest wrong one ${other}: its length gives it away. Shorten it to at most ${mend.atMost}, or lengthen a wrong one by ${mend.lengthenBy}.`;
    return [{ message, place: placeOf(correct.text), mend }];
  }),
};

/** The most characters that the correct answer may have, or how many the longest wrong one lacks. */
function mendOf(own: number, other: number): Mend {
  const atMost = Math.max(Math.ceil(TIMES * other), other + LONGER) - 1;
  const enough = Math.min(Math.floor(own / TIMES) + 1, own - LONGER + 1);
  return { atMost, lengthenBy: enough - other };
}

function isCode({ text }: Choice): boolean {
  return text.text.startsWith('`') && text.text.endsWith('`');
}
