import type { Question } from '../bank/question.ts';
import { optionsOf } from '../bank/read/kind.ts';
import type { Prose } from '../markdown/lines.ts';

/** The texts of a question that it does not share: the text of a case is not among them. */
export function questionTexts(question: Question): readonly Prose[] {
  return [...askedTexts(question), ...optionsOf(question), ...saidTexts(question)];
}

/** What stands above the answers. */
export function askedTexts({ stem, hints }: Question): readonly Prose[] {
  return [stem, ...hints];
}

/** What is said of the answers: feedback and explanation. */
export function saidTexts(question: Question): readonly Prose[] {
  const feedback = 'choices' in question ? question.choices.map((choice) => choice.feedback) : [];
  return [...feedback, question.explanation].filter((prose) => prose !== undefined);
}
