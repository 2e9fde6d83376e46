import { ENOUGH, guessability, percent } from '../../guessability.ts';
import type { Rule } from '../../rule.ts';
import { bankPlace } from './bank-place.ts';

export const bankGuessable: Rule = {
  id: 'bank-guessable',
  severity: 'warning',
  scope: 'bank',
  what: `Somebody who knows nothing scores more than chance. The guesser picks "all of the above" where it stands, otherwise drops answers with absolute words (always, never, only …) and picks the longest of the rest. Reported where the guesser's share lies above the 95 % interval of blind picking, with at least ${ENOUGH} questions that have one correct answer.`,
  why: 'A learner who gets used to such answers believes to know what is only guessed, and fails where questions are written with care.',
  source:
    'Millman, Bishop, Ebel: An analysis of test-wiseness (1965). Measured with this guesser: 37.4 % against 30.3 % by chance on 5,771 questions of Microsoft Learn.',
  bad: 'Of 200 questions with four answers each the guesser gets 70 right, where blind picking gets 50, give or take 12.',
  good: 'Of 200 questions with four answers each the guesser gets 55 right, as might happen to blind picking.',
  *check(bank) {
    const place = bankPlace(bank);
    const { score, chance, high, questions } = guessability(bank.questions);
    if (place === undefined || questions < ENOUGH || score <= high) return;
    const message = `Somebody who knows nothing but how questions are written gets ${percent(score)} of ${questions} questions right; chance would be ${percent(chance)}, at most ${percent(high)}. Look at what length-cue and all-of-the-above find, and make wrong answers as long and as careful as correct ones.`;
    yield { message, place };
  },
};
