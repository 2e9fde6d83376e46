import type { Choice, Question } from '../bank/question.ts';
import type { Attempt, Picked } from '../session/attempt.ts';
import { positionsOf, textOf } from '../session/grade/picked.ts';
import { typedChoice } from '../session/grade/typed.ts';
import { withoutAddresses } from './prose.ts';

/**
 * What the author says against each thing that was picked, in the order picked; nothing where it is
 * correct or the author says nothing. Markdown.
 */
export function objections(question: Question, picked: Picked): readonly (string | undefined)[] {
  return choicesPicked(question, picked).map((choice) =>
    choice?.correct === false ? choice.feedback?.text : undefined,
  );
}

/** Why the correct answer is correct: its feedback where nothing stands against the one given, then the explanation. Markdown. */
export function reasons(question: Question, attempt: Attempt | undefined): readonly string[] {
  const { explanation, references } = question;
  const picked = attempt?.picked ?? [];
  const answered = objections(question, picked).some((told) => told !== undefined);
  const told =
    explanation === undefined ? '' : withoutAddresses(explanation.text, references.slice(0, 1));
  return [...(answered ? [] : supports(question, picked)), told].filter((text) => text !== '');
}

function choicesPicked(question: Question, picked: Picked): readonly (Choice | undefined)[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return positionsOf(picked).map((position) => question.choices[position]);
    case 'typed':
      return [typedChoice(question, textOf(picked))];
    case 'numeric':
    case 'ordering':
    case 'matching':
    case 'cloze':
      return [];
  }
}

function supports(question: Question, picked: Picked): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return feedbackOf(question.choices.filter(({ correct }) => correct));
    case 'typed':
      return feedbackOf(choicesPicked(question, picked));
    case 'numeric':
      return feedbackOf(question.ranges);
    case 'ordering':
    case 'matching':
    case 'cloze':
      return [];
  }
}

function feedbackOf(told: readonly (Pick<Choice, 'feedback'> | undefined)[]): readonly string[] {
  return told.flatMap((one) => one?.feedback?.text ?? []);
}
