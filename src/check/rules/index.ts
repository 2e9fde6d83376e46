import { STRUCTURE_SEVERITIES } from '../../bank/diagnostic.ts';
import type { Rule } from '../rule.ts';
import { bankGuessable, bankLengthCue } from './whole-bank.ts';
import { answerGivenAway } from './answer-given-away.ts';
import { bankKeyPosition } from './bank-key-position.ts';
import { checkedStale } from './checked-stale.ts';
import { coverage } from './coverage.ts';
import { idVanished } from './id-vanished.ts';
import { outdatedTerm } from './outdated-term.ts';
import { questionContradicts, questionDuplicate } from './question-duplicate.ts';
import { questionSimilar } from './question-similar.ts';
import { allOfTheAbove, noneOfTheAbove } from './all-and-none-of-the-above.ts';
import { blankInMiddle } from './blank-in-middle.ts';
import { contextLost } from './context-lost.ts';
import {
  explanationMissing,
  feedbackMissing,
  referenceMissing,
} from './explanation-and-feedback-missing.ts';
import { feedbackEmpty } from './feedback-empty.ts';
import { imageMissing } from './image-missing.ts';
import { kType } from './k-type.ts';
import { lengthCue } from './length-cue.ts';
import { negativeUnemphasised } from './negative-unemphasised.ts';
import { numericOrder } from './numeric-order.ts';
import { textUnfinished } from './text-unfinished.ts';

/** What is looked for in a bank, and in each question. */
const lookedFor: readonly Rule[] = [
  questionContradicts,
  questionDuplicate,
  questionSimilar,
  bankLengthCue,
  bankGuessable,
  bankKeyPosition,
  coverage,
  outdatedTerm,
  checkedStale,
  idVanished,
  textUnfinished,
  answerGivenAway,
  lengthCue,
  allOfTheAbove,
  noneOfTheAbove,
  kType,
  numericOrder,
  blankInMiddle,
  negativeUnemphasised,
  contextLost,
  explanationMissing,
  feedbackMissing,
  feedbackEmpty,
  referenceMissing,
  imageMissing,
];

const isLookedFor = new Set(lookedFor.map(({ id }) => id));

/** What the reader finds by itself: a rule without a check. */
const foundByReader = [...STRUCTURE_SEVERITIES]
  .filter(([id]) => !isLookedFor.has(id))
  .map(([id, severity]): Rule => ({ id, severity, scope: 'structure' }));

/** Every rule of `check`. */
export const rules: readonly Rule[] = [...foundByReader, ...lookedFor];
