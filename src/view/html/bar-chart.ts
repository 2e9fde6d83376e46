import { rowsOf, wrap } from '../wrap.ts';
import { visible } from '../safe-text.ts';
import { markup, type Html } from './markup.ts';
import { boxAt, figureHtml, lineFrom, textAt, WIDTH } from './chart.ts';
import type { PageTable } from './page.ts';

/** A share as a bar, and what to say beside it. */
interface Bar {
  readonly name: string;
  /** Absent where there is too little to tell. */
  readonly percent?: number;
  readonly pass: boolean;
  readonly word: string;
  /** A line below the bar. */
  readonly detail: string;
}

/** Shares below each other, and the line they have to reach, in per cent. */
export interface Bars {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly pass: number;
  readonly bars: readonly Bar[];
  readonly table: PageTable;
}

/** Units. */
const TOP = 22;
const LINE = 18;
const THICK = 12;
const DETAIL = 18;
const GAP = 16;
/** Columns of a name, so that there is room for the figures behind it. */
const NAME = 28;

/** Bars with the pass line through all of them. */
export function barsHtml({ bars, pass, ...chart }: Bars): Html {
  const drawing: Html[] = [];
  let top = TOP;
  for (const bar of bars) {
    const { shape, height } = barHtml(bar, pass, top);
    drawing.push(shape);
    top += height + GAP;
  }
  const at = (pass * WIDTH) / 100;
  const anchor = pass < 25 ? 'start' : pass > 75 ? 'end' : 'middle';
  const label = textAt([at, 12], `pass line ${pass} %`, 'quiet', anchor);
  return figureHtml({ ...chart, height: top - GAP + 2, drawing: [label, ...drawing] });
}

function barHtml(
  { name, percent, pass: passed, word, detail }: Bar,
  pass: number,
  top: number,
): { readonly shape: Html; readonly height: number } {
  const names = rowsOf(wrap(visible(name), NAME)).map(({ text }) => text);
  const y = top + LINE * names.length;
  const level = passed ? 'good' : 'bad';
  const at = (pass * WIDTH) / 100;
  const said = percent === undefined ? word : `${percent} %, ${word}`;
  const filled =
    percent === undefined || percent === 0
      ? []
      : [boxAt([0, y], [(percent * WIDTH) / 100, THICK], `fill-${level}`, 3)];
  const shape = markup`<g>
${names.map((line, index) => textAt([0, top + LINE * index + 12], line, 'name'))}
${textAt([WIDTH, top + 12], said, percent === undefined ? 'quiet' : '', 'end')}
${boxAt([0, y], [WIDTH, THICK], 'track', 3)}${filled}
${lineFrom([at, y - 3], [at, y + THICK + 3], 'pass')}
${textAt([0, y + THICK + DETAIL - 3], detail, 'quiet')}
</g>
`;
  return { shape, height: LINE * names.length + THICK + DETAIL };
}
