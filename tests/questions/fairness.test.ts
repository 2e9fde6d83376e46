import { describe, expect, test } from '@jest/globals';
import { guessability } from '../../src/check/guessability.ts';
import { shownLength } from '../../src/markdown/plain-text.ts';
import type { ChoiceQuestion } from '../../src/bank/question.ts';
import { bank, single } from './shipped.ts';

/** 95 % of blind picking lies between these shares; see `guessability`. */
const { score, low, high } = guessability(bank.questions);

const lengths = ({ choices }: ChoiceQuestion, isCorrect: boolean) =>
  choices.filter(({ correct }) => correct === isCorrect).map(({ text }) => shownLength(text.text));

const isLongest = (question: ChoiceQuestion) =>
  Math.min(...lengths(question, true)) > Math.max(...lengths(question, false));

const isShortest = (question: ChoiceQuestion) =>
  Math.max(...lengths(question, true)) < Math.min(...lengths(question, false));

describe('in the shipped bank', () => {
  test.each([
    ['the longest', isLongest],
    ['the shortest', isShortest],
  ])('the correct answer is %s as often as chance would have it', (_, isSo) => {
    const share = single.filter(isSo).length / single.length;
    expect(share).toBeGreaterThanOrEqual(low);
    expect(share).toBeLessThanOrEqual(high);
  });

  test('a guesser who knows how questions are written gains nothing', () => {
    expect(score).toBeGreaterThanOrEqual(low);
    expect(score).toBeLessThanOrEqual(high);
  });

  test('no correct answer stands out by its length', () => {
    const outstanding = single.filter((question) => {
      const [correct = 0] = lengths(question, true);
      const longest = Math.max(...lengths(question, false));
      return correct >= longest * 1.2 && correct >= longest + 10;
    });
    expect(outstanding.map(({ id }) => id)).toEqual([]);
  });

  test('the correct answer stands at no place of the file more often than at others', () => {
    const ofFour = single.filter(({ choices }) => choices.length === 4);
    const places = ofFour.map(({ choices }) => choices.findIndex(({ correct }) => correct));
    for (const place of [0, 1, 2, 3]) {
      const share = places.filter((one) => one === place).length / places.length;
      expect(Math.abs(share - 0.25)).toBeLessThan(0.06);
    }
  });
});
