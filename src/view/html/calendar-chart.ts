import type { Progress } from '../../memory/progress.ts';
import { LEVELS, WEEKDAYS, weeksOf, type Week } from '../text-charts.ts';
import { plural } from '../words.ts';
import { markup, NOTHING, type Html } from './markup.ts';
import { boxAt, figureHtml, textAt } from './chart.ts';

/** Half a year. */
const WEEKS = 26;

/** Units. */
const LEFT = 32;
const TOP = 20;
const STEP = 14;
const CELL = 12;
const LEGEND = TOP + 7 * STEP + 10;

/** The days of study: a column for each week, a row for each weekday, darker for more answers. */
export function calendarHtml(progress: Pick<Progress, 'days' | 'today'>): Html {
  const weeks = weeksOf(progress, { least: WEEKS, most: WEEKS });
  const cells = weeks.flatMap((week) => week.cells);
  const studied = cells.filter(({ answers }) => answers > 0);
  const answers = studied.reduce((sum, day) => sum + day.answers, 0);
  return figureHtml({
    id: 'days-chart',
    title: 'Days of study in the last half year',
    description: `${plural(studied.length, 'day')} with ${plural(answers, 'answer')} from ${cells[0]?.date ?? ''} to ${progress.today}.`,
    height: LEGEND + 16,
    drawing: [
      ...[0, 2, 4].map((day) =>
        textAt([0, TOP + STEP * day + CELL - 2], WEEKDAYS[day] ?? '', 'quiet'),
      ),
      ...monthsHtml(weeks),
      ...weeks.map(weekHtml),
      ...legendHtml(),
    ],
    table: {
      caption: 'Answers a day, latest first',
      heads: ['Day', 'Answers'],
      rows: studied.toReversed().map((day) => [day.date, day.answers]),
    },
  });
}

/** A name that would run into the next one is left out. */
function monthsHtml(weeks: readonly Week[]): readonly Html[] {
  return weeks.map(({ month }, at) => {
    const close = weeks.slice(at + 1, at + 3).some((next) => next.month !== '');
    if (month === '' || (at === 0 && close)) return NOTHING;
    return textAt([LEFT + STEP * at, 12], month, 'quiet');
  });
}

function weekHtml({ cells }: Week, at: number): Html {
  return markup`${cells.map(({ level }, day) =>
    boxAt([LEFT + STEP * at, TOP + STEP * day], [CELL, CELL], `heat-${level}`, 2),
  )}\n`;
}

/** Units from the square of a level to the next. */
const STEPS = [60, 44, 50, 50] as const;

function legendHtml(): readonly Html[] {
  const names = [
    'none',
    ...LEVELS.map((least, at) => (at < 3 ? String(least) : `${least} answers or more`)),
  ];
  return names.flatMap((name, level) => {
    const x = LEFT + STEPS.slice(0, level).reduce((sum, step) => sum + step, 0);
    return [
      boxAt([x, LEGEND], [CELL, CELL], `heat-${level}`, 2),
      textAt([x + CELL + 5, LEGEND + 10], name, 'quiet'),
    ];
  });
}
