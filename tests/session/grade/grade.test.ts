import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from '../../../src/bank/question.ts';
import type { Picked } from '../../../src/answer/attempt.ts';
import { grade, nothingPicked } from '../../../src/answer/kinds.ts';
import { shownOrder } from '../../../src/answer/shown-order.ts';
import { prose, samples } from '../../samples.ts';

const worth = (question: Question, picked: Picked): string => {
  const { correct, points, maxPoints } = grade(question, picked);
  return `${correct ? 'correct' : 'wrong'} ${points}/${maxPoints}`;
};
const range = (low: number, high: number) => ({ text: prose('range'), low, high });
const cells = ['You', 'Provider', 'You'];
const rows = cells.map((cell) => ({ left: prose('x'), right: prose(cell) }));

test.each<[string, Picked, string]>([
  ['the correct one', [1], 'correct 1/1'],
  ['a wrong one', [0], 'wrong 0/1'],
  ['the correct one twice', [1, 1], 'correct 1/1'],
  ['two', [0, 1], 'wrong 0/1'],
  ['everything', [0, 1, 2], 'wrong 0/1'],
  ['nothing', [], 'wrong 0/1'],
  ['a position that is not there', [9], 'wrong 0/1'],
  ['a text', '1', 'wrong 0/1'],
])('one choice, picked: %s', (_, picked, expected) => {
  expect(worth(samples.single, picked)).toBe(expected);
});

test.each<[string, Picked, string]>([
  ['both', [0, 2], 'correct 2/2'],
  ['both, the other way round', [2, 0], 'correct 2/2'],
  ['one of them', [2], 'wrong 1/2'],
  ['one of them and a wrong one', [0, 1], 'wrong 1/2'],
  ['the wrong ones', [1, 3], 'wrong 0/2'],
  ['both and a wrong one', [0, 1, 2], 'wrong 0/2'],
  ['everything', [0, 1, 2, 3], 'wrong 0/2'],
  ['nothing', [], 'wrong 0/2'],
  ['texts', ['0', '2'], 'wrong 0/2'],
])('several choices, picked: %s', (_, picked, expected) => {
  expect(worth(samples.multiple, picked)).toBe(expected);
});

test.each<[Picked, string]>([
  [[0], 'correct 1/1'],
  [[1], 'wrong 0/1'],
  [[0, 1], 'wrong 0/1'],
])('true or false, picked: %j', (picked, expected) => {
  expect(worth(samples['true-false'], picked)).toBe(expected);
});

test.each<[Picked, string]>([
  ['BGP', 'correct 1/1'],
  [' border  gateway PROTOCOL', 'correct 1/1'],
  ['OSPF', 'wrong 0/1'],
  ['RIP', 'wrong 0/1'],
  ['', 'wrong 0/1'],
  [['BGP'], 'wrong 0/1'],
  [[0], 'wrong 0/1'],
])('typed: %j', (picked, expected) => {
  expect(worth(samples.typed, picked)).toBe(expected);
});

test.each<[string, readonly (readonly [number, number])[], boolean]>([
  ['2', [[2, 2]], true],
  ['2.0', [[2, 2]], true],
  ['+2 %', [[2, 2]], true],
  ['2.1', [[2, 2]], false],
  ['two', [[2, 2]], false],
  ['', [[0, 0]], false],
  ['8', [[8, 10]], true],
  ['10', [[8, 10]], true],
  ['10.01', [[8, 10]], false],
  ['1,500', [[1450, 1550]], true],
  ['1,5', [[1, 2]], false],
  ['−5', [[-6, -4]], true],
  ['0.7', [[0.8 - 0.1, 0.8 + 0.1]], true],
  ['0.6999', [[0.8 - 0.1, 0.8 + 0.1]], false],
  [
    '20',
    [
      [1, 1],
      [20, 30],
    ],
    true,
  ],
])('the number %j in %j: %p', (text, ranges, right) => {
  const question = { ...samples.numeric, ranges: ranges.map(([low, high]) => range(low, high)) };
  expect(worth(question, text)).toBe(right ? 'correct 1/1' : 'wrong 0/1');
});

test.each<[Picked, string]>([
  [[0, 1, 2], 'correct 1/1'],
  [[0, 2, 1], 'wrong 0/1'],
  [[0, 1], 'wrong 0/1'],
  [[0, 1, 2, 3], 'wrong 0/1'],
  [[], 'wrong 0/1'],
  ['012', 'wrong 0/1'],
])('put in order: %j', (picked, expected) => {
  expect(worth(samples.ordering, picked)).toBe(expected);
});

test.each<[Picked, string]>([
  [[0, 1, 0], 'correct 3/3'],
  [[2, 1, 2], 'correct 3/3'],
  [[0, 1, 1], 'wrong 2/3'],
  [[1, 0, 1], 'wrong 0/3'],
  [[0], 'wrong 1/3'],
  [[9, 9, 9], 'wrong 0/3'],
  [[], 'wrong 0/3'],
  ['010', 'wrong 0/3'],
])('matched: %j', (picked, expected) => {
  expect(worth({ ...samples.matching, rows }, picked)).toBe(expected);
});

test.each<[Picked, string]>([
  [['two', 'service key'], 'correct 2/2'],
  [['2', ' Service  KEY '], 'correct 2/2'],
  [['service key', 'two'], 'wrong 0/2'],
  [['two', ''], 'wrong 1/2'],
  [['two'], 'wrong 1/2'],
  [[], 'wrong 0/2'],
  ['two', 'wrong 0/2'],
])('blanks filled: %j', (picked, expected) => {
  expect(worth(samples.cloze, picked)).toBe(expected);
});

describe('properties', () => {
  const all = Object.values<Question>(samples);
  const picked = fc.oneof(fc.array(fc.nat(5)), fc.string(), fc.array(fc.string()));
  const question = fc.constantFrom(...all);

  test('a shuffle never changes a grade', () => {
    const { single, multiple, ordering, matching } = samples;
    const offered = fc.constantFrom<Question>(single, multiple, ordering, matching);
    fc.assert(
      fc.property(offered, fc.nat(), fc.array(fc.nat(2)), (one, seed, meant) => {
        const order = shownOrder(one, seed);
        const pressed = meant.map((position) => order.indexOf(position));
        const picked = pressed.map((shown) => order[shown] ?? NaN);
        expect(grade(one, picked)).toEqual(grade(one, meant));
      }),
    );
  });

  test('no answer of any shape is worth less than nothing or more than all', () => {
    fc.assert(
      fc.property(question, picked, (one, given) => {
        const { correct, points, maxPoints } = grade(one, given);
        expect(points >= 0 && points <= maxPoints && maxPoints > 0).toBe(true);
        expect(correct).toBe(points === maxPoints);
      }),
    );
  });

  test.each(all)('an answer that was left out is worth nothing: $kind', (one) => {
    expect(grade(one, nothingPicked(one))).toMatchObject({ correct: false, points: 0 });
  });
});
