import { describe, expect, test } from '@jest/globals';
import { forecast, normal } from '../../src/memory/forecast.ts';
import { answer, bankOf, day, learned, question, WRONG } from './learner.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => question(`circuits/${index}`));

const right = question('circuits/right');
const wrong = question('circuits/wrong', { concept: 'peering' });
const two = [right, wrong];
const answers = [answer(right, 0), answer(wrong, 0, WRONG)];

const concepts = (circuits: number, peering: number) =>
  Object.entries({ circuits, peering }).map(([id, weight]) => ({
    id,
    title: id,
    description: '',
    weight,
  }));

const expectForecast = (actual: unknown, [mean, low, pass]: readonly number[]): void => {
  expect(actual).toEqual({
    mean: expect.closeTo(mean ?? NaN, 6),
    low: expect.closeTo(low ?? NaN, 6),
    high: 1,
    pass: expect.closeTo(pass ?? NaN, 6),
  });
};

describe('a forecast', () => {
  test.each([
    ['at once', 0, [0.97, 0.700556, 0.999943]],
    ['after 10 days', 10, [0.628156, 0, 0.700294]],
  ])('%s', (_name, days, figures) => {
    const bank = bankOf(two, { concepts: concepts(1, 1) });
    expectForecast(forecast(bank, learned(two, answers), day(days)), figures);
  });

  test('weighs concepts as the blueprint does', () => {
    const bank = bankOf(two, { concepts: concepts(3, 1) });
    const said = forecast(bank, learned(two, answers), day(10));
    expectForecast(said, [0.679835, 0.02128, 0.757411]);
  });

  test('weighs a concept the same however many questions it has', () => {
    const more = [...two, question('peering/more', { concept: 'peering' })];
    const told = [...answers, answer(more[2] ?? right, 0, WRONG)];
    const bank = bankOf(more, { concepts: concepts(3, 1) });
    expect(forecast(bank, learned(more, told), day(10))).toMatchObject({
      mean: expect.closeTo(0.679835, 6),
    });
  });

  test.each([
    ['all weights are 0', concepts(0, 0)],
    [
      'the only concept that weighs has no questions',
      [...concepts(0, 0), { id: 'empty', title: '', description: '', weight: 1 }],
    ],
  ])('weighs questions alike where %s', (_name, weights) => {
    const bank = bankOf(two, { concepts: weights });
    const alike = bankOf(two, { concepts: concepts(1, 1) });
    const memory = learned(two, answers);
    expect(forecast(bank, memory, day(10))).toEqual(forecast(alike, memory, day(10)));
  });

  test.each([
    ['at once', 0, [0.93674, 0.783864, 0.999444]],
    ['after a week', 7, [0.870965, 0.698897, 0.983516]],
  ])('doubts what was never asked, %s', (_name, days, figures) => {
    const questions = many(40);
    const memory = learned(
      questions,
      questions.slice(0, 20).map((one) => answer(one, 0)),
    );
    expectForecast(forecast(bankOf(questions), memory, day(days)), figures);
  });

  test('is less sure of passing the higher the pass line', () => {
    const chances = [50, 70, 100].map((pass) => {
      const bank = bankOf(two, { concepts: concepts(1, 1), pass });
      const said = forecast(bank, learned(two, answers), day(10));
      return 'pass' in said ? said.pass : Number.NaN;
    });
    expect(chances).toEqual([
      expect.closeTo(0.867552, 6),
      expect.closeTo(0.700294, 6),
      expect.closeTo(0.359713, 6),
    ]);
  });

  test('stays between 0 and 1', () => {
    const missed = learned(two, [answer(right, 0, WRONG), answer(wrong, 0, WRONG)]);
    const said = forecast(bankOf(two, { concepts: concepts(1, 1) }), missed, day(4_000));
    expect(said).toMatchObject({ low: 0, mean: expect.closeTo(0.264862, 6) });
  });
});

describe('there is no forecast', () => {
  test.each([
    ['before 20 answers', 30, 19, { asked: 19, needed: 20, reason: 'least' }],
    ['before a fifth of the bank', 120, 23, { asked: 23, needed: 24, reason: 'share' }],
    ['before a fifth of the bank, rounded up', 121, 24, { asked: 24, needed: 25, reason: 'share' }],
    ['before all of a small bank', 10, 9, { asked: 9, needed: 10, reason: 'all' }],
    ['of no questions', 0, 0, { asked: 0, needed: 0, reason: 'all' }],
  ])('%s', (_name, size, asked, silence) => {
    const questions = many(size);
    const memory = learned(
      questions,
      questions.slice(0, asked).map((one) => answer(one, 0)),
    );
    expect(forecast(bankOf(questions), memory, day(0))).toEqual(silence);
  });

  test.each([
    [30, 20],
    [120, 24],
    [10, 10],
  ])('but with enough of %d there is', (size, asked) => {
    const questions = many(size);
    const memory = learned(
      questions,
      questions.slice(0, asked).map((one) => answer(one, 0)),
    );
    expect(forecast(bankOf(questions), memory, day(0))).toHaveProperty('mean');
  });

  test('for answers to a question given twice, or to one whose correct answer changed', () => {
    const questions = many(30);
    const [first, ...others] = questions;
    const told = others.slice(0, 19).map((one) => answer(one, 0));
    const twice = learned(questions, [...told, answer(others[0] ?? right, 3)]);
    expect(forecast(bankOf(questions), twice, day(3))).toEqual({
      asked: 19,
      needed: 20,
      reason: 'least',
    });
    const old = learned(questions, [...told, answer({ ...right, id: first?.id ?? '' }, 0)]);
    const changed = [question('circuits/0', { hash: '01234567ffffffff' }), ...others];
    expect(forecast(bankOf(changed), old, day(0))).toEqual({
      asked: 19,
      needed: 20,
      reason: 'least',
    });
  });
});

test.each([
  [0, 0.5],
  [1, 0.8413447],
  [-1, 0.1586553],
  [1.96, 0.9750021],
  [3, 0.9986501],
  [-8, 0],
])('the normal distribution function at %d is %d', (z, share) => {
  expect(normal(z)).toBeCloseTo(share, 6);
});
