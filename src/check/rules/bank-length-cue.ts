import { ENOUGH, guessability, longest, percent } from '../guessability.ts';
import type { Rule } from '../rule.ts';
import { bankPlace } from '../bank-place.ts';

export const bankLengthCue: Rule = {
  id: 'bank-length-cue',
  severity: 'warning',
  scope: 'bank',
  *check(bank) {
    const place = bankPlace(bank);
    const { score, chance, high, questions } = guessability(bank.questions, longest);
    if (place === undefined || questions < ENOUGH || score <= high) return;
    const message = `In ${percent(score)} of ${questions} questions the correct answer is the longest; chance would be ${percent(chance)}, at most ${percent(high)}. Shorten correct answers, or make wrong ones as detailed.`;
    yield { message, place };
  },
};
