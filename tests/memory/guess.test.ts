import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../src/bank/question.ts';
import { guessRate } from '../../src/answer/guess-rate.ts';
import { choice, prose, samples } from '../samples.ts';

const choices = (count: number) => Array.from({ length: count }, (_, i) => choice(`${i}`));
const rows = (...right: string[]) =>
  right.map((text) => ({ left: prose('l'), right: prose(text) }));
const items = (count: number) => Array.from({ length: count }, (_, i) => prose(`${i}`));
const { single, multiple, ordering, matching } = samples;

describe('a blind guess', () => {
  test.each<[string, Question, number]>([
    ['one of 3', single, 1 / 3],
    ['one of 5', { ...single, choices: choices(5) }, 1 / 5],
    ['true or false', samples['true-false'], 1 / 2],
    ['choose 2 of 4', multiple, 1 / 6],
    ['choose 3 of 6', { ...multiple, count: 3, choices: choices(6) }, 1 / 20],
    ['choose 5 of 5', { ...multiple, count: 5, choices: choices(5) }, 1],
    ['some of 4, at least one', { ...single, kind: 'multiple', choices: choices(4) }, 1 / 15],
    ['an order of 3', ordering, 1 / 6],
    ['an order of 5', { ...ordering, items: items(5) }, 1 / 120],
    ['3 rows and 3 choices', matching, 1 / 6],
    ['4 rows and 2 choices', { ...matching, rows: rows('a', 'b', 'a', 'b') }, 1 / 16],
    ['a text', samples.typed, 0.02],
    ['a number', samples.numeric, 0.02],
    ['blanks', samples.cloze, 0.02],
  ])('hits %s', (_name, question, rate) => {
    expect(guessRate(question)).toBeCloseTo(rate, 12);
  });

  test('never hits an order too long to count', () => {
    expect(guessRate({ ...ordering, items: items(200) })).toBe(0);
  });
});
