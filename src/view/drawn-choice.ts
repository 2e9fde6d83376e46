import { asParagraph, goesOn } from '../markdown/prose.ts';
import type { Choice, ChoiceQuestion } from '../bank/question.ts';
import { type Attempt, positionsOf } from '../answer/attempt.ts';
import type { Picker } from '../answer/state.ts';
import { plain } from '../markdown/plain-text.ts';
import {
  feedbackOf,
  GONE,
  type DrawnKind,
  viewEntries,
  type ShownChoice,
  components,
  listed,
  otherAnswers,
  type Interaction,
} from './drawn-kind.ts';
import type { FeedbackPart } from './feedback-parts.ts';
import { safe, type SafeText } from './safe-text.ts';
import { labelIn, labelOf, letters } from './words.ts';

/** A choice as Markdown that stands alone: what stands behind its box, or goes on with it, is a paragraph. */
function textOf(choice: Choice | undefined, otherwise = ''): string {
  if (choice === undefined) return otherwise;
  const { text, place } = choice;
  const below = (text.lines[0]?.line ?? 0) - place.line;
  const isParagraph = below === 0 || (below === 1 && goesOn(text.text));
  return isParagraph ? asParagraph(text.text) : text.text;
}

/** The choices; where they are ticked, with boxes once somebody does. */
function choiceEntries(
  { choices }: ChoiceQuestion,
  order: readonly number[],
  picker: Picker | undefined,
  ticks: boolean,
): readonly ShownChoice[] {
  return order.map((author, shown) => {
    const chosen = picker?.chosen.includes(shown) ?? false;
    const box = ticks && picker !== undefined ? `[${chosen ? 'x' : ' '}] ` : '';
    return {
      head: `${box}${labelIn(shown, order.length)}`,
      text: textOf(choices[author]),
      here: picker?.cursor === shown,
      chosen,
    };
  });
}

/** The choices as they were shown. Feedback stands with what was picked and with what is correct. */
function choiceParts(
  { choices }: ChoiceQuestion,
  order: readonly number[],
  { picked, skipped }: Attempt,
): readonly FeedbackPart[] {
  const mine = skipped ? [] : positionsOf(picked);
  return order.flatMap((author, shown) => {
    const choice = choices[author];
    if (choice === undefined) return [];
    const part = { head: labelIn(shown, order.length), text: textOf(choice) };
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

/** Whether a choice means yes. */
function isTrue({ choices }: ChoiceQuestion, position: number): boolean {
  return /^(?:true|yes)$/i.test(plain(choices[position]?.text.text ?? ''));
}

function choiceInteraction({ choices, lang }: ChoiceQuestion): Interaction {
  const correct = [...choices.keys()].filter((position) => choices[position]?.correct === true);
  return {
    interactionType: 'choice',
    correctResponsesPattern: [listed(correct)],
    choices: components(
      choices.map(({ text }) => text),
      lang,
    ),
  };
}

function trueFalse(question: ChoiceQuestion): Interaction {
  const correct = question.choices.findIndex((choice) => choice.correct);
  return {
    interactionType: 'true-false',
    correctResponsesPattern: [String(isTrue(question, correct))],
  };
}

function lettersIn({ chosen }: Picker): string {
  return [...chosen]
    .sort((a, b) => a - b)
    .map(labelOf)
    .join(' ');
}

/** One choice of several. */
export const drawnSingle: DrawnKind<ChoiceQuestion> = {
  view: (question, order, screen, picker) =>
    viewEntries(choiceEntries(question, order, picker, false), screen),
  stem: ({ stem }) => stem.text,
  verb: 'choose',
  soFar: lettersIn,
  next: () => '',
  whole: (picker) => `${lettersIn(picker)} chosen`,
  wanted: ({ order }) => `a letter ${letters(order.length)}`,
  parts: choiceParts,
  picked: ({ choices }, picked) =>
    positionsOf(picked).map((position) => textOf(choices[position], GONE)),
  correct: ({ choices }) =>
    choices.filter(({ correct }) => correct).map((choice) => textOf(choice)),
  lines: false,
  others: ({ choices }, picked) => {
    const mine = positionsOf(picked);
    return otherAnswers(choices, (position) => mine.includes(position), textOf);
  },
  foreseen: ({ choices }, picked) => positionsOf(picked).map((position) => choices[position]),
  supports: ({ choices }) => feedbackOf(choices.filter(({ correct }) => correct)),
  interaction: choiceInteraction,
  response: (_, picked) => listed(positionsOf(picked)),
};

/** Any number of choices, or as many as the stem says. */
export const drawnMultiple: DrawnKind<ChoiceQuestion> = {
  ...drawnSingle,
  view: (question, order, screen, picker) =>
    viewEntries(choiceEntries(question, order, picker, true), screen),
  verb: 'tick',
  next: (_, { count }) => (count === undefined ? 'choose all that apply' : `choose ${count}`),
  wanted: ({ order, count }) => `${count ?? 'one or more'} letters ${letters(order.length)}`,
};

/** One of two that mean yes and no. */
export const drawnTrueFalse: DrawnKind<ChoiceQuestion> = {
  ...drawnSingle,
  interaction: trueFalse,
  response: (question, picked) =>
    positionsOf(picked).map((position) => String(isTrue(question, position)))[0],
};
