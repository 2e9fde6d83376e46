import { AHEAD } from '../../memory/model.ts';
import type { Expected, Progress } from '../../memory/progress.ts';
import { plural } from '../words.ts';
import { markup, NOTHING, type Html } from './markup.ts';
import {
  boxAt,
  figureHtml,
  lineFrom,
  pointsOf,
  round,
  textAt,
  type Point,
  HEIGHT,
  legendHtml,
  PLOT,
  placeOf,
  scaleHtml,
} from './chart.ts';

/** The expected score for the days to come, with its band; nothing where there is no forecast. */
export function forecastHtml({ outlook, bank }: Progress): Html {
  const [first, last] = [outlook[0], outlook.at(-1)];
  if (first === undefined || last === undefined) return NOTHING;
  const said = outlook.find(({ days }) => days === AHEAD) ?? first;
  return figureHtml({
    id: 'forecast-chart',
    title: 'Expected score, if you stop studying now',
    description:
      `${percent(first.mean)} % ${inDays(first)}, ${percent(last.mean)} % ${inDays(last)}. ` +
      `${percent(said.mean)} % ${inDays(said)}, and then 95 times of 100 ` +
      `from ${percent(said.low)} to ${percent(said.high)} %. The pass line is ${bank.pass} %.`,
    height: HEIGHT,
    drawing: drawingOf(outlook, said, bank.pass),
    table: {
      caption: 'Expected score without more study',
      heads: ['Days from now', 'Expected', 'From', 'To', 'Chance of passing'],
      rows: outlook.map(({ days, mean, low, high, pass }) => [
        String(days),
        ...[mean, low, high, pass].map((share) => `${percent(share)} %`),
      ]),
    },
  });
}

function drawingOf(outlook: readonly Expected[], said: Expected, pass: number): readonly Html[] {
  const along = (days: number): number => (days - 1) / Math.max(1, outlook.length - 1);
  const line = (of: (one: Expected) => number): readonly Point[] =>
    outlook.map((one) => placeOf(along(one.days), 100 * of(one)));
  const band = [...line(({ high }) => high), ...line(({ low }) => low).toReversed()];
  const [x, y] = placeOf(along(said.days), 100 * said.mean);
  const named = outlook.filter(({ days }) => days === 1 || days % AHEAD === 0);
  return [
    markup`<polygon points="${pointsOf(band)}" class="band"/>`,
    ...scaleHtml(pass),
    markup`<polyline points="${pointsOf(line(({ mean }) => mean))}" class="curve first"/>`,
    markup`<circle cx="${round(x)}" cy="${round(y)}" r="5" class="fill-good ring"/>`,
    textAt([x, y - 12], `${percent(said.mean)} %`, 'name', 'middle'),
    ...named.map(({ days }) =>
      textAt(
        [placeOf(along(days), 0)[0], PLOT.bottom + 16],
        dayName(days),
        'quiet',
        anchorOf(days),
      ),
    ),
    ...legendHtml(
      [
        { sign: lineSign, text: 'expected', width: 100 },
        { sign: bandSign, text: '95 times of 100', width: 142 },
      ],
      pass,
    ),
  ];
}

function lineSign([x, y]: Point): Html {
  return lineFrom([x - 8, y], [x + 8, y], 'curve first');
}

function bandSign([x, y]: Point): Html {
  return boxAt([x - 8, y - 6], [16, 12], 'band', 2);
}

function dayName(days: number): string {
  return days === 1 ? 'tomorrow' : `in ${plural(days, 'day')}`;
}

function anchorOf(days: number): 'start' | 'middle' | 'end' {
  if (days === 1) return 'start';
  return days === AHEAD ? 'middle' : 'end';
}

function percent(share: number): number {
  return Math.round(100 * share);
}

function inDays({ days }: Expected): string {
  return `in ${plural(days, 'day')}`;
}
