import { markup, type Html } from './markup.ts';
import { tableHtml, type PageTable } from './page.ts';

/** A chart: 400 units wide, which is about as many pixels on a page. */
export interface Chart {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in words, for those who do not see it. */
  readonly description: string;
  readonly height: number;
  readonly drawing: readonly Html[];
  /** The same in figures. */
  readonly table: PageTable;
}

/** Units. */
export const WIDTH = 400;

/** A place in a chart: to the right, and down. */
export type Point = readonly [number, number];

/** A chart with its name and description, and its figures in a table that can be opened. */
export function figureHtml({ id, title, description, height, drawing, table }: Chart): Html {
  return markup`<figure>
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text">
<title id="${id}-title">${title}</title>
<desc id="${id}-text">${description}</desc>
${drawing}
</svg>
<details><summary>Figures<span class="hidden"> of the chart: ${title}</span></summary>
${tableHtml(table)}
</details>
</figure>`;
}

/** A text in a chart; its place is where its line begins, or ends for `end`. */
export function textAt(
  [x, y]: Point,
  text: string,
  classes = '',
  anchor: 'start' | 'middle' | 'end' = 'start',
): Html {
  const styled = classes === '' ? markup`` : markup` class="${classes}"`;
  const anchored = anchor === 'start' ? markup`` : markup` text-anchor="${anchor}"`;
  return markup`<text x="${round(x)}" y="${round(y)}"${styled}${anchored}>${text}</text>`;
}

/** A straight line. */
export function lineFrom([x1, y1]: Point, [x2, y2]: Point, classes: string): Html {
  return markup`<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" class="${classes}"/>`;
}

/** A rectangle from its upper left corner; `round` is the radius of its corners. */
export function boxAt(
  [x, y]: Point,
  [width, height]: Point,
  classes: string,
  radius: number,
): Html {
  return markup`<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" class="${classes}"/>`;
}

/** Points as a polyline or a polygon takes them. */
export function pointsOf(points: readonly Point[]): string {
  return points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
}

/** To a tenth of a unit. */
export function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** Where a curve is drawn, in units of the chart. */
export const PLOT = { left: 34, right: 392, top: 12, bottom: 188 } as const;

/** The height of a chart with a curve and a line of words below it. */
export const HEIGHT = 232;

/** The place of a share in per cent, and of a position from 0 to 1 along the chart. */
export function placeOf(along: number, percent: number): Point {
  const { left, right, top, bottom } = PLOT;
  return [left + along * (right - left), bottom - (percent * (bottom - top)) / 100];
}

/** Lines at 0, 50 and 100 %, and the pass line. */
export function scaleHtml(pass: number): readonly Html[] {
  const grid = [0, 50, 100].flatMap((percent) => {
    const [x, y] = placeOf(0, percent);
    return [
      lineFrom([x, y], placeOf(1, percent), 'grid'),
      textAt([x - 6, y + 4], String(percent), 'quiet', 'end'),
    ];
  });
  return [...grid, lineFrom(placeOf(0, pass), placeOf(1, pass), 'dotted')];
}

/** What a sign in the drawing means. */
export interface Sign {
  readonly sign: (center: Point) => Html;
  readonly text: string;
  /** Units that sign and text take. */
  readonly width: number;
}

/** What the signs mean, in a row below the chart; the pass line comes last. */
export function legendHtml(signs: readonly Sign[], pass: number): readonly Html[] {
  const y = PLOT.bottom + 36;
  let x = PLOT.left;
  const drawn: Html[] = [];
  for (const { sign, text, width } of [...signs, passSign(pass)]) {
    drawn.push(sign([x + 8, y]), textAt([x + 22, y + 4], text, 'quiet'));
    x += width;
  }
  return drawn;
}

function passSign(pass: number): Sign {
  return {
    sign: ([x, y]) => lineFrom([x - 8, y], [x + 8, y], 'dotted'),
    text: `pass line ${pass} %`,
    width: 130,
  };
}
