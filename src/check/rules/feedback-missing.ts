import { placeOf } from '../../markdown/place.ts';
import { isTrueFalse } from '../../bank/question.ts';
import { type Rule, perChoiceQuestion } from '../rule.ts';

export const feedbackMissing: Rule = {
  id: 'feedback-missing',
  severity: 'info',
  strict: 'warning',
  scope: 'question',
  check: perChoiceQuestion((question) => {
    if (isTrueFalse(question)) return [];
    const silent = question.choices.filter(
      ({ correct, feedback }) => !correct && feedback === undefined,
    );
    const [first] = silent;
    if (first === undefined) return [];
    const several = `${silent.length} wrong answers do not say why they are wrong, this one first.`;
    const what = silent.length > 1 ? several : 'This wrong answer does not say why it is wrong.';
    return [{ message: `${what} Write "> …" below it.`, place: placeOf(first.text) }];
  }),
};
