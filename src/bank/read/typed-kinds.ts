import { hasMarkup } from '../../markdown/plain-text.ts';
import { placeOf, type Prose } from '../../markdown/lines.ts';
import { LIMITS } from '../limits.ts';
import { nearlyNumber, parseRange } from '../numbers.ts';
import type { Choice, Kind, KindFields, NumberRange } from '../question.ts';
import {
  correctIn,
  correctTextsIn,
  feedbackIn,
  tellNoAnswers,
  type ReadKind,
} from './read-kind.ts';
import { tell, type Reading } from './tell.ts';

/** What nobody could be expected to type: a sentence, a choice between two, marks of Markdown. */
function tellTyped(reading: Reading, choices: readonly Choice[], guessed: boolean): void {
  for (const { text } of choices) {
    if (!hasMarkup(text.text)) continue;
    tell(reading, placeOf(text), {
      rule: 'typed-suspicious',
      message:
        'An answer to be typed has no markup. Write a code span for signs that are meant literally.',
    });
  }
  if (guessed) tellSuspicious(reading, choices);
}

function tellSuspicious(reading: Reading, choices: readonly Choice[]): void {
  const lone = choices.every(({ text }) => isTruth(text.text));
  for (const { text } of choices) {
    const message = lone ? LONE : isSentence(text.text) ? SENTENCE : undefined;
    if (message !== undefined) tell(reading, placeOf(text), { rule: 'typed-suspicious', message });
  }
}

/**
 * Tells of answers that are all ticked below a question that asks to select some: without a kind that
 * is set they would have to be typed.
 */
export function tellAllTicked(
  reading: Reading,
  kind: Kind | undefined,
  own: KindFields,
  stem: Prose,
): void {
  if (kind !== undefined || (own.kind !== 'typed' && own.kind !== 'numeric')) return;
  const [first, second] = own.kind === 'typed' ? own.choices : own.ranges;
  if (first === undefined || second === undefined || !SELECTS.test(stem.text)) return;
  tell(reading, placeOf(first.text), { rule: 'typed-suspicious', message: ALL_TICKED });
}

const SELECTS =
  /\b(?:select|choose|pick|mark|tick|check|which of (?:the following|these)|that apply)\b/i;

const ALL_TICKED =
  'All answers are marked as correct. Write "kind: multiple" below the title where all of them are to be ticked, "kind: typed" where one is to be typed, or add wrong answers with "[ ]".';

const LONE =
  'Only this answer is given, so it would have to be typed. Add the other one with "[ ]", or write "kind: typed" below the title.';

const SENTENCE =
  'All answers are marked as correct, so this sentence would have to be typed. Add wrong answers with "[ ]", or write "kind: typed" below the title.';

function isTruth(text: string): boolean {
  return /^(?:true|false|yes|no)$/i.test(text.trim());
}

/** Eight words or more, or four that end like a sentence. */
function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return words >= 8 || (words >= 4 && /[.!?]$/.test(text.trim()));
}

/** The numbers and ranges that are accepted. */
function rangesOf(reading: Reading, choices: readonly Choice[]): readonly NumberRange[] {
  return choices.flatMap((choice) => {
    const { text, correct, feedback } = choice;
    const wrong = (message: string) => {
      tell(reading, placeOf(text), { rule: 'numeric-invalid', message });
      return [];
    };
    if (!correct) return wrong('A question for a number lists only correct answers, with "[x]".');
    const range = parseRange(text.text);
    if (range === undefined) return wrong(`This is no number. ${nearlyNumber(text.text) ?? UNITS}`);
    if (range.low > range.high)
      return wrong('The range begins with its greater end. Swap the two.');
    return [{ text, ...range, ...(feedback && { feedback }) }];
  });
}

const UNITS = 'Write digits with a decimal point, or a range as 8..10; units go into the question.';

/** A number or a range, also one that is not quite written as it should be. */
function isNumber({ text }: Choice): boolean {
  return parseRange(text.text) !== undefined || nearlyNumber(text.text) !== undefined;
}

function areCorrect(choices: readonly Choice[]): boolean {
  return choices.every(({ correct }) => correct);
}

/** A line of text. */
export const typed: ReadKind<KindFields<'typed'>> = {
  divide: tellNoAnswers,
  boxed: {
    isTold: (choices) => areCorrect(choices) && !choices.every(isNumber),
    fits: () => true,
    most: LIMITS.accepted,
    read: (reading, choices, isGuessed) => {
      tellTyped(reading, choices, isGuessed);
      return { kind: 'typed', choices };
    },
  },
  correct: correctTextsIn,
  options: () => [],
  answers: (own, folded) => correctIn(own).map(({ text }) => folded(text.text)),
  supports: (own) => feedbackIn(correctIn(own)),
  material: false,
};

/** A number. */
export const numeric: ReadKind<KindFields<'numeric'>> = {
  divide: tellNoAnswers,
  boxed: {
    isTold: (choices) => areCorrect(choices) && choices.every(isNumber),
    fits: () => true,
    most: LIMITS.accepted,
    read: (reading, choices) => ({ kind: 'numeric', ranges: rangesOf(reading, choices) }),
  },
  correct: ({ ranges }) => ranges.map(({ low, high }) => `${low} ${high}`),
  options: () => [],
  answers: ({ ranges }) => ranges.map(({ low, high }) => `${low}..${high}`),
  supports: ({ ranges }) => feedbackIn(ranges),
  material: false,
};
