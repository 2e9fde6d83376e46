import { isEnglish } from '../parse/english.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { perChoiceQuestion } from './per-question.ts';

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
