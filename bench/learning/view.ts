import type { Bar } from './bars.ts';
import type { Forecasts } from './calibration.ts';
import { margin, type Estimate } from './estimate.ts';
import type { PolicyGains } from './gains.ts';
import type { Time } from './times.ts';

/** Lines of text, each table ending with an empty one. */
type Lines = readonly string[];

/** One table a scenario: policies down, theories of memory across. */
export function viewGains(rows: readonly PolicyGains[]): Lines {
  const scenarios = [...new Set(rows.flatMap(({ cells }) => cells.map((cell) => cell.scenario)))];
  const tables = scenarios.flatMap((scenario) => {
    const cells = (row: PolicyGains) => row.cells.filter((cell) => cell.scenario === scenario);
    const models = rows.slice(0, 1).flatMap((row) => cells(row).map(({ model }) => model));
    return table(
      `Gain against shuffle: ${scenario}`,
      ['', ...models],
      rows.map((row) => [
        row.policy,
        ...cells(row).map(({ againstShuffle }) => plusMinus(againstShuffle)),
      ]),
    );
  });
  const all = table(
    'Gain against shuffle: all (geometric mean), and the worst cell',
    ['', 'all', 'worst'],
    rows.map(({ policy, all, cells }) => [
      policy,
      all.value > 0 ? plusMinus(all) : 'below 0',
      Math.min(...cells.map(({ againstShuffle }) => againstShuffle.value)).toFixed(2),
    ]),
  );
  return [...tables, ...all];
}

/** Minutes of study until 90 % is known, against shuffle. */
export function viewTimes(times: readonly Time[]): Lines {
  const sizes = [...new Set(times.map(({ questions }) => questions))];
  const names = [...new Set(times.map(({ policy }) => policy))];
  return table(
    'Time to 90 % against shuffle (and the share who never got there in 150 days)',
    ['', ...sizes.map((size) => `${size} questions`)],
    names.map((name) => [
      name,
      ...times
        .filter(({ policy }) => policy === name)
        .map(({ againstShuffle, never }) => `${plusMinus(againstShuffle)} (${percent(never)})`),
    ]),
  );
}

/** How honest the forecast is. */
export function viewForecasts({ students, engine, others, distance, covered }: Forecasts): Lines {
  return [
    ...table(
      `Calibration error of the chance to pass, ${students} students`,
      ['', 'error', 'within one theory'],
      [engine, ...others].map(({ name, error, within }) => [
        name,
        plusMinus(error, 3),
        within.toFixed(3),
      ]),
    ),
    `The score was off by ${percent(distance)} on average and within the band for ${percent(covered)}.`,
    '',
  ];
}

/** What was to be reached. */
export function viewBars(bars: readonly Bar[]): Lines {
  return table(
    'In simulation',
    ['', 'measured', 'to reach', ''],
    bars.map(({ name, value, margin, bar, met }) => [
      name,
      `${value.toFixed(3)} ±${margin.toFixed(3)}`,
      bar,
      met ? 'met' : 'MISSED',
    ]),
  );
}

function table(title: string, head: Lines, rows: readonly Lines[]): Lines {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: Lines): string =>
    row
      .map((text, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? text.padEnd(width) : text.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [title, line(head), ...rows.map(line), ''];
}

function plusMinus(estimate: Estimate, digits = 2): string {
  return `${estimate.value.toFixed(digits)} ±${margin(estimate).toFixed(digits)}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
