import type { Prose } from '../place.ts';
import type { Choice, ChoiceQuestion, Question } from '../question.ts';

/** What is asked, as the learner sees it: the title where it is shown, then the stem. */
export function promptsOf({ title, titleShown, stem }: Question): readonly Prose[] {
  return titleShown && title !== stem ? [title, stem] : [stem];
}

/** What there is to pick, put in order or match; nothing where something is typed. */
export function optionsOf(question: Question): readonly Prose[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return question.choices.map(({ text }) => text);
    case 'ordering':
      return question.items;
    case 'matching':
      return question.rows.flatMap(({ left, right }) => [left, right]);
    case 'typed':
    case 'numeric':
    case 'cloze':
      return [];
  }
}

/** The answer that is correct, where there is only one. */
export function correctChoice({ kind, choices }: ChoiceQuestion): Choice | undefined {
  return kind === 'single' ? choices.find(({ correct }) => correct) : undefined;
}
