import type { Question } from '../bank/question.ts';
import type { Attempt, Picked } from '../answer/attempt.ts';
import { viewParts } from './you-and-right.ts';
import {
  partsOf,
  correctTexts,
  foreseenIn,
  hasLines,
  othersThan,
  pickedTexts,
  supportsOf,
} from './kinds.ts';
import { marksOf, type Screen } from './screen.ts';
import { viewProse, viewInline } from './formatted-text.ts';
import { withoutAddresses } from './links-elsewhere.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { hang, indented, beside, width, wrap } from './wrap.ts';
import { isTyping } from '../answer/kinds.ts';

const MARGIN = 2;
/** Sources beyond these are a reading list, not a proof. */
const SOURCES = 3;

/**
 * What is said after an answer: the choices marked by sign and in words with why they are right or
 * wrong, the verdict, the explanation, the sources on unbroken lines, and the question's id.
 */
export function viewFeedback(
  question: Question,
  order: readonly number[],
  attempt: Attempt,
  screen: Screen,
): SafeText {
  const { explanation, references } = question;
  const parts = partsOf(question, order, attempt, screen);
  const sources = references.slice(0, SOURCES).map(visible);
  const blocks = [
    viewParts(parts, screen),
    viewVerdict(attempt, screen),
    ...(explanation === undefined
      ? []
      : [viewProse(withoutAddresses(explanation.text, references), screen, screen.width - MARGIN)]),
    ...(sources.length === 0 ? [] : [joined(sources)]),
    screen.style.faint(hang(safe``, visible(question.id), screen.width - MARGIN)),
  ];
  return joined(
    blocks.map((block, index) => (index < 2 ? block : indented(block, MARGIN))),
    '\n\n',
  );
}

/** The verdict on an answer, with its mark. */
export function viewVerdict(attempt: Attempt, screen: Screen): SafeText {
  const { strong, right, wrong, warn } = screen.style;
  const marks = marksOf(screen);
  const { correct, points, maxPoints, skipped } = attempt;
  if (skipped)
    return strong(hang(safe`  `, safe`Skipped. The correct answer is above.`, screen.width));
  if (correct) return strong(right(safe`${marks.right} Correct${certainty(attempt)}`));
  if (points === 0) return strong(wrong(safe`${marks.wrong} Not correct${certainty(attempt)}`));
  const verdict = safe`Partly correct, ${points} of ${maxPoints} points${certainty(attempt)}`;
  return strong(warn(hang(safe`${marks.partly} `, verdict, screen.width)));
}

/** Which mark stands before what the learner said; none where nothing was said. */
export function markOf(attempt: Attempt | undefined): 'right' | 'partly' | 'wrong' | undefined {
  if (attempt === undefined || attempt.skipped) return undefined;
  if (attempt.correct) return 'right';
  return attempt.points === 0 ? 'wrong' : 'partly';
}

/** Said where it disagrees with the answer. */
function certainty({ correct, sure }: Attempt): string {
  if (sure === undefined || sure === correct) return '';
  return sure ? ', though you were sure' : ', though you were unsure';
}

/**
 * An answer in words: a text for each choice, row, blank or place, with what stands against it below;
 * none where nothing was picked.
 */
export function viewPicked(
  question: Question,
  picked: Picked,
  screen: Screen,
): readonly SafeText[] {
  const view = isTyping(question) ? viewTyped : viewMarkdown(question);
  const against = objections(question, picked);
  return viewList(
    question,
    pickedTexts(question, picked, screen).map((text, index) => ({ text, against: against[index] })),
    screen,
    ({ text, against }, inside) =>
      joined([view(text, inside), ...(against === undefined ? [] : [viewBelow(against, inside)])]),
  );
}

/** The wrong answers besides, likewise, of which the author says why they are wrong. */
export function viewOthers(
  question: Question,
  picked: Picked,
  screen: Screen,
): readonly SafeText[] {
  const view = viewMarkdown(question);
  return viewList(question, othersThan(question, picked), screen, ({ text, feedback }, inside) =>
    joined([view(text, inside), viewBelow(feedback, inside)]),
  );
}

function viewBelow(markdown: string, screen: Screen): SafeText {
  return indented(viewProse(markdown, screen, screen.width - BELOW), BELOW);
}

/** Columns that what stands against a choice is set in. */
const BELOW = 2;

/** The correct answer in words, likewise; the first of those accepted where it is typed. */
export function viewCorrect(question: Question, screen: Screen): readonly SafeText[] {
  return viewList(question, correctTexts(question, screen), screen, viewMarkdown(question));
}

type View = (text: string, screen: Screen) => SafeText;

const viewTyped: View = (text, screen) => wrap(visible(text), screen.width);

const viewLine: View = (text, screen) => wrap(viewInline(text, screen), screen.width);

/** Choices and things to put in order may have code and lists; what is typed or stands in a table has one line. */
function viewMarkdown(question: Question): View {
  return hasLines(question) ? viewLine : viewProse;
}

/** Several texts in a list, with numbers where each has its place, so that wrapped lines are told apart. */
function viewList<One>(
  question: Question,
  texts: readonly One[],
  screen: Screen,
  view: (one: One, screen: Screen) => SafeText,
): readonly SafeText[] {
  const { bullet } = marksOf(screen);
  return texts.map((text, index) => {
    const sign = 'choices' in question ? bullet : `${index + 1}.`;
    const head = visible(texts.length > 1 ? `${sign} ` : '');
    return beside(head, view(text, { ...screen, width: screen.width - width(head) }));
  });
}

/**
 * What the author says against each thing that was picked, in the order picked; nothing where it is
 * correct or the author says nothing. Markdown.
 */
export function objections(question: Question, picked: Picked): readonly (string | undefined)[] {
  return foreseenIn(question, picked).map((choice) =>
    choice?.correct === false ? choice.feedback?.text : undefined,
  );
}

/** Why the correct answer is correct: its feedback where nothing stands against the one given, then the explanation. Markdown. */
export function reasons(question: Question, attempt: Attempt | undefined): readonly string[] {
  const { explanation, references } = question;
  const picked = attempt?.picked ?? [];
  const answered = objections(question, picked).some((objection) => objection !== undefined);
  const whole =
    explanation === undefined ? '' : withoutAddresses(explanation.text, references.slice(0, 1));
  return [...(answered ? [] : supportsOf(question, picked)), whole].filter((text) => text !== '');
}
