import { ENOUGH, guessability, longest, percent } from '../../guessability.ts';
import type { Rule } from '../../rule.ts';
import { bankPlace } from './bank-place.ts';

export const bankLengthCue: Rule = {
  id: 'bank-length-cue',
  severity: 'warning',
  scope: 'bank',
  what: `The correct answer is the longest more often than chance would have it. Of answers that are equally long each counts for its part. Reported where the share lies above the 95 % interval of blind picking, with at least ${ENOUGH} questions that have one correct answer.`,
  why: 'No single question need be bad for it; yet whoever always picks the longest answer does better than by chance.',
  source:
    'Haladyna, Downing, Rodriguez: A review of multiple-choice item-writing guidelines (2002), guideline 24.',
  bad: 'In 90 of 200 questions with four answers each the correct one is the longest, where chance would have it 50 times, give or take 12.',
  good: 'In 55 of 200 questions with four answers each the correct one is the longest.',
  *check(bank) {
    const place = bankPlace(bank);
    const { score, chance, high, questions } = guessability(bank.questions, longest);
    if (place === undefined || questions < ENOUGH || score <= high) return;
    const message = `In ${percent(score)} of ${questions} questions the correct answer is the longest; chance would be ${percent(chance)}, at most ${percent(high)}. Shorten correct answers, or make wrong ones as detailed.`;
    yield { message, place };
  },
};
