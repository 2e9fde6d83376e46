import type { Pair, Ratio } from './paired.ts';

/** A pair, and the most that its ratio of CPU times should be. */
export interface Judged extends Pair {
  readonly bar?: number;
}

/** A heading and a line for each pair: CPU time, its ratio with quartiles, wall time as a ratio. */
export function viewPairs(pairs: readonly Judged[]): string {
  const rows = pairs.map((pair) => [
    pair.name,
    times(pair.cpu),
    ratio(pair),
    pair.wall.ratio.toFixed(2),
  ]);
  return viewTable([['', 'CPU ms', 'CPU ratio (quartiles)', 'wall ratio'], ...rows]);
}

function times({ work, yardstick }: Ratio): string {
  return `${work.toFixed(1)} against ${yardstick.toFixed(1)}`;
}

function ratio({ cpu: { ratio, low, high }, bar }: Judged): string {
  const text = `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
  if (bar === undefined) return text;
  return `${text}, bar ${bar} ${ratio <= bar ? 'met' : 'missed'}`;
}

/** Rows as lines, each column as wide as its widest cell. */
export function viewTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Prints what was measured: as data where `--json` asks for it, otherwise as text. */
export function publish(data: object, view: () => string): void {
  console.log(
    process.argv.includes('--json') ? JSON.stringify({ version: 1, ...data }, null, 2) : view(),
  );
}
