import { ENOUGH } from '../guessability.ts';
import { areNumbers } from '../../bank/numbers.ts';
import { type Bank, type ChoiceQuestion, type Question, isSingle } from '../../bank/question.ts';
import { type Rule, bankPlace } from '../rule.ts';

/**
 * The most favoured of about four positions is looked at, so each may be this far above its mean by
 * chance in one of 160 banks: 0.025 ÷ 4 of a normal distribution lies more than 2.5 deviations above.
 */
const DEVIATIONS = 2.5;

export const bankKeyPosition: Rule = {
  id: 'bank-key-position',
  severity: 'info',
  scope: 'bank',
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
  if (!isSingle(question)) return false;
  return !question.shuffle || areNumbers(question.choices.map(({ text }) => text.text));
}
