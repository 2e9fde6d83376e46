import { expect, test } from '@jest/globals';
import { failsGate, quality } from '../../../src/memory/question-quality.ts';
import { bankOf } from '../learner.ts';
import { cohort } from './cohort.ts';

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
