import type { ChoiceQuestion, Question } from '../question.ts';
import type { Finding, Rule, Setting } from '../rule.ts';

/** A finding without the question that it is about. */
export type Found = Omit<Finding, 'question'>;

/** A check that looks at one question after the other. */
export function perQuestion(
  check: (question: Question, setting: Setting) => readonly Found[],
): NonNullable<Rule['check']> {
  return function* ({ questions }, setting) {
    for (const question of questions) {
      for (const found of check(question, setting)) yield { ...found, question: question.id };
    }
  };
}

/** A check of the questions whose answers are picked from a list. */
export function perChoiceQuestion(
  check: (question: ChoiceQuestion) => readonly Found[],
): NonNullable<Rule['check']> {
  return perQuestion((question) => (isChoiceQuestion(question) ? check(question) : []));
}

export function isChoiceQuestion(question: Question): question is ChoiceQuestion {
  return (
    question.kind === 'single' || question.kind === 'multiple' || question.kind === 'true-false'
  );
}
