import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../src/bank/question.ts';
import { failsGate, quality, pointBiserial, wilson } from '../../src/memory/question-quality.ts';
import type { Picked } from '../../src/answer/attempt.ts';
import type { HistoryRecord } from '../../src/session/history.ts';
import { samples } from '../samples.ts';
import { bankOf } from './learner.ts';
import { given, marked, cohort } from './cohort.ts';

describe('quality', () => {
  const one = marked('circuits/one');

  /** A history for each count: so many learners picked choice 0, 1, 2 and 3 of a question. */
  const picks = (
    counts: readonly number[],
    asked: Question = one,
  ): readonly (readonly HistoryRecord[])[] =>
    counts
      .flatMap((count, position) => Array.from({ length: count }, () => position))
      .map((position, learner) => [given(learner, asked, position, position === 0)]);

  const told = (
    histories: readonly (readonly HistoryRecord[])[],
    questions: readonly Question[] = [one],
  ) => quality(histories, bankOf(questions));

  const first = (counts: readonly number[]) => told(picks(counts)).questions[0];

  describe('a question', () => {
    test('with fewer than five answers says nothing', () => {
      expect(told(picks([2, 2]))).toEqual({ learners: 4, answers: 4, questions: [] });
    });

    test('has a share of correct answers against the blind guess', () => {
      expect(first([3, 1, 1])).toEqual({
        question: one,
        answers: 5,
        correct: 3,
        interval: { low: expect.closeTo(0.23072, 5), high: expect.closeTo(0.882382, 5) },
        guess: 0.25,
        unpicked: [],
        findings: [],
      });
    });
  });

  describe('a wrong choice that beats the correct one', () => {
    test.each<[readonly number[], number | undefined, boolean]>([
      [[1, 4], undefined, false],
      [[1, 6], 1.8898, false],
      [[3, 8], undefined, false],
      [[0, 3, 3], 1.7321, false],
      [[0, 9], 3, false],
      [[0, 10], 3.1623, true],
      [[1, 9], 2.5298, true],
      [[2, 9], 2.1106, false],
      [[9, 1], undefined, false],
    ])('%j picked: z %d', (counts, z, fails) => {
      const question = first(counts);
      expect(question?.rival?.z).toEqual(z === undefined ? undefined : expect.closeTo(z, 4));
      expect(question?.findings.includes('check the answer')).toBe(z !== undefined);
      expect(question === undefined ? undefined : failsGate(question)).toBe(fails);
    });

    test('is named with its count, and is the loudest of several', () => {
      expect(first([1, 6, 7])?.rival).toEqual({
        picked: [2],
        count: 7,
        correct: 1,
        z: expect.closeTo(2.1213, 4),
      });
    });

    test('of several to pick, only those count who picked just one of the two', () => {
      const { multiple } = samples;
      const both = Array.from({ length: 6 }, (_, learner) => [
        { ...given(learner, multiple, 0, false), picked: [0, 1] },
      ]);
      const wrong = Array.from({ length: 4 }, (_, learner) => [
        { ...given(learner + 6, multiple, 1, false), picked: [1, 3] },
      ]);
      const [question] = told([...both, ...wrong], [multiple]).questions;
      expect(question?.rival).toEqual({
        picked: [1],
        count: 10,
        correct: 0,
        z: expect.closeTo(Math.sqrt(10), 6),
      });
    });

    test.each<[Question, Picked, Picked, Picked]>([
      [samples.typed, 'BGP', 'IS-IS', ' is-is'],
      [samples.numeric, '2', '4', '4'],
      [samples.ordering, [0, 1, 2], [1, 0, 2], [1, 0, 2]],
      [samples.matching, [0, 1, 2], [1, 0, 2], [1, 0, 2]],
      [samples.cloze, ['two', 'service key'], ['2', 'key'], ['2', 'KEY']],
    ])('may be a whole answer: %#', (asked, right, wrong, same) => {
      const answers = [right, wrong, wrong, wrong, wrong, wrong, same].map((picked, learner) => [
        { ...given(learner, asked, 0, picked === right), picked },
      ]);
      const [question] = told(answers, [asked]).questions;
      expect(question?.rival).toEqual({
        picked: wrong,
        count: 6,
        correct: 1,
        z: expect.closeTo(5 / Math.sqrt(7), 6),
      });
    });
  });

  test.each<[readonly number[], boolean]>([
    [[0, 10, 10], true],
    [[0, 3, 3], false],
    [[5, 15], false],
  ])('%j picked: worse than guessing is %j', (counts, worse) => {
    expect(first(counts)?.findings.includes('worse than guessing')).toBe(worse);
  });

  describe('a choice nobody picks', () => {
    test.each<[readonly number[], readonly number[]]>([
      [[18, 1, 1], [3]],
      [[20], [1, 2, 3]],
      [[17, 1, 1], []],
      [[17, 1, 1, 1], []],
    ])('%j picked: %j', (counts, unpicked) => {
      const question = first(counts);
      expect(question?.unpicked).toEqual(unpicked);
      expect(question?.findings).toEqual(unpicked.length > 0 ? ['never picked'] : []);
    });

    test('is no matter where there are but two', () => {
      const asked = samples['true-false'];
      const answers = Array.from({ length: 20 }, (_, learner) => [given(learner, asked, 0, true)]);
      expect(told(answers, [asked]).questions[0]?.unpicked).toEqual([]);
    });
  });

  describe('which answers count', () => {
    const learners = (make: (learner: number) => readonly HistoryRecord[]) =>
      told(Array.from({ length: 5 }, (_, learner) => make(learner)));

    test('the first one of each learner', () => {
      const both = learners((learner) => [
        { ...given(learner, one, 1, false), id: `later-${learner}`, session: 'later', at: 9_000 },
        given(learner, one, 0, true),
      ]);
      expect(both).toMatchObject({ answers: 5, questions: [{ correct: 5 }] });
    });

    test('not those to a text that has been edited since, nor what came after them', () => {
      const edited = { ...one, hash: 'ffffffff89abcdef' };
      const after = learners((learner) => [
        given(learner, edited, 0, true),
        { ...given(learner, one, 0, true), id: `later-${learner}`, session: 'later', at: 9_000 },
      ]);
      expect(after).toEqual({ learners: 0, answers: 0, questions: [] });
    });

    test('not what was skipped', () => {
      const skipped = learners((learner) => [
        { ...given(learner, one, 0, false), skipped: true, picked: [] } as HistoryRecord,
      ]);
      expect(skipped.answers).toBe(0);
    });

    test('not those on another bank', () => {
      expect(
        learners((learner) => [{ ...given(learner, one, 0, true), bank: 'other' }]).answers,
      ).toBe(0);
    });
  });

  describe('the point-biserial correlation', () => {
    const others = Array.from({ length: 4 }, (_, index) => marked(`circuits/other-${index}`));
    const questions = [one, ...others];
    /** Every second learner knows the others; who knows them gets the one right, or wrong. */
    const histories = (count: number, rewarded: boolean) =>
      Array.from({ length: count }, (_, learner) => {
        const knows = learner % 2 === 0;
        const right = knows === rewarded;
        return [
          given(learner, one, right ? 0 : 1, right),
          ...others.map((other) => given(learner, other, knows ? 0 : 1, knows)),
        ];
      });

    test('is told from 100 learners on', () => {
      expect(told(histories(99, true), questions).questions[0]).not.toHaveProperty('biserial');
      expect(told(histories(100, true), questions).questions[0]?.biserial).toBeCloseTo(1, 6);
    });

    test('a question that those get wrong who know more misleads', () => {
      const [question] = told(histories(100, false), questions).questions;
      expect(question?.biserial).toBeCloseTo(-1, 6);
      expect(question?.findings).toEqual(['misleads', 'never picked']);
    });

    test('needs other questions to compare with', () => {
      expect(told(picks([60, 60])).questions[0]).not.toHaveProperty('biserial');
    });

    test.each([
      [
        [true, true],
        [0.5, 0.7],
      ],
      [
        [true, false],
        [0.5, 0.5],
      ],
    ])('is none where nothing varies: %j, %j', (correct, scores) => {
      const pairs = correct.map((right, index) => ({ correct: right, score: scores[index] ?? 0 }));
      expect(pointBiserial(pairs)).toBeUndefined();
    });

    test('is the correlation of right (1) and wrong (0) with the score', () => {
      const pairs = [0.9, 0.8, 0.4, 0.7, 0.3].map((score, index) => ({
        correct: index < 2,
        score,
      }));
      expect(pointBiserial(pairs)).toBeCloseTo(0.811147, 6);
    });
  });

  test.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
  ])('the Wilson interval of %d in %d', (hits, n, low, high) => {
    expect(wilson(hits, n)).toEqual({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) });
  });
});

