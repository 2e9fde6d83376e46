import type { MatchingQuestion, Question } from '../bank/question.ts';
import type { Picked } from '../session/attempt.ts';
import { positionsOf, textOf, textsOf } from '../session/grade/picked.ts';
import { viewInline } from './inline.ts';
import { marksOf } from './marks.ts';
import { viewProse } from './prose.ts';
import { visible, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { beside, width, wrap } from './wrap.ts';

/** An answer in words: a text for each choice, row, blank or place; none where nothing was picked. */
export function viewPicked(
  question: Question,
  picked: Picked,
  screen: Screen,
): readonly SafeText[] {
  const texts = pickedTexts(question, picked, screen);
  return numbered(
    question,
    texts,
    screen,
    isWritten(question) ? viewTyped : viewMarkdown(question),
  );
}

/** The correct answer in words, likewise; all that is accepted where it is typed. */
export function viewCorrect(question: Question, screen: Screen): readonly SafeText[] {
  return numbered(question, correctTexts(question, screen), screen, viewMarkdown(question));
}

function pickedTexts(question: Question, picked: Picked, screen: Screen): readonly string[] {
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

function correctTexts(question: Question, screen: Screen): readonly string[] {
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
      return question.blanks.map(({ accepted }) => either(accepted));
    case 'typed':
      return [
        either(question.choices.filter(({ correct }) => correct).map(({ text }) => text.text)),
      ];
    case 'numeric':
      return [either(question.ranges.map(({ text }) => text.text))];
  }
}

function pairs(
  { rows }: MatchingQuestion,
  cells: readonly number[],
  screen: Screen,
): readonly string[] {
  const { arrow } = marksOf(screen);
  return cells.flatMap((cell, row) => {
    const left = rows[row]?.left.text;
    return left === undefined ? [] : [`${left} ${arrow} ${rows[cell]?.right.text ?? GONE}`];
  });
}

function either(texts: readonly string[]): string {
  return texts.join(' or ');
}

type View = (text: string, screen: Screen) => SafeText;

const viewTyped: View = (text, screen) => wrap(visible(text), screen.width);

const viewLine: View = (text, screen) => wrap(viewInline(text, screen), screen.width);

/** Choices and things to put in order may have code and lists; what is typed or stands in a table has one line. */
function viewMarkdown(question: Question): View {
  return isWritten(question) || question.kind === 'matching' ? viewLine : viewProse;
}

function isWritten({ kind }: Question): boolean {
  return kind === 'typed' || kind === 'numeric' || kind === 'cloze';
}

/** With a number before each text where their order says which is which. */
function numbered(
  { kind }: Question,
  texts: readonly string[],
  screen: Screen,
  view: View,
): readonly SafeText[] {
  const isList = texts.length > 1 && (kind === 'ordering' || kind === 'cloze');
  return texts.map((text, index) => {
    const head = visible(isList ? `${index + 1}. ` : '');
    return beside(head, view(text, { ...screen, width: screen.width - width(head) }));
  });
}
