import { safe, visible, joined, type SafeText } from './safe-text.ts';
import { marksOf, type Paint, type Screen } from './screen.ts';
import { viewProse } from './formatted-text.ts';
import { beside, indented, width, wrap } from './wrap.ts';

/** What was typed, and how it was judged. */
interface Typed {
  readonly head: string;
  readonly mine: string;
  readonly accepted: readonly string[];
  readonly correct: boolean;
  readonly skipped: boolean;
  readonly feedback?: string | undefined;
}

/** The learner's text, and below it the correct one where that was another. */
export function typedParts({
  head,
  mine,
  accepted,
  correct,
  skipped,
  feedback,
}: Typed): readonly FeedbackPart[] {
  const own: FeedbackPart = {
    mark: correct ? 'right' : 'wrong',
    head,
    text: visible(mine),
    words: correct ? safe`your answer, correct` : safe`your answer, not correct`,
    ...(feedback === undefined ? {} : { feedback }),
  };
  if (correct) return [own];
  const [first = '', ...others] = accepted;
  const also = others.length === 0 ? '' : `; also accepted: ${others.join(', ')}`;
  const right: FeedbackPart = {
    mark: 'right',
    head,
    text: visible(first),
    words: safe`correct answer${also}`,
  };
  return skipped || mine.trim() === '' ? [right] : [own, right];
}

/** A choice, row, item or blank with what is to be said about it. */
export interface FeedbackPart {
  readonly mark: 'right' | 'wrong' | 'none';
  /** Its letter or number. */
  readonly head: string;
  /** Markdown, or text that is shown as it stands. */
  readonly text: string | SafeText;
  /** "your answer", "correct answer". */
  readonly words?: SafeText;
  /** Why it is right or wrong; Markdown. */
  readonly feedback?: string;
  /** What belongs in the place of the text, for a column of its own; Markdown. */
  readonly right?: string;
}

/** A part with its mark in front, and what is said about it below. What nobody picked is dim. */
export function viewPart(part: FeedbackPart, screen: Screen): SafeText {
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

function paintOf({ mark }: FeedbackPart, { style }: Screen): Paint {
  return mark === 'none' ? style.faint : style[mark];
}
