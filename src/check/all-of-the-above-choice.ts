import { isEnglish } from '../bank/read/wording.ts';
import { placeOf } from '../markdown/place.ts';
import { type Rule, perChoiceQuestion } from './rule.ts';

/** A check for answers that speak of all the others, in English. */
export function aboveRule(pattern: RegExp, message: string): NonNullable<Rule['check']> {
  return perChoiceQuestion(({ choices, lang }) =>
    isEnglish(lang)
      ? choices
          .filter(({ text }) => pattern.test(text.text))
          .map(({ text }) => ({ message, place: placeOf(text) }))
      : [],
  );
}
