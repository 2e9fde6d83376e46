import { nearlyNumber, parseRange } from '../number.ts';
import { placeOf } from '../place.ts';
import type { Choice, NumberRange } from '../question.ts';
import { tell, type Reading } from './reading.ts';

/** The numbers and ranges that are accepted. */
export function rangesOf(reading: Reading, choices: readonly Choice[]): readonly NumberRange[] {
  return choices.flatMap((choice) => {
    const { text, correct, feedback } = choice;
    const wrong = (message: string) => {
      tell(reading, placeOf(text), { rule: 'numeric-invalid', message });
      return [];
    };
    if (!correct) return wrong('A question for a number lists only correct answers, with "[x]".');
    const range = parseRange(text.text);
    if (range === undefined) return wrong(`This is no number. ${nearlyNumber(text.text) ?? UNITS}`);
    if (range.low > range.high)
      return wrong('The range begins with its greater end. Swap the two.');
    return [{ text, ...range, ...(feedback && { feedback }) }];
  });
}

const UNITS = 'Write digits with a decimal point, or a range as 8..10; units go into the question.';
