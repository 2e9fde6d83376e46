import type { ChoiceQuestion, MatchingQuestion, Question } from '../bank/question.ts';

/** The chance of a blind hit on free text. */
const FREE_TEXT_GUESS = 0.02;

/**
 * The chance that somebody who knows nothing answers right: 1/k for one of k choices, 1/C(k, m) for
 * "choose m", 1/(2^k − 1) for several without a count, 1/n! for an order or for matching n rows to
 * as many choices, 1/c^n for matching them to fewer, and 0.02 for free text.
 */
export function guessRate(question: Question): number {
  switch (question.kind) {
    case 'single':
    case 'true-false':
    case 'multiple':
      return guessChoice(question);
    case 'ordering':
      return 1 / factorial(question.items.length);
    case 'matching':
      return guessMatching(question);
    case 'typed':
    case 'numeric':
    case 'cloze':
      return FREE_TEXT_GUESS;
  }
}

function guessChoice({ kind, choices, count }: ChoiceQuestion): number {
  const k = choices.length;
  if (kind !== 'multiple') return 1 / k;
  return count === undefined ? 1 / (2 ** k - 1) : 1 / combinations(k, count);
}

function guessMatching({ rows }: MatchingQuestion): number {
  const choices = new Set(rows.map(({ right }) => right.text)).size;
  return choices < rows.length ? choices ** -rows.length : 1 / factorial(rows.length);
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function combinations(n: number, k: number): number {
  return k === 0 ? 1 : (combinations(n - 1, k - 1) * n) / k;
}
