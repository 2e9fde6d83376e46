import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Question, Kind } from '../../src/bank/question.ts';
import type { Picked } from '../../src/answer/attempt.ts';
import { grade, nothingPicked, validPicked, guessRate } from '../../src/answer/kinds.ts';
import { shownOrder } from '../../src/answer/shown-order.ts';
import { prose, samples, choice } from '../samples.ts';

describe('grade', () => {
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
});

describe('valid picked', () => {
  const problem = (kind: Kind, value: unknown): string | undefined => {
    const checked = validPicked(samples[kind], value);
    return checked.valid ? undefined : checked.problem;
  };

  describe('an answer that fits is taken', () => {
    test.each<[Kind, unknown]>([
      ['single', [0]],
      ['multiple', [3]],
      ['multiple', [0, 1, 2, 3]],
      ['true-false', [1]],
      ['typed', 'BGP'],
      ['typed', ''],
      ['numeric', 'many'],
      ['ordering', [2, 0, 1]],
      ['matching', [0, 0, 2]],
      ['cloze', ['two', '']],
    ])('%s: %j', (kind, value) => {
      expect(validPicked(samples[kind], value)).toEqual({ valid: true, picked: value });
    });
  });

  describe('what does not fit is named', () => {
    const one = 'must be one position, such as [1]';
    const several = 'must be a list of positions, such as [0, 2]';
    const order = 'all positions from 0 to 2 in the order given';
    const rows = '3 positions, for each row that of its right-hand cell';
    const blanks = '2 texts, one for each blank';
    test.each<[Kind, unknown, string]>([
      ['single', 1, one],
      ['single', '1', one],
      ['single', null, one],
      ['single', undefined, one],
      ['single', {}, one],
      ['single', [], one],
      ['single', ['1'], one],
      ['single', [0.5], one],
      ['single', [NaN], one],
      ['single', [0, 1], one],
      ['single', [3], 'has position 3, but positions go from 0 to 2'],
      ['single', [-1], 'has position -1, but positions go from 0 to 2'],
      ['true-false', [0, 1], one],
      ['multiple', [], several],
      ['multiple', 'all', several],
      ['multiple', [0, 4], 'has position 4, but positions go from 0 to 3'],
      ['multiple', [2, 0, 2], 'has position 2 twice'],
      ['typed', 5, 'must be a text'],
      ['typed', ['BGP'], 'must be a text'],
      ['numeric', 5, 'must be a text'],
      ['ordering', 'abc', `must be a list of ${order}`],
      ['ordering', [0, 1], `must have ${order}`],
      ['ordering', [0, 1, 1], 'has position 1 twice'],
      ['ordering', [1, 2, 3], 'has position 3, but positions go from 0 to 2'],
      ['matching', 'abc', `must be a list of ${rows}`],
      ['matching', [0, 1], `must have ${rows}`],
      ['matching', [0, 1, 7], 'has position 7, but positions go from 0 to 2'],
      ['cloze', 'two', `must be a list of ${blanks}`],
      ['cloze', [1, 2], `must be a list of ${blanks}`],
      ['cloze', ['two'], `must have ${blanks}`],
    ])('%s: %j %s', (kind, value, expected) => {
      expect(problem(kind, value)).toBe(expected);
    });

    test('one blank wants one text', () => {
      const question = { ...samples.cloze, blanks: samples.cloze.blanks.slice(0, 1) };
      const checked = validPicked(question, 'two');
      expect(checked).toEqual({ valid: false, problem: 'must be a list of 1 text' });
    });
  });
});

describe('guess', () => {
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
});
