import { meanLog, ratio, type Estimate } from './estimate.ts';
import type { Policy } from './policy.ts';
import { bounds, estimator, oracle, policies, shuffle } from './policies/index.ts';
import { gainOf, scenarios, type Scenario } from './scenario.ts';
import { studentOf } from './student.ts';
import { models } from './students/index.ts';
import type { Model } from './mind.ts';

/** Gains of one policy in one cell: against shuffling, and how much of the oracle's they are. */
interface Cell {
  readonly scenario: string;
  readonly model: string;
  readonly againstShuffle: Estimate;
  readonly shareOfOracle: Estimate;
}

export interface PolicyGains {
  readonly policy: string;
  readonly cells: readonly Cell[];
  /** Geometric mean of all cells against shuffling. */
  readonly all: Estimate;
}

/**
 * What each policy gains, in every scenario and theory, on the same students. The estimator takes so
 * long that it teaches only the first few of them.
 */
export function gains(students: number, slow: number): readonly PolicyGains[] {
  const rows = new Map<Policy, Cell[]>([...policies, ...bounds].map((policy) => [policy, []]));
  scenarios.forEach((scenario, place) => {
    models.forEach((model, kind) => {
      const seed = 100_000_000 + place * 10_000_000 + kind * 1_000_000;
      for (const [policy, cell] of cellsOf(scenario, model, { seed, students, slow })) {
        rows.get(policy)?.push(cell);
      }
    });
  });
  return [...rows].map(([{ name }, cells]) => ({
    policy: name,
    cells,
    all: meanLog(cells.map(({ againstShuffle }) => againstShuffle)),
  }));
}

function cellsOf(
  scenario: Scenario,
  model: Model,
  { seed, students, slow }: { seed: number; students: number; slow: number },
): readonly (readonly [Policy, Cell])[] {
  const people = Array.from({ length: students }, (_, index) =>
    studentOf(model, scenario.bank, seed + index),
  );
  const gained = (policy: Policy): readonly number[] =>
    people
      .slice(0, policy === estimator ? slow : students)
      .map((student) => gainOf(scenario, student, policy));
  const base = gained(shuffle);
  const best = gained(oracle);
  return [...policies, ...bounds].map((policy) => {
    const own = policy === shuffle ? base : policy === oracle ? best : gained(policy);
    const against = (others: readonly number[]): Estimate =>
      ratio(own.map((gain, index) => [gain, others[index] ?? 0]));
    return [
      policy,
      {
        scenario: scenario.name,
        model: model.name,
        againstShuffle: against(base),
        shareOfOracle: against(best),
      },
    ];
  });
}
