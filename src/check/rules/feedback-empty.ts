import { isEnglish } from '../../bank/languages.ts';
import { placeOf, type Prose } from '../../markdown/lines.ts';
import type { Choice, Question } from '../../bank/question.ts';
import { type Rule, perQuestion } from '../rule.ts';

/** What says right or wrong, in "Correct!", "Sorry, that is not right.", "Wrong, try again." */
const VERDICT = words(`
  again bad close correct excellent exactly false good great incorrect no nope not oops perfect
  right sorry true try unfortunately well wrong yep yes`);

/** The words around it. */
const AROUND = words(`
  a almost an answer are choice done indeed is it it's it’s its job nice ok one option please quite so that that's
  that’s the this was work you you're you’re your`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

export const feedbackEmpty: Rule = {
  id: 'feedback-empty',
  severity: 'info',
  scope: 'question',
  check: perQuestion((question) => {
    const { explanation, lang } = question;
    const english = isEnglish(lang);
    const empty = choicesOf(question).flatMap(({ feedback, text }) =>
      feedback !== undefined && (isEmpty(feedback, english) || feedback.text === text.text)
        ? [feedback]
        : [],
    );
    if (explanation !== undefined && isEmpty(explanation, english)) empty.push(explanation);
    const message = 'This says no more than the mark does. Say why, or leave it out.';
    return empty.map((prose) => ({ message, place: placeOf(prose) }));
  }),
};

function choicesOf(question: Question): readonly Choice[] {
  return 'choices' in question ? question.choices : [];
}

function isEmpty({ text }: Prose, english: boolean): boolean {
  const first = WORD.exec(text)?.[0];
  if (first === undefined) return true;
  if (!english || text.length > LONGEST || !isAround(first.toLowerCase())) return false;
  const said = text.toLowerCase().match(new RegExp(WORD, 'gu')) ?? [];
  return said.every(isAround) && said.some((word) => VERDICT.has(word));
}

function isAround(word: string): boolean {
  return VERDICT.has(word) || AROUND.has(word);
}

const WORD = /[\p{L}\p{N}'’]+/u;

/** No verdict is longer. */
const LONGEST = 100;
