import { marksOf } from '../marks.ts';
import { viewProse } from '../prose.ts';
import { joined, safe, type SafeText } from '../safe-text.ts';
import type { Paint, Screen } from '../screen.ts';
import { beside, indented, width, wrap } from '../wrap.ts';

/** A choice, row, item or blank with what is to be said about it. */
export interface Part {
  readonly mark: 'right' | 'wrong' | 'none';
  /** Its letter or number. */
  readonly head: string;
  /** Markdown, or text that is shown as it stands. */
  readonly text: string | SafeText;
  /** "your answer", "correct answer". */
  readonly words?: SafeText;
  /** Why it is right or wrong; Markdown. */
  readonly feedback?: string;
}

/** A part with its mark in front, and what is said about it below. What nobody picked is dim. */
export function viewPart(part: Part, screen: Screen): SafeText {
  const { mark, head, text, words, feedback } = part;
  const sign = mark === 'none' ? ' ' : marksOf(screen)[mark];
  const start = safe`${sign} ${head}`;
  const room = screen.width - width(start);
  const paint = paintOf(part, screen);
  const said = [
    ...(words === undefined ? [] : [paint(wrap(words, room))]),
    ...(feedback === undefined ? [] : [viewProse(feedback, screen, room)]),
  ];
  return joined([
    paint(beside(start, viewText(text, screen, room))),
    ...said.map((block) => indented(block, width(start))),
  ]);
}

function viewText(text: string | SafeText, screen: Screen, columns: number): SafeText {
  return typeof text === 'string' ? viewProse(text, screen, columns) : wrap(text, columns);
}

function paintOf({ mark }: Part, { style }: Screen): Paint {
  return mark === 'none' ? style.faint : style[mark];
}
