import type { Prose } from '../../src/markdown/lines.ts';
import type { Bank, Choice, Question } from '../../src/bank/question.ts';

/** A text that learners read, and where it stands. */
interface Shown {
  readonly where: string;
  readonly text: string;
  readonly isWrongAnswer: boolean;
}

/** All texts of a bank; that of a case once for each of its questions. */
export function textsOf({ introduction, concepts, topics, questions }: Bank): readonly Shown[] {
  return [
    shown('index', introduction.text),
    ...concepts.flatMap(({ id, title, description }) => [shown(id, title), shown(id, description)]),
    ...topics.flatMap(({ id, title, description, note }) =>
      [title, description, note.text].map((text) => shown(`${id} (topic)`, text)),
    ),
    ...questions.flatMap(textsOfQuestion),
  ];
}

function textsOfQuestion(question: Question): readonly Shown[] {
  const { id, title, stem, hints, explanation } = question;
  const scenario = question.case;
  const proses: readonly (Prose | undefined)[] = [
    ...(scenario === undefined ? [] : [scenario.title, scenario.text]),
    ...[title, stem, ...hints, explanation],
    ...answersOf(question),
  ];
  return [
    ...proses.flatMap((prose) => (prose === undefined ? [] : [shown(id, prose.text)])),
    ...choicesOf(question).map(({ text, correct }) => ({
      ...shown(id, text.text),
      isWrongAnswer: !correct,
    })),
  ];
}

/** What can be put in order or matched, and what is said about answers. */
function answersOf(question: Question): readonly (Prose | undefined)[] {
  switch (question.kind) {
    case 'ordering':
      return question.items;
    case 'matching':
      return question.rows.flatMap(({ left, right }) => [left, right]);
    case 'numeric':
      return question.ranges.map(({ feedback }) => feedback);
    case 'cloze':
      return [];
    case 'single':
    case 'multiple':
    case 'true-false':
    case 'typed':
      return question.choices.map(({ feedback }) => feedback);
  }
}

/** The answers of a question that has a list of them. */
export function choicesOf(question: Question): readonly Choice[] {
  return 'choices' in question ? question.choices : [];
}

function shown(where: string, text: string): Shown {
  return { where, text, isWrongAnswer: false };
}
