/**
 * Does the order in which peerdrill asks teach more than other orders, and is its forecast honest?
 * Simulated students of four theories of memory study by each policy. `--quick`: few students,
 * `--json`: the figures as data. All of it holds in simulation only.
 */
import { forecasts } from './learning/calibration.ts';
import { gains } from './learning/gains.ts';
import { barsOf } from './learning/bars.ts';
import { viewBars, viewForecasts, viewGains, viewTimes } from './learning/view.ts';
import { times } from './learning/times.ts';

const quick = process.argv.includes('--quick');
const size = quick
  ? { students: 8, slow: 2, timed: 3, forecast: 200 }
  : { students: 100, slow: 12, timed: 40, forecast: 1_600 };

const measured = {
  gains: gains(size.students, size.slow),
  times: times(size.timed),
  forecasts: forecasts(size.forecast),
};
const bars = barsOf(measured);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ version: 1, size, ...measured, bars }, null, 2));
} else {
  console.log(
    [
      ...viewGains(measured.gains),
      ...viewTimes(measured.times),
      ...viewForecasts(measured.forecasts),
      ...viewBars(bars),
    ].join('\n'),
  );
}
