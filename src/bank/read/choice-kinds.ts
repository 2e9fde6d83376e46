import { LIMITS } from '../limits.ts';
import type { Choice, ChoiceQuestion, KindFields } from '../question.ts';
import {
  correctIn,
  correctTextsIn,
  feedbackIn,
  tellNoAnswers,
  type AskedTexts,
  type Folded,
  type ReadKind,
} from './read-kind.ts';
import type { Reading } from './tell.ts';
import { countOf, tellLabels, tellPositions } from './wording.ts';
import { isEnglish } from '../languages.ts';

function hasOne(choices: readonly Choice[]): boolean {
  return choices.length > 1 && choices.filter(({ correct }) => correct).length === 1;
}

const PAIRS = ['false true', 'no yes'];

function isPair(choices: readonly Choice[]): boolean {
  if (choices.length !== 2) return false;
  const words = choices.map(({ text }) => text.text.trim().toLowerCase());
  return PAIRS.includes(words.sort().join(' '));
}

/** Counts how many are to be chosen, and tells of letters and positions that shuffling changes. */
function settle<Own extends Pick<ChoiceQuestion, 'choices' | 'count'>>(
  reading: Reading,
  own: Own,
  { stem, hints, explanation, shuffle, lang }: AskedTexts,
): Own {
  const { choices } = own;
  if (reading.isForeign !== true) tellLabels(reading, choices);
  if (shuffle && reading.isForeign !== true && isEnglish(lang)) {
    tellPositions(
      reading,
      choices,
      stem,
      explanation === undefined ? hints : [...hints, explanation],
    );
  }
  const count = countOf(reading, stem, correctIn(own).length, lang);
  return count === undefined ? own : { ...own, count };
}

type Choices = Pick<ChoiceQuestion, 'choices'>;

const choices = {
  divide: tellNoAnswers,
  correct: correctTextsIn,
  options: (own: Choices) => own.choices.map(({ text }) => text),
  answers: (own: Choices, folded: Folded) => [
    correctIn(own)
      .map(({ text }) => folded(text.text))
      .sort()
      .join('\0'),
  ],
  supports: (own: Choices) => feedbackIn(correctIn(own)),
  material: false,
} as const;

/** One choice of several. */
export const single: ReadKind<KindFields<'single'>> = {
  ...choices,
  boxed: {
    isTold: (all) => hasOne(all) && !isPair(all),
    fits: hasOne,
    misfit:
      '"kind: single" wants one correct answer, with "[x]", and wrong ones, with "[ ]". Remove the kind, or change the boxes.',
    most: LIMITS.choices,
    read: (_, all) => ({ kind: 'single', choices: all }),
  },
  settle,
};

/** Any number of choices, or as many as the stem says. */
export const multiple: ReadKind<KindFields<'multiple'>> = {
  ...choices,
  boxed: {
    isTold: (all) => {
      const correct = all.filter((choice) => choice.correct).length;
      return correct > 1 && correct < all.length;
    },
    fits: (all) => all.length > 1,
    misfit: '"kind: multiple" wants at least two answers to choose from.',
    most: LIMITS.choices,
    read: (_, all) => ({ kind: 'multiple', choices: all }),
  },
  settle,
};

/** One of two: true or false, yes or no. */
export const trueFalse: ReadKind<KindFields<'true-false'>> = {
  ...choices,
  boxed: {
    isTold: isTruth,
    fits: isTruth,
    misfit:
      '"kind: true-false" wants the answers True and False, or Yes and No, one of them correct.',
    most: LIMITS.choices,
    read: (_, all) => ({ kind: 'true-false', choices: all }),
  },
};

function isTruth(all: readonly Choice[]): boolean {
  return hasOne(all) && isPair(all);
}
