import type { Picked } from '../answer/attempt.ts';
import { validPicked } from '../answer/kinds.ts';
import { numberOf } from '../bank/numbers.ts';
import type { Kind, Question, QuestionOf } from '../bank/question.ts';

/** What was filled in, or what is still wanted. */
export type FilledIn = { readonly picked: Picked } | { readonly wanted: string };

/** What the form of a question holds; `question-form.ts` makes it. */
export function filledIn(form: HTMLFormElement, question: Question): FilledIn {
  const wanted = missingIn(form, question);
  if (wanted !== undefined) return { wanted };
  const checked = validPicked(question, readers[question.kind](form));
  return checked.valid ? { picked: checked.picked } : { wanted: `The answer ${checked.problem}.` };
}

const numbers = (form: HTMLFormElement, name: string): readonly number[] =>
  new FormData(form).getAll(name).map(Number);

const texts = (form: HTMLFormElement, name: string): readonly string[] =>
  new FormData(form).getAll(name).map((value) => (typeof value === 'string' ? value.trim() : ''));

const line = (form: HTMLFormElement): string => texts(form, 'text')[0] ?? '';

const chosen = (form: HTMLFormElement): Picked =>
  numbers(form, 'choice').toSorted((one, other) => one - other);

const readers: Readonly<Record<Kind, (form: HTMLFormElement) => Picked>> = {
  single: chosen,
  multiple: chosen,
  'true-false': chosen,
  typed: line,
  numeric: line,
  ordering: (form) =>
    Array.from(form.querySelectorAll<HTMLElement>('[data-item]'), ({ dataset }) =>
      Number(dataset['item']),
    ),
  matching: (form) => numbers(form, 'row'),
  cloze: (form) => texts(form, 'blank'),
};

type Missing<One extends Kind> = (
  form: HTMLFormElement,
  question: QuestionOf<One>,
) => string | undefined;

const missing: { readonly [One in Kind]: Missing<One> } = {
  single: (form) => missingChoices(numbers(form, 'choice').length, 1),
  multiple: (form, { count }) => missingChoices(numbers(form, 'choice').length, count),
  'true-false': (form) => missingChoices(numbers(form, 'choice').length, 1),
  typed: (form) => (line(form) === '' ? 'Type an answer first.' : undefined),
  numeric: (form) =>
    numberOf(line(form)) === undefined ? 'Type a number such as 12 or 0.5.' : undefined,
  ordering: () => undefined,
  matching: (form) =>
    texts(form, 'row').includes('') ? 'Choose something for each row.' : undefined,
  cloze: (form) => (texts(form, 'blank').includes('') ? 'Fill in each blank.' : undefined),
};

function missingIn<One extends Kind>(
  form: HTMLFormElement,
  question: QuestionOf<One>,
): string | undefined {
  return missing[question.kind](form, question);
}

function missingChoices(chosen: number, count: number | undefined): string | undefined {
  if (chosen === 0) return 'Choose an answer first.';
  return count === undefined || chosen === count
    ? undefined
    : `Choose ${count} answers; you have ${chosen}.`;
}
