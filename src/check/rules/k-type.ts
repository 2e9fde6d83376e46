import { placeOf } from '../../markdown/lines.ts';
import { plain, wordsOnly } from '../../markdown/plain-text.ts';
import type { ChoiceQuestion } from '../../bank/question.ts';
import { type Rule, perChoiceQuestion } from '../rule.ts';

const LABEL = String.raw`(?:\d{1,2}|[ivx]{1,4}|[a-h])`;

/** "1 and 3 only", "I, II and III", "Only (a)", "Statements 1 and 2". */
const COMBINED = new RegExp(
  String.raw`^(?:(?:both|all|only|just|statements?|options?|answers?|choices?)\s){0,2}\(?${LABEL}\)?(?:(?:\s?[,;&+/]\s?|\s)(?:(?:and|or|&)\s)?(?:and\s)?\(?${LABEL}\)?){0,7}(?:\sonly)?[.]?$`,
  'i',
);

/** The number of a statement: "1.", "(ii)", "b)". */
const NUMBER = new RegExp(String.raw`(?:^|[\s(>*])(${LABEL})[.):](?=[\s*])`, 'gim');

export const kType: Rule = {
  id: 'k-type',
  severity: 'warning',
  scope: 'question',
  check: perChoiceQuestion((question) => {
    const combined = combinedIn(question);
    const [first] = combined;
    const labels = new Set(combined.flatMap(({ labels }) => labels));
    if (first === undefined || combined.length < 2 || combined.every(isLone)) return [];
    const numbered = numbersIn(question.stem.text);
    if (![...labels].every((label) => numbered.has(label))) return [];
    const message =
      'The answers combine numbered statements. Make each statement an answer, and let the learner choose several.';
    return [{ message, place: placeOf(first.text) }];
  }),
};

type Combined = Pick<ChoiceQuestion['choices'][number], 'text'> & {
  readonly labels: readonly string[];
};

function combinedIn({ choices }: ChoiceQuestion): readonly Combined[] {
  return choices.flatMap(({ text }) => {
    if (text.text.length > LONGEST || !MAY_END.test(text.text.slice(-8))) return [];
    const words = plain(text.text);
    if (!COMBINED.test(words)) return [];
    const labels = words.toLowerCase().match(LABELS) ?? [];
    return labels.length === 0 ? [] : [{ text, labels }];
  });
}

const LABELS = new RegExp(String.raw`(?<![a-z0-9])${LABEL}(?![a-z0-9])`, 'g');

/** How such an answer ends: most others are told apart by this. */
const MAY_END = /(?:^|[^a-z])(?:\d{1,2}|[ivx]{1,4}|[a-h]|only)[^a-z\d]*$/i;

/** "Statements I, II, III, IV, V, VI, VII and VIII only" is not longer. */
const LONGEST = 60;

function isLone({ labels }: Combined): boolean {
  return labels.length < 2;
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set(
    Array.from(wordsOnly(text).matchAll(NUMBER), ([, label = '']) => label.toLowerCase()),
  );
}
