import { describe, expect, test } from '@jest/globals';
import {
  chanceKnown,
  dueAt,
  knownBy,
  rightness,
  traceOf,
  type Answer,
} from '../../src/memory/memory.ts';
import { samples } from '../samples.ts';
import { answer, day, learned, question, WRONG } from './learner.ts';

const one = question('circuits/one');
const two = question('circuits/two');
const other = question('peering/other');
const all = [one, two, other];

const unsure = { sure: false } as const;
const sure = { sure: true } as const;

describe('how much of an answer was knowledge', () => {
  test.each([
    [0.35, 0.25, {}, 0.676295],
    [0.35, 0.25, sure, 0.893127],
    [0.35, 0.25, unsure, 0.343103],
    [0.35, 0.5, {}, 0.51091],
    [0.35, 0.1, {}, 0.839308],
    [0.35, 0.02, unsure, 0.867178],
    [1, 0.25, unsure, 1],
    [0.35, 0, unsure, 1],
    [0.35, 0.25, WRONG, 0],
    [0.9, 0.25, { ...WRONG, sure: true }, 0],
  ])('known by %d, guessed by %d, %j: %d', (chance, guess, part, known) => {
    expect(knownBy(answer(one, 0, part), chance, guess)).toBeCloseTo(known, 6);
  });
});

test.each([
  [0, 0.25, 0.25],
  [1, 0.25, 0.97],
  [0.35, 0.25, 0.502],
  [0.8, 0.5, 0.876],
])('known by %d and guessed by %d, an answer is right by %d', (chance, guess, right) => {
  expect(rightness(chance, guess)).toBeCloseTo(right, 12);
});

describe('the first answer', () => {
  test.each([
    ['right', {}, 1.898256],
    ['right and sure', sure, 3.127428],
    ['right and unsure', unsure, 0.881379],
    ['wrong', WRONG, 0.4],
    ['wrong and sure', { ...WRONG, sure: true }, 0.4],
    ['skipped', { ...WRONG, skipped: true, picked: [] }, 0.4],
  ])('%s leaves a strength in days', (_name, part, strength) => {
    const trace = traceOf(learned(all, [answer(one, 0, part)]), one);
    expect(trace?.strength).toBeCloseTo(strength, 6);
    expect(trace?.at).toBe(day(0));
  });

  test('counts less where a guess hits more often', () => {
    const trueFalse = { ...samples['true-false'], id: 'circuits/tf' };
    const { typed } = samples;
    const memory = learned([trueFalse, typed], [answer(trueFalse, 0)]);
    expect(traceOf(memory, trueFalse)?.strength).toBeCloseTo(1.297091, 6);
    expect(traceOf(learned([typed], [answer(typed, 0)]), typed)?.strength).toBeCloseTo(3.67435, 6);
  });

  test('does not move the speed', () => {
    expect(learned(all, [answer(one, 0), answer(two, 0, WRONG)]).speed).toBe(1);
  });
});

describe('a question never met is known', () => {
  test.each([
    ['by 0.35 before any answer', [], 0.35, 0.35],
    ['more after a right answer, most of all in its topic', [answer(one, 0)], 0.480518, 0.431574],
    ['less after a wrong one', [answer(one, 0, WRONG)], 0.21, 0.2625],
  ])('%s', (_name, answers, sameTopic, otherTopic) => {
    const memory = learned(all, answers);
    expect(chanceKnown(memory, two, day(3))).toBeCloseTo(sameTopic, 6);
    expect(chanceKnown(memory, other, day(3))).toBeCloseTo(otherTopic, 6);
  });

  test('by first answers only', () => {
    const first = learned(all, [answer(one, 0, WRONG)]);
    const later = learned(all, [answer(one, 0, WRONG), answer(one, 3), answer(one, 9)]);
    expect(later.learner).toEqual(first.learner);
    expect(later.topics).toEqual(first.topics);
  });
});

