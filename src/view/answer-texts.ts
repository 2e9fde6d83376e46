import type { MatchingQuestion, Question, Choice } from '../bank/question.ts';
import type { Picked, Attempt } from '../answer/attempt.ts';
import { positionsOf, textOf, textsOf } from '../answer/picked.ts';
import { viewInline, viewProse, withoutAddresses } from './prose.ts';
import { marksOf, type Screen } from './screen.ts';
import { joined, visible, type SafeText } from './safe-text.ts';
import { beside, indented, width, wrap } from './wrap.ts';
import { typedChoice } from '../answer/typed.ts';

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
    ({ text, against }, inside) =>
      joined([view(text, inside), ...(against === undefined ? [] : [viewBelow(against, inside)])]),
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

/**
 * What the author says against each thing that was picked, in the order picked; nothing where it is
 * correct or the author says nothing. Markdown.
 */
export function objections(question: Question, picked: Picked): readonly (string | undefined)[] {
  return choicesPicked(question, picked).map((choice) =>
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
  return [...(answered ? [] : supports(question, picked)), whole].filter((text) => text !== '');
}

function choicesPicked(question: Question, picked: Picked): readonly (Choice | undefined)[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return positionsOf(picked).map((position) => question.choices[position]);
    case 'typed':
      return [typedChoice(question, textOf(picked))];
    case 'numeric':
    case 'ordering':
    case 'matching':
    case 'cloze':
      return [];
  }
}

function supports(question: Question, picked: Picked): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return feedbackOf(question.choices.filter(({ correct }) => correct));
    case 'typed':
      return feedbackOf(choicesPicked(question, picked));
    case 'numeric':
      return feedbackOf(question.ranges);
    case 'ordering':
    case 'matching':
    case 'cloze':
      return [];
  }
}

function feedbackOf(choices: readonly (Pick<Choice, 'feedback'> | undefined)[]): readonly string[] {
  return choices.flatMap((one) => one?.feedback?.text ?? []);
}
