import type {
  ClozeQuestion,
  NumericQuestion,
  TypedQuestion,
  ChoiceQuestion,
  MatchingQuestion,
  OrderingQuestion,
} from '../bank/question.ts';
import type { Attempt } from '../answer/attempt.ts';
import { fills } from '../answer/cloze.ts';
import { textOf, textsOf, positionsOf } from '../answer/picked.ts';
import { typedChoice } from '../answer/typed.ts';
import { safe, visible, joined, type SafeText } from './safe-text.ts';
import { marksOf, type Paint, type Screen } from './screen.ts';
import { viewProse, viewInline } from './prose.ts';
import { beside, indented, width, wrap } from './wrap.ts';
import { labelIn } from './words.ts';

/** What was typed, with the feedback for a mistake that was expected, and what is accepted. */
export function typedParts(question: TypedQuestion, attempt: Attempt): readonly FeedbackPart[] {
  const accepted = question.choices.filter(({ correct }) => correct).map(({ text }) => text.text);
  const feedback = typedChoice(question, textOf(attempt.picked))?.feedback;
  return partsOf({
    head: '',
    mine: textOf(attempt.picked),
    accepted,
    feedback: feedback?.text,
    ...attempt,
  });
}

/** The number that was typed, and the numbers that are accepted. */
export function numericParts(
  { ranges }: NumericQuestion,
  attempt: Attempt,
): readonly FeedbackPart[] {
  const accepted = ranges.map(({ text }) => text.text);
  return partsOf({ head: '', mine: textOf(attempt.picked), accepted, ...attempt });
}

/** The blanks one after the other. */
export function clozeParts({ blanks }: ClozeQuestion, attempt: Attempt): readonly FeedbackPart[] {
  const texts = textsOf(attempt.picked);
  return blanks.flatMap((blank, index) => {
    const mine = texts[index] ?? '';
    const head = blanks.length > 1 ? `${index + 1}. ` : '';
    return partsOf({
      head,
      mine,
      accepted: blank.accepted,
      correct: fills(blank, mine),
      skipped: attempt.skipped,
    });
  });
}

interface Typed {
  readonly head: string;
  readonly mine: string;
  readonly accepted: readonly string[];
  readonly correct: boolean;
  readonly skipped: boolean;
  readonly feedback?: string | undefined;
}

/** The learner's text, and below it the correct one where that was another. */
function partsOf({
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
  return skipped ? [right] : [own, right];
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

/** The choices as they were shown. Feedback stands with what was picked and with what is correct. */
export function choiceParts(
  { choices }: ChoiceQuestion,
  order: readonly number[],
  { picked, skipped }: Attempt,
): readonly FeedbackPart[] {
  const mine = skipped ? [] : positionsOf(picked);
  return order.flatMap((author, shown) => {
    const choice = choices[author];
    if (choice === undefined) return [];
    const part = { head: labelIn(shown, order.length), text: choice.text.text };
    const words = wordsFor(mine.includes(author), choice.correct);
    if (words === undefined) return { ...part, mark: 'none' };
    const { feedback } = choice;
    return {
      ...part,
      mark: choice.correct ? 'right' : 'wrong',
      words,
      ...(feedback === undefined ? {} : { feedback: feedback.text }),
    };
  });
}

function wordsFor(mine: boolean, correct: boolean): SafeText | undefined {
  if (mine) return correct ? safe`your answer, correct` : safe`your answer, not correct`;
  return correct ? safe`correct answer` : undefined;
}

/** The rows with their correct right-hand cells, and what the learner put in their stead. */
export function matchingParts(
  { rows }: MatchingQuestion,
  { picked, skipped }: Attempt,
  screen: Screen,
): readonly FeedbackPart[] {
  const { arrow } = marksOf(screen);
  const given = positionsOf(picked);
  const room = String(rows.length).length;
  return rows.map(({ left, right }, row) => {
    const part = {
      head: `${String(row + 1).padStart(room)}. `,
      text: `${left.text} ${arrow} ${right.text}`,
    };
    const mine = rows[given[row] ?? -1]?.right.text;
    if (skipped) return { ...part, mark: 'none' };
    if (mine === right.text) return { ...part, mark: 'right' };
    return {
      ...part,
      mark: 'wrong',
      words: safe`your answer: ${viewInline(mine ?? 'none', screen)}`,
    };
  });
}

/** The items in their correct order, and where the learner put those that were elsewhere. */
export function orderingParts(
  { items }: OrderingQuestion,
  { picked, skipped }: Attempt,
): readonly FeedbackPart[] {
  const given = positionsOf(picked);
  const room = String(items.length).length;
  return items.map(({ text }, place) => {
    const part = { head: `${String(place + 1).padStart(room)}. `, text };
    const mine = given.indexOf(place);
    if (skipped) return { ...part, mark: 'none' };
    if (mine === place) return { ...part, mark: 'right' };
    return {
      ...part,
      mark: 'wrong',
      words: mine < 0 ? safe`your answer: none` : safe`your answer: number ${mine + 1}`,
    };
  });
}