describe('a later day', () => {
  test.each<[string, [Partial<Answer>, number, Partial<Answer>], number, number]>([
    ['a miss, then right', [WRONG, 2, {}], 1.974604, 1.026502],
    ['a miss, then right and sure', [WRONG, 2, sure], 2.275855, 1.026502],
    ['a miss, then right and unsure', [WRONG, 2, unsure], 1.332722, 1.026502],
    ['a miss, then another', [WRONG, 2, WRONG], 0.4, 0.928817],
    ['a miss, then right after 0.4 days', [WRONG, 0.4, {}], 2.283206, 1.010253],
    ['a miss, then right after 10 days', [WRONG, 10, {}], 1.41579, 1.048667],
    ['a hit, then right after 0.4 days', [{}, 0.4, {}], 3.843139, 1.004727],
    ['a hit, then right', [{}, 2, {}], 10.327923, 1.010584],
    ['a hit, then right after 10 days', [{}, 10, {}], 7.795832, 1.027212],
    ['a hit, then a miss', [{}, 2, WRONG], 0.4, 0.914414],
  ])('%s', (_name, [first, days, second], strength, speed) => {
    const memory = learned(all, [answer(one, 0, first), answer(one, days, second)]);
    expect(traceOf(memory, one)?.strength).toBeCloseTo(strength, 6);
    expect(memory.speed).toBeCloseTo(speed, 6);
  });

  test('strength counts in days of the learner', () => {
    const slow = { ...learned(all, [answer(one, 0, WRONG)]), speed: 0.5 };
    expect(chanceKnown(slow, one, day(1))).toBeCloseTo(chanceKnown(slowed(1), one, day(2)), 12);
    const after = learned(all, [answer(one, 1)], slow);
    expect(traceOf(after, one)?.strength).toBeCloseTo(1.974604, 6);
    expect(after.speed / 0.5).toBeCloseTo(1.026502, 6);
  });

  const slowed = (speed: number) => ({ ...learned(all, [answer(one, 0, WRONG)]), speed });

  test.each([
    ['fast', {}, 10],
    ['slow', WRONG, 0.1],
  ])('no learner is more than ten times as %s as the average', (_name, part, limit) => {
    const answers = Array.from({ length: 400 }, (_, index) => answer(one, index * 400, part));
    expect(learned(all, answers).speed).toBe(limit);
  });
});

describe('the same day', () => {
  test('a hit keeps the strength, and what was known is counted from it', () => {
    const memory = learned(all, [answer(one, 0), answer(one, 0.39, sure)]);
    expect(traceOf(memory, one)?.strength).toBeCloseTo(1.898256, 6);
    expect(traceOf(memory, one)?.at).toBe(day(0.39));
    expect(memory.speed).toBe(1);
  });

  test('a hit after a miss does not make up for it', () => {
    const memory = learned(all, [answer(one, 0, WRONG), answer(one, 0.01)]);
    expect(traceOf(memory, one)?.strength).toBe(0.4);
  });

  test('a miss takes the strength', () => {
    const memory = learned(all, [answer(one, 0, sure), answer(one, 0.1, WRONG)]);
    expect(traceOf(memory, one)?.strength).toBe(0.4);
    expect(memory.speed).toBe(1);
  });

  test('lasts until there is a gap of 0.4 days', () => {
    const evening = learned(
      all,
      [0, 0.3, 0.6, 0.9].map((days) => answer(one, days)),
    );
    expect(traceOf(evening, one)?.strength).toBeCloseTo(1.898256, 6);
  });
});

describe('forgetting', () => {
  test.each([
    [0, 1],
    [0.4, 0.899988],
    [1, 0.793926],
    [5, 0.504273],
  ])('%d days after a miss', (days, chance) => {
    expect(chanceKnown(learned(all, [answer(one, 0, WRONG)]), one, day(days))).toBeCloseTo(
      chance,
      6,
    );
  });

  test('does not run backwards where a clock did', () => {
    expect(chanceKnown(learned(all, [answer(one, 5)]), one, day(1))).toBe(1);
  });

  test('a question falls due when it is as likely forgotten as known', () => {
    const memory = learned(all, [answer(one, 0, WRONG)]);
    const due = dueAt(memory, { strength: 0.4, at: day(0), key: '' });
    expect((due - day(0)) / 86_400_000).toBeCloseTo(5.115, 3);
    expect(chanceKnown(memory, one, due)).toBeCloseTo(0.5, 12);
  });

  test('a question never falls due on the day it was met', () => {
    const slow = { ...learned(all, [answer(one, 0, WRONG)]), speed: 0.05 };
    expect(dueAt(slow, { strength: 0.4, at: day(0), key: '' })).toBe(day(0.4));
  });
});

describe('a question that was edited', () => {
  const reworded = question('circuits/one', { hash: 'ffffffff89abcdef' });
  const corrected = question('circuits/one', { hash: '01234567ffffffff' });

  test('keeps its history where the correct answer stayed', () => {
    const before = learned(all, [answer(one, 0)]);
    expect(traceOf(before, reworded)).toEqual(traceOf(before, one));
    const after = learned([reworded], [answer(one, 0), answer(reworded, 2)]);
    expect(traceOf(after, reworded)?.strength).toBeCloseTo(10.327923, 6);
  });

  test('is as if never met where the correct answer changed', () => {
    const memory = learned(all, [answer(one, 0)]);
    expect(traceOf(memory, corrected)).toBeUndefined();
    expect(chanceKnown(memory, corrected, day(0))).toBeCloseTo(0.480518, 6);
    const again = learned(all, [answer(one, 0), answer(corrected, 30, WRONG)]);
    expect(traceOf(again, corrected)).toEqual({ strength: 0.4, at: day(30), key: 'ffffffff' });
    expect(again.speed).toBe(1);
  });
});
