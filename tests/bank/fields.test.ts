import { expect, test } from '@jest/globals';
import { didYouMean } from '../../src/bank/fields.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word-${index}`);

test.each([
  ['word-3', words(20), ' Did you mean "word-3"?'],
  ['colour', words(2), ' Use one of: word-0, word-1.'],
  ['colour', words(12), ` Use one of: ${words(12).join(', ')}.`],
  ['colour', words(13), ''],
  ['colour', [], ''],
])('what may be meant by %j is named where it is near, or one of few', (word, known, expected) => {
  expect(didYouMean(word, known)).toBe(expected);
});
