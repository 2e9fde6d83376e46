import { placeOf } from '../../place.ts';
import { plain } from '../../plain.ts';
import type { ChoiceQuestion } from '../../question.ts';
import type { Rule } from '../../rule.ts';
import { perChoiceQuestion } from '../per-question.ts';
import { wordsOnly } from '../words-only.ts';

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
  what: 'Answers combine statements that are numbered in the question. At least two answers are nothing but numbers or letters ("1 and 3 only", "I, II and III"), one of them has two or more, and each stands in the question with a point, bracket or colon behind it ("1.", "(ii)", "b)").',
  why: 'It is a puzzle of logic: knowing one statement rules out half of the answers, and reading takes longer than knowing. Let the learner choose several answers.',
  source:
    'Haladyna, Downing, Rodriguez: A review of multiple-choice item-writing guidelines (2002), guideline 9. All such findings were right among 217 questions that experts had labelled.',
  bad: `## What BFD does

Which statements are correct?

1. It finds dead links.
2. It tells BGP of them.
3. It encrypts traffic.

Think of each.

- [ ] 1 only
- [x] 1 and 2
- [ ] 2 and 3

BFD finds a dead link, and BGP acts on it.
`,
  good: `## What BFD does

What does BFD do? Choose two.

- [x] It finds dead links.
- [x] It tells BGP of them.
- [ ] It encrypts traffic.

BFD finds a dead link, and BGP acts on it.
`,
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
