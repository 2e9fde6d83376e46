import type { SafeText } from './safe-text.ts';

export type Paint = (text: SafeText) => SafeText;

/** What text means, not how it looks. Only `io/` knows of colours. */
export interface Style {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly right: Paint;
  readonly wrong: Paint;
  readonly warn: Paint;
  readonly focus: Paint;
}

/** Where a view is going to be drawn. */
export interface Screen {
  /** Columns to use, at most 80. */
  readonly width: number;
  readonly height: number;
  /** False where locale or terminal have no UTF-8: then only ASCII marks are drawn. */
  readonly unicode: boolean;
  readonly style: Style;
  /** What starts the program there, in commands to copy: `peerdrill` unless it was something else. */
  readonly program?: string;
}

const same: Paint = (text) => text;

/** Without colour; marks and words say it all. */
export const plainStyle: Style = {
  strong: same,
  faint: same,
  right: same,
  wrong: same,
  warn: same,
  focus: same,
};

/** Signs that stand beside words, never in their stead. */
export interface Marks {
  readonly right: string;
  readonly wrong: string;
  readonly partly: string;
  readonly pointer: string;
  readonly arrow: string;
  /** Between a whole and its part: "Private peering › Gateways". */
  readonly into: string;
  /** Before each thing of a list. */
  readonly bullet: string;
  /** Between short remarks. */
  readonly dot: string;
}

const drawn: Marks = {
  right: '✔',
  wrong: '✘',
  partly: '~',
  pointer: '❯',
  arrow: '→',
  into: '›',
  bullet: '•',
  dot: '·',
};

const ascii: Marks = {
  right: '+',
  wrong: 'x',
  partly: '~',
  pointer: '>',
  arrow: '->',
  into: '>',
  bullet: '-',
  dot: '-',
};

/** The signs that a screen can draw. */
export function marksOf({ unicode }: Pick<Screen, 'unicode'>): Marks {
  return unicode ? drawn : ascii;
}
