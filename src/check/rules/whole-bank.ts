import { ENOUGH, guessability, percent, longest } from '../guessability.ts';
import { type Rule, bankPlace } from '../rule.ts';

export const bankGuessable: Rule = {
  id: 'bank-guessable',
  severity: 'warning',
  scope: 'bank',
  *check(bank) {
    const place = bankPlace(bank);
    const { score, chance, high, questions } = guessability(bank.questions);
    if (place === undefined || questions < ENOUGH || score <= high) return;
    const message = `Somebody who knows nothing but how questions are written gets ${percent(score)} of ${questions} questions right; chance would be ${percent(chance)}, at most ${percent(high)}. Look at what length-cue and all-of-the-above find, and make wrong answers as long and as careful as correct ones.`;
    yield { message, place };
  },
};

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
