import type { MatchingQuestion, Question } from '../bank/question.ts';
import type { Picked } from '../session/attempt.ts';
import { positionsOf, textOf, textsOf } from '../session/grade/picked.ts';
import { viewInline } from './inline.ts';
import { marksOf } from './marks.ts';
import { viewProse } from './prose.ts';
import { objections } from './reasons.ts';
import { joined, visible, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { beside, indented, width, wrap } from './wrap.ts';

/**
 * An answer in words: a text for each choice, row, blank or place, with what stands against it below;
 * none where nothing was picked.
 */
export function viewPicked(
  question: Question,
  picked: Picked,
  screen: Screen,
): readonly SafeText[] {
  const view = isWritten(question) ? viewTyped : viewMarkdown(question);
  const against = objections(question, picked);
  return viewList(
    question,
    pickedTexts(question, picked, screen).map((text, index) => ({ text, against: against[index] })),
    screen,
    ({ text, against: told }, inside) =>
      joined([view(text, inside), ...(told === undefined ? [] : [viewBelow(told, inside)])]),
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

/** An answer as Markdown: a text for each choice, row, blank or place; what was typed is no Markdown. */
export function pickedTexts(
  question: Question,
  picked: Picked,
  screen: Pick<Screen, 'unicode'>,
): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return positionsOf(picked).map((position) => question.choices[position]?.text.text ?? GONE);
    case 'ordering':
      return positionsOf(picked).map((position) => question.items[position]?.text ?? GONE);
    case 'matching':
      return pairs(question, positionsOf(picked), screen);
    case 'cloze':
      return textsOf(picked);
    case 'typed':
    case 'numeric':
      return [textOf(picked)].filter((text) => text !== '');
  }
}

/** The question was edited after it was answered. */
const GONE = '(no longer there)';

/** The correct answer likewise. */
export function correctTexts(
  question: Question,
  screen: Pick<Screen, 'unicode'>,
): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return question.choices.filter(({ correct }) => correct).map(({ text }) => text.text);
    case 'ordering':
      return question.items.map(({ text }) => text);
    case 'matching':
      return pairs(question, [...question.rows.keys()], screen);
    case 'cloze':
      return question.blanks.map(({ accepted }) => accepted[0] ?? '');
    case 'typed':
      return question.choices
        .filter(({ correct }) => correct)
        .slice(0, 1)
        .map(({ text }) => text.text);
    case 'numeric':
      return [question.ranges.map(({ text }) => text.text).join(' or ')];
  }
}

function pairs(
  { rows }: MatchingQuestion,
  cells: readonly number[],
  screen: Pick<Screen, 'unicode'>,
): readonly string[] {
  const { arrow } = marksOf(screen);
  return cells.flatMap((cell, row) => {
    const left = rows[row]?.left.text;
    return left === undefined ? [] : [`${left} ${arrow} ${rows[cell]?.right.text ?? GONE}`];
  });
}

type View = (text: string, screen: Screen) => SafeText;

const viewTyped: View = (text, screen) => wrap(visible(text), screen.width);

const viewLine: View = (text, screen) => wrap(viewInline(text, screen), screen.width);

/** Choices and things to put in order may have code and lists; what is typed or stands in a table has one line. */
function viewMarkdown(question: Question): View {
  return isWritten(question) || question.kind === 'matching' ? viewLine : viewProse;
}

/** Whether the answer is typed: then it is text as it stands. */
export function isWritten({ kind }: Question): boolean {
  return kind === 'typed' || kind === 'numeric' || kind === 'cloze';
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
