import { placeIn } from '../../markdown/lines.ts';
import { answerMark } from '../answer-marks.ts';
import { perChoiceQuestion, type Rule } from '../rule.ts';

export const answerGivenAway: Rule = {
  id: 'answer-given-away',
  severity: 'error',
  scope: 'question',
  check: perChoiceQuestion(({ choices }) => {
    const marked = choices.filter(({ text }) => answerMark(text.text) !== undefined);
    if (marked.length === 0 || !marked.every(({ correct }) => correct)) return [];
    return marked.flatMap(({ text }) => {
      const mark = answerMark(text.text);
      if (mark === undefined) return [];
      const message = 'The learner sees this note, and it gives the answer away. Remove it.';
      return [{ message, place: placeIn(text, mark.from, mark.to) }];
    });
  }),
};
