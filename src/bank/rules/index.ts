import type { Rule } from '../rule.ts';
import { bankGuessable } from './bank/bank-guessable.ts';
import { bankKeyPosition } from './bank/bank-key-position.ts';
import { bankLengthCue } from './bank/bank-length-cue.ts';
import { checkedStale } from './bank/checked-stale.ts';
import { coverage } from './bank/coverage.ts';
import { idVanished } from './bank/id-vanished.ts';
import { outdatedTerm } from './bank/outdated-term.ts';
import { questionContradicts } from './bank/question-contradicts.ts';
import { questionDuplicate } from './bank/question-duplicate.ts';
import { questionSimilar } from './bank/question-similar.ts';
import { answerMissing } from './structure/answer-missing.ts';
import { answerNoCorrect } from './structure/answer-no-correct.ts';
import { caseMisplaced } from './structure/case-misplaced.ts';
import { checkboxMalformed } from './structure/checkbox-malformed.ts';
import { checkboxMissing } from './structure/checkbox-missing.ts';
import { choiceDuplicate } from './structure/choice-duplicate.ts';
import { choiceEmpty } from './structure/choice-empty.ts';
import { choiceOwnLabel } from './structure/choice-own-label.ts';
import { choicePositionReference } from './structure/choice-position-reference.ts';
import { choicesSplit } from './structure/choices-split.ts';
import { clozeInvalid } from './structure/cloze-invalid.ts';
import { conceptUnknown } from './structure/concept-unknown.ts';
import { controlCharacter } from './structure/control-character.ts';
import { countMismatch } from './structure/count-mismatch.ts';
import { encodingInvalid } from './structure/encoding-invalid.ts';
import { fenceUnclosed } from './structure/fence-unclosed.ts';
import { fileUnreadable } from './structure/file-unreadable.ts';
import { frontMatterCode } from './structure/front-matter-code.ts';
import { frontMatterCut } from './structure/front-matter-cut.ts';
import { frontMatterPlace } from './structure/front-matter-place.ts';
import { frontMatterSchema } from './structure/front-matter-schema.ts';
import { frontMatterSyntax } from './structure/front-matter-syntax.ts';
import { headingMalformed } from './structure/heading-malformed.ts';
import { idDuplicate } from './structure/id-duplicate.ts';
import { idEmpty } from './structure/id-empty.ts';
import { imageNoAlt } from './structure/image-no-alt.ts';
import { limitExceeded } from './structure/limit-exceeded.ts';
import { matchingInvalid } from './structure/matching-invalid.ts';
import { noteCheckbox } from './structure/note-checkbox.ts';
import { numericInvalid } from './structure/numeric-invalid.ts';
import { orderingInvalid } from './structure/ordering-invalid.ts';
import { questionNone } from './structure/question-none.ts';
import { referenceInvalid } from './structure/reference-invalid.ts';
import { requiresCycle } from './structure/requires-cycle.ts';
import { requiresUnknown } from './structure/requires-unknown.ts';
import { settingsInvalid } from './structure/settings-invalid.ts';
import { stemMissing } from './structure/stem-missing.ts';
import { suppressionUnused } from './structure/suppression-unused.ts';
import { typedSuspicious } from './structure/typed-suspicious.ts';
import { allOfTheAbove } from './writing/all-of-the-above.ts';
import { blankInMiddle } from './writing/blank-in-middle.ts';
import { contextLost } from './writing/context-lost.ts';
import { explanationMissing } from './writing/explanation-missing.ts';
import { feedbackEmpty } from './writing/feedback-empty.ts';
import { feedbackMissing } from './writing/feedback-missing.ts';
import { imageMissing } from './writing/image-missing.ts';
import { kType } from './writing/k-type.ts';
import { lengthCue } from './writing/length-cue.ts';
import { negativeUnemphasised } from './writing/negative-unemphasised.ts';
import { noneOfTheAbove } from './writing/none-of-the-above.ts';
import { numericOrder } from './writing/numeric-order.ts';
import { referenceMissing } from './writing/reference-missing.ts';

/** Every rule of `check`: what the reader finds, then what is looked for in a bank and in each question. */
export const rules: readonly Rule[] = [
  frontMatterSyntax,
  frontMatterCode,
  frontMatterPlace,
  frontMatterSchema,
  frontMatterCut,
  fenceUnclosed,
  questionNone,
  idDuplicate,
  idEmpty,
  stemMissing,
  answerMissing,
  answerNoCorrect,
  choiceEmpty,
  choiceDuplicate,
  checkboxMalformed,
  checkboxMissing,
  noteCheckbox,
  choicesSplit,
  caseMisplaced,
  headingMalformed,
  typedSuspicious,
  countMismatch,
  choicePositionReference,
  choiceOwnLabel,
  numericInvalid,
  clozeInvalid,
  matchingInvalid,
  orderingInvalid,
  imageNoAlt,
  referenceInvalid,
  suppressionUnused,
  controlCharacter,
  limitExceeded,
  encodingInvalid,
  settingsInvalid,
  conceptUnknown,
  fileUnreadable,
  requiresUnknown,
  requiresCycle,
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
