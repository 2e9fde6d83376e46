import { ENOUGH } from '../../guessability.ts';
import { areNumbers } from '../../quantities.ts';
import type { Bank, ChoiceQuestion, Question } from '../../question.ts';
import type { Rule } from '../../rule.ts';
import { bankPlace } from './bank-place.ts';

/**
 * The most favoured of about four positions is looked at, so each may be this far above its mean by
 * chance in one of 160 banks: 0.025 ÷ 4 of a normal distribution lies more than 2.5 deviations above.
 */
const DEVIATIONS = 2.5;

export const bankKeyPosition: Rule = {
  id: 'bank-key-position',
  severity: 'info',
  scope: 'bank',
  what: `The correct answer stands at one position (first, second …) more often than chance would have it. Only questions with one correct answer that are shown in the author's order count: those with "shuffle: false", and those whose answers are all numbers. Reported at ${DEVIATIONS} standard deviations above the mean of blind placing, with at least ${ENOUGH} such questions.`,
  why: 'Learners find out that the third answer is a good guess.',
  source:
    'Attali, Bar-Hillel: Guess where (2003): authors and test takers alike favour the middle positions.',
  bad: 'In 40 of 60 questions that are not shuffled the correct answer is the third of four, where chance would have it 15 times, give or take 8.',
  good: 'In 18 of 60 questions that are not shuffled the correct answer is the third of four.',
  *check(bank) {
    const place = bankPlace(bank);
    const { total, positions } = positionsOf(bank);
    if (place === undefined || total < ENOUGH) return;
    for (const [index, { found, mean, variance }] of positions.entries()) {
      if (found <= mean + DEVIATIONS * Math.sqrt(variance)) continue;
      const message = `In ${found} of ${total} questions that are not shuffled the correct answer is number ${index + 1}; chance would be about ${Math.round(mean)}. Let them be shuffled, or move some.`;
      yield { message, place };
    }
  },
};

/** How often the correct answer stands at a position, and how often it would by chance (Poisson's binomial distribution). */
interface Position {
  found: number;
  mean: number;
  variance: number;
}

function positionsOf({ questions }: Bank): { total: number; positions: readonly Position[] } {
  const positions: Position[] = [];
  const fixed = questions.filter(isFixed);
  for (const { choices } of fixed) {
    const share = 1 / choices.length;
    for (const [index, { correct }] of choices.entries()) {
      const position = positions[index] ?? { found: 0, mean: 0, variance: 0 };
      position.found += correct ? 1 : 0;
      position.mean += share;
      position.variance += share * (1 - share);
      positions[index] = position;
    }
  }
  return { total: fixed.length, positions };
}

function isFixed(question: Question): question is ChoiceQuestion {
  if (question.kind !== 'single') return false;
  return !question.shuffle || areNumbers(question.choices.map(({ text }) => text.text));
}