describe('simulation', () => {
  /** Of the questions that are marked wrong the share that is found, and of the others the share that is suspected. */
  function rates(learners: number, seeds: readonly number[]) {
    const runs = seeds.map((seed) => {
      const { questions, histories, mismarked } = cohort(seed, learners, 600);
      const told = quality(histories, bankOf(questions)).questions;
      const suspected = told.filter(({ findings }) => findings.includes('check the answer'));
      const failing = told.filter(failsGate);
      const hits = (some: typeof told) =>
        some.filter((one) => mismarked.includes(one.question)).length;
      return {
        found: hits(suspected) / mismarked.length,
        alarms: (suspected.length - hits(suspected)) / (questions.length - mismarked.length),
        gate: hits(failing) / mismarked.length,
        gateAlarms: (failing.length - hits(failing)) / (questions.length - mismarked.length),
      };
    });
    const mean = (of: (run: (typeof runs)[number]) => number) =>
      runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
    return {
      found: mean((run) => run.found),
      alarms: mean((run) => run.alarms),
      gate: mean((run) => run.gate),
      gateAlarms: mean((run) => run.gateAlarms),
    };
  }

  test('with 20 learners most questions that are marked wrong are found, and hardly any other is suspected', () => {
    const { found, alarms, gate, gateAlarms } = rates(20, [1, 2, 3, 4, 5]);
    expect(found).toBeGreaterThan(0.82);
    expect(found).toBeLessThan(0.93);
    expect(alarms).toBeLessThan(0.006);
    expect(gate).toBeGreaterThan(0.7);
    expect(gateAlarms).toBeLessThan(0.002);
  });

  test('the gate says nothing before ten answers', () => {
    expect(rates(9, [1, 2])).toMatchObject({ gate: 0, gateAlarms: 0 });
  });
});
