import type { Html } from '../encode.ts';
import { lineFrom, textAt, type Point } from '../figure.ts';

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
