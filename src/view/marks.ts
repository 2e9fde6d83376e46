import type { Screen } from './screen.ts';

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
