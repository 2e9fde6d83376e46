import { LIMITS } from '../limits.ts';
import { nearlyNumber, parseRange } from '../numbers.ts';
import { placeOf, type Place } from '../../markdown/place.ts';
import type {
  Choice,
  ChoiceQuestion,
  Kind,
  NumericQuestion,
  TypedQuestion,
  NumberRange,
} from '../question.ts';
import { tell, type Reading } from './reading.ts';
import { hasMarkup } from '../../markdown/plain-text.ts';

/** What a question with check boxes asks for. */
export type BoxedAnswers =
  | Pick<ChoiceQuestion, 'kind' | 'choices'>
  | Pick<TypedQuestion, 'kind' | 'choices'>
  | Pick<NumericQuestion, 'kind' | 'ranges'>;

/** The answers of a question with check boxes, by the kind that is set or that their shape tells. */
export function boxedAnswers(
  reading: Reading,
  choices: readonly Choice[],
  kind: Kind | undefined,
  place: Place,
): BoxedAnswers | undefined {
  tellDuplicates(reading, choices);
  if (!choices.some(({ correct }) => correct)) {
    const message = 'No answer is marked as correct. Write "[x]" in place of "[ ]" in front of it.';
    tell(reading, place, { rule: 'answer-no-correct', message });
    return undefined;
  }
  const decided = kind ?? shapeOf(choices);
  const message = misfit(choices, decided);
  if (message !== undefined) tell(reading, place, { rule: 'settings-invalid', message });
  tellTooMany(reading, choices, decided, place);
  if (decided === 'typed') tellTyped(reading, choices, kind === undefined);
  if (decided === 'numeric') return { kind: decided, ranges: rangesOf(reading, choices) };
  return isBoxed(decided) ? { kind: decided, choices } : undefined;
}

function isBoxed(kind: Kind): kind is 'single' | 'multiple' | 'true-false' | 'typed' {
  return kind === 'single' || kind === 'multiple' || kind === 'true-false' || kind === 'typed';
}

function shapeOf(choices: readonly Choice[]): Kind {
  const correct = choices.filter((choice) => choice.correct).length;
  if (correct === choices.length) return choices.every(isNumber) ? 'numeric' : 'typed';
  if (correct > 1) return 'multiple';
  return isPair(choices) ? 'true-false' : 'single';
}

/** A number or a range, also one that is not quite written as it should be. */
function isNumber({ text }: Choice): boolean {
  return parseRange(text.text) !== undefined || nearlyNumber(text.text) !== undefined;
}

const PAIRS = ['false true', 'no yes'];

function isPair(choices: readonly Choice[]): boolean {
  if (choices.length !== 2) return false;
  const words = choices.map(({ text }) => text.text.trim().toLowerCase());
  return PAIRS.includes(words.sort().join(' '));
}

/** Exact texts only: case or punctuation may be the very point of a question. */
function tellDuplicates(reading: Reading, choices: readonly Choice[]): void {
  for (const choice of choices) {
    const other = choices.find(({ text }) => text.text === choice.text.text);
    if (other === undefined || other === choice) continue;
    const message = `The same answer stands in line ${other.place.line}. Change or remove one.`;
    tell(reading, placeOf(choice.text), { rule: 'choice-duplicate', message });
  }
}

/** Why answers do not fit the kind that is set for them. */
function misfit(choices: readonly Choice[], kind: Kind): string | undefined {
  const isFit = FITS[kind];
  return isFit(choices)
    ? undefined
    : (WRONG_KINDS[kind] ?? `"kind: ${kind}" has no check boxes. Remove the kind, or the boxes.`);
}

const FITS: Readonly<Record<Kind, (choices: readonly Choice[]) => boolean>> = {
  single: hasOne,
  multiple: (choices) => choices.length > 1,
  'true-false': (choices) => hasOne(choices) && isPair(choices),
  typed: () => true,
  numeric: () => true,
  ordering: () => false,
  matching: () => false,
  cloze: () => false,
};

function hasOne(choices: readonly Choice[]): boolean {
  return choices.length > 1 && choices.filter(({ correct }) => correct).length === 1;
}

const WRONG_KINDS: Readonly<Partial<Record<Kind, string>>> = {
  single:
    '"kind: single" wants one correct answer, with "[x]", and wrong ones, with "[ ]". Remove the kind, or change the boxes.',
  multiple: '"kind: multiple" wants at least two answers to choose from.',
  'true-false':
    '"kind: true-false" wants the answers True and False, or Yes and No, one of them correct.',
};

function tellTooMany(reading: Reading, choices: readonly Choice[], kind: Kind, place: Place): void {
  const most = kind === 'typed' || kind === 'numeric' ? LIMITS.accepted : LIMITS.choices;
  if (choices.length <= most) return;
  const message = `At most ${most} answers are taken here; there are ${choices.length}.`;
  tell(reading, place, { rule: 'limit-exceeded', message });
}

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
