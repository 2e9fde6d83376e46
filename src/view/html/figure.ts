import { markup, type Html } from './encode.ts';
import { tableHtml, type Table } from './table.ts';

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
  readonly table: Table;
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
