import { plainText } from '../../markdown/plain-text.ts';
import { LIMITS } from '../limits.ts';
import { placeOf, type Place, type Prose } from '../../markdown/lines.ts';
import type { Blank, Choice, Kind, KindFields, Question } from '../question.ts';
import { multiple, single, trueFalse } from './choice-kinds.ts';
import { cloze } from './cloze.ts';
import { matching } from './matching.ts';
import { ordering } from './ordering.ts';
import type { AskedTexts, Divided, Folded, ReadKind, Undivided } from './read-kind.ts';
import { found } from '../diagnostic.ts';
import { tell, type Reading } from './tell.ts';
import { numeric, typed } from './typed-kinds.ts';

/** How each kind is read. */
const kinds: { readonly [One in Kind]: ReadKind<KindFields<One>> } = {
  single,
  multiple,
  'true-false': trueFalse,
  typed,
  numeric,
  ordering,
  matching,
  cloze,
};

/** What may be written behind `kind:`. */
export const KINDS: readonly Kind[] = Object.keys(kinds).filter(isKind);

function isKind(word: string): word is Kind {
  return Object.hasOwn(kinds, word);
}

/** Divides a question without check boxes. Blanks need no kind that is set. */
export function divideByKind(reading: Reading, question: Undivided): Divided | undefined {
  return kinds[question.kind ?? 'cloze'].divide(reading, question);
}

/** The answers of a question with check boxes, by the kind that is set or that their shape tells. */
export function boxedAnswers(
  reading: Reading,
  written: readonly Choice[],
  kind: Kind | undefined,
  place: Place,
): KindFields | undefined {
  const choices = withoutRepeated(reading, written);
  if (!choices.some(({ correct }) => correct)) {
    const message = 'No answer is marked as correct. Write "[x]" in place of "[ ]" in front of it.';
    tell(reading, place, { rule: 'answer-no-correct', message });
    return undefined;
  }
  const decided = kind ?? kindTold(choices, reading.isForeign === true);
  const { boxed } = kinds[decided];
  if (boxed?.fits(choices) !== true) {
    const message =
      boxed?.misfit ?? `"kind: ${decided}" has no check boxes. Remove the kind, or the boxes.`;
    tell(reading, place, { rule: 'settings-invalid', message });
  }
  tellTooMany(reading, choices, boxed?.most ?? LIMITS.choices, place);
  return boxed?.read(reading, choices, kind === undefined);
}

function kindTold(choices: readonly Choice[], isForeign: boolean): Kind {
  if (isForeign && choices.length > 1 && choices.every(({ correct }) => correct)) return 'multiple';
  return KINDS.find((kind) => kinds[kind].boxed?.isTold(choices)) ?? 'single';
}

/**
 * Tells of answers that look the same, and leaves out what a foreign file repeats among its wrong ones.
 * Case and punctuation tell answers apart: they may be the very point of a question.
 */
function withoutRepeated(reading: Reading, choices: readonly Choice[]): readonly Choice[] {
  const first = new Map<string, Choice>();
  return choices.filter((choice) => {
    const shown = shownAs(choice.text.text);
    const other = first.get(shown);
    if (other === undefined) {
      first.set(shown, choice);
      return true;
    }
    const message = `The same answer stands in line ${other.place.line}. Change or remove one.`;
    const told = found('choice-duplicate', placeOf(choice.text), message);
    const isHarmless = reading.isForeign === true && !choice.correct && !other.correct;
    reading.report(isHarmless ? { ...told, severity: 'warning' } : told);
    return !isHarmless;
  });
}

/** As it is shown; the marks of code and emphasis tell answers apart. */
function shownAs(markdown: string): string {
  return plainText(markdown.replace(/`/g, '\\`')).replace(/\s+/g, ' ').trim();
}

function tellTooMany(
  reading: Reading,
  choices: readonly Choice[],
  most: number,
  place: Place,
): void {
  if (choices.length <= most) return;
  const message = `At most ${most} answers are taken here; there are ${choices.length}.`;
  tell(reading, place, { rule: 'limit-exceeded', message });
}

/** The answers, checked against the rest of the question. */
export function settled<One extends Kind>(
  reading: Reading,
  own: KindFields<One>,
  asked: AskedTexts,
): KindFields<One> {
  return kinds[own.kind].settle?.(reading, own, asked) ?? own;
}

/** The texts that say what is correct, for a question's hash. */
export function correctOf<One extends Kind>(own: KindFields<One>): readonly string[] {
  return kinds[own.kind].correct(own);
}

/** What there is to pick, put in order or match; nothing where something is typed. */
export function optionsOf<One extends Kind>(own: KindFields<One>): readonly Prose[] {
  return kinds[own.kind].options(own);
}

/** What is correct: each of these for itself, in texts that two questions share if they agree. */
export function answersOf<One extends Kind>(
  own: KindFields<One>,
  folded: Folded,
): readonly string[] {
  return kinds[own.kind].answers(own, folded);
}

/** Why what is correct is correct, where that is written below it. */
export function supportsOf<One extends Kind>(own: KindFields<One>): readonly Prose[] {
  return kinds[own.kind].supports(own);
}

/** Whether the answers may be what "the following table" speaks of. */
export function isMaterial({ kind }: Question): boolean {
  return kinds[kind].material;
}

/** The blanks in the stem; none where such questions have none. */
export function blanksOf<One extends Kind>(own: KindFields<One>): readonly Blank[] {
  return kinds[own.kind].blanks?.(own) ?? [];
}
