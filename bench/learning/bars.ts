import type { Forecasts } from './calibration.ts';
import { margin, meanOf, type Estimate } from './estimate.ts';
import type { PolicyGains } from './gains.ts';
import { ours } from './policies/index.ts';
import type { Time } from './times.ts';

/** A figure to reach. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Half of the 95 % interval. */
  readonly margin: number;
  readonly bar: string;
  readonly met: boolean;
}

export interface Measured {
  readonly gains: readonly PolicyGains[];
  readonly times: readonly Time[];
  readonly forecasts: Forecasts;
}

/** How our policy and forecast stand against what they were built to reach. */
export function barsOf({ gains, times, forecasts }: Measured): readonly Bar[] {
  const row = found(gains, ({ policy }) => policy === ours.name);
  const cells = row.cells.map(({ againstShuffle }) => againstShuffle);
  const lowest = Math.min(...cells.map(({ value }) => value));
  const time = found(times, ({ policy, questions }) => policy === ours.name && questions === 120);
  const week = row.cells.filter(({ scenario }) => scenario === 'week');
  return [
    atLeast(1.07, 'gain against shuffle, all cells', row.all),
    atLeast(
      0.98,
      'gain against shuffle, worst cell',
      found(cells, ({ value }) => value === lowest),
    ),
    atMost(0.8, 'time to 90 % of 120 questions', time.againstShuffle),
    atMost(0.06, 'calibration error of the forecast', forecasts.engine.error),
    atLeast(0.88, "share of the oracle's gain, week", meanOf(week.map((c) => c.shareOfOracle))),
  ];
}

function atLeast(bar: number, name: string, estimate: Estimate): Bar {
  return { ...figure(name, estimate), bar: `≥ ${bar}`, met: estimate.value >= bar };
}

function atMost(bar: number, name: string, estimate: Estimate): Bar {
  return { ...figure(name, estimate), bar: `≤ ${bar}`, met: estimate.value <= bar };
}

function figure(name: string, estimate: Estimate): Omit<Bar, 'bar' | 'met'> {
  return { name, value: estimate.value, margin: margin(estimate) };
}

function found<T>(list: readonly T[], wanted: (one: T) => boolean): T {
  const one = list.find(wanted);
  if (one === undefined) throw new Error('The policy was not measured');
  return one;
}
