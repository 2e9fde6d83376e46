import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from '../../src/bank/question.ts';
import { rightCells } from '../../src/answer/matching.ts';
import { seeded, shownOrder, shuffle } from '../../src/answer/shown-order.ts';
import { choice, prose, samples } from '../samples.ts';

const seeds = [...Array(50).keys()];
const orders = (question: Question) => seeds.map((seed) => shownOrder(question, seed).join());
const different = (question: Question) => new Set(orders(question)).size;
const choosing = (...texts: readonly string[]): Question => ({
  ...samples.single,
  choices: texts.map((text) => choice(text)),
});

test('the same seed gives the same numbers everywhere', () => {
  const random = seeded(42);
  expect([random(), random(), random()]).toEqual([
    0.6011037519201636, 0.44829055899754167, 0.8524657934904099,
  ]);
});

test('a shuffle loses nothing and adds nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(), (things, seed) => {
      const shuffled = shuffle(things, seeded(seed));
      expect(shuffled.toSorted((a, b) => a - b)).toEqual(things.toSorted((a, b) => a - b));
    }),
  );
});

test('every choice stands in every place about as often', () => {
  const counts = [0, 0, 0];
  for (let seed = 0; seed < 3000; seed++) {
    const place = shownOrder(samples.single, seed).indexOf(1);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  expect(counts.every((count) => count > 900 && count < 1100)).toBe(true);
});

describe('choices', () => {
  test('depend on the seed and on the question', () => {
    expect(different(samples.single)).toBe(6);
    expect(orders(samples.single)).not.toEqual(orders({ ...samples.single, id: 'other' }));
    expect(orders(samples.single)).toEqual(orders({ ...samples.single }));
  });

  test.each<[string, Question]>([
    ['true and false', samples['true-false']],
    ['shuffle: false', { ...samples.single, shuffle: false }],
    ['numbers', choosing('10', '20 %', '−3', '+1,500', '4.5')],
    ['numbers of one unit', choosing('1 day', '2 days', '30 days')],
  ])('keep their order: %s', (_, question) => {
    const order = shownOrder(question, 0);
    expect(different(question)).toBe(1);
    expect(order).toEqual([...order.keys()]);
  });

  test('numbers that are code, or stand among words, are shuffled', () => {
    expect(different(choosing('`10`', '`20`', '`30`'))).toBe(6);
    expect(different(choosing('10', '20', 'many'))).toBe(6);
  });

  test('what speaks of the other choices stays last', () => {
    const question = choosing('All of the above', 'one', 'None of these.', 'two', 'all of it');
    expect(orders(question).every((order) => order.endsWith('0,2'))).toBe(true);
    expect(different(question)).toBe(6);
  });
});

test('things to put in order never stand in the correct order', () => {
  const two = { ...samples.ordering, items: [prose('a'), prose('b')] };
  expect(new Set(orders(two))).toEqual(new Set(['1,0']));
  expect(new Set(orders(samples.ordering))).toEqual(
    new Set(['0,2,1', '1,0,2', '1,2,0', '2,0,1', '2,1,0']),
  );
  expect(shownOrder({ ...two, items: [prose('a')] }, 1)).toEqual([0]);
});

test('equal right-hand cells are one choice, shuffled', () => {
  const cells = ['You', 'Provider', 'You', 'Microsoft'];
  const rows = cells.map((cell) => ({ left: prose('x'), right: prose(cell) }));
  const question = { ...samples.matching, rows };
  expect(rightCells(question)).toEqual([0, 1, 3]);
  expect(different(question)).toBe(6);
});

test.each([samples.typed, samples.numeric, samples.cloze])('nothing to shuffle: $kind', (one) => {
  expect(shownOrder(one, 7)).toEqual([]);
});
