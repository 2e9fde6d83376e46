import { LIMITS } from '../limits.ts';
import { nearlyNumber, parseRange } from '../number.ts';
import { placeOf, type Place } from '../place.ts';
import type { Choice, ChoiceQuestion, Kind, NumericQuestion, TypedQuestion } from '../question.ts';
import { rangesOf } from './numeric.ts';
import { tell, type Reading } from './reading.ts';
import { tellTyped } from './typed.ts';

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
    : (UNFIT[kind] ?? `"kind: ${kind}" has no check boxes. Remove the kind, or the boxes.`);
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

const UNFIT: Readonly<Partial<Record<Kind, string>>> = {
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
