import type { PastSession } from '../../memory/past-sessions.ts';
import { sessionTable } from '../progress-text.ts';
import { plural } from '../words.ts';
import { markup, type Html } from './markup.ts';
import {
  figureHtml,
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

/** So many sessions can be sentences apart. */
const MOST = 24;

interface SessionPoint {
  readonly session: PastSession;
  readonly at: Point;
}

/** The scores of the last sessions, one after the other: study with round marks, exams with square ones. */
export function trendHtml(sessions: readonly PastSession[], pass: number): Html {
  const shown = sessions.slice(-MOST);
  return figureHtml({
    id: 'trend-chart',
    title: 'Scores of the last sessions',
    description: descriptionOf(shown),
    height: HEIGHT,
    drawing: drawingOf(shown, pass),
    table: { caption: 'Scores of the last sessions, latest first', ...sessionTable(shown, MOST) },
  });
}

function drawingOf(shown: readonly PastSession[], pass: number): readonly Html[] {
  const along = (index: number): number => (shown.length < 2 ? 0.5 : index / (shown.length - 1));
  const placed = shown.map((session, index): SessionPoint => {
    return { session, at: placeOf(0.03 + 0.94 * along(index), session.percent) };
  });
  const study = placed.filter(({ session }) => session.mode === 'study').map(({ at }) => at);
  const exams = placed.filter(({ session }) => session.mode === 'exam').map(({ at }) => at);
  const dates = shown.length < 2 ? shown : [...shown.slice(0, 1), ...shown.slice(-1)];
  return [
    ...scaleHtml(pass),
    curve(study, 'first'),
    curve(exams, 'second dashed'),
    ...study.map(roundMark),
    ...exams.map(squareMark),
    ...dates.map(({ date }, index) =>
      index === 0
        ? textAt([PLOT.left, PLOT.bottom + 16], date, 'quiet')
        : textAt([PLOT.right, PLOT.bottom + 16], date, 'quiet', 'end'),
    ),
    ...legendHtml(
      [
        ...(study.length > 0 ? [{ sign: roundMark, text: 'study', width: 80 }] : []),
        ...(exams.length > 0 ? [{ sign: squareMark, text: 'exam', width: 80 }] : []),
      ],
      pass,
    ),
  ];
}

function roundMark([x, y]: Point): Html {
  return markup`<circle cx="${round(x)}" cy="${round(y)}" r="4.5" class="fill-good ring"/>`;
}

function squareMark([x, y]: Point): Html {
  return markup`<rect x="${round(x - 4.5)}" y="${round(y - 4.5)}" width="9" height="9" class="fill-bad ring"/>`;
}

function curve(points: readonly Point[], classes: string): Html {
  return markup`<polyline points="${pointsOf(points)}" class="curve ${classes}"/>`;
}

function descriptionOf(shown: readonly PastSession[]): string {
  const sentences = (['study', 'exam'] as const).flatMap((mode) => {
    const own = shown.filter((session) => session.mode === mode);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    const name = mode === 'exam' ? 'exam' : 'study session';
    return [`${plural(own.length, name)}, from ${first.percent} % to ${last.percent} %`];
  });
  return `${sentences.join('; ')}.`;
}
