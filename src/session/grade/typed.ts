import type { Choice, TypedQuestion } from '../../bank/question.ts';
import type { Picked } from '../attempt.ts';
import { sameText } from '../same-text.ts';
import { gradeParts, type Grade } from './grade.ts';
import { textOf } from './picked.ts';

/** Right where the text is any of the accepted ones. */
export function gradeTyped(question: TypedQuestion, picked: Picked): Grade {
  return gradeParts([typedChoice(question, textOf(picked))?.correct === true]);
}

/** The accepted answer, or the mistake that was expected, that a text is. */
export function typedChoice({ choices }: TypedQuestion, text: string): Choice | undefined {
  return choices.find((choice) => sameText(choice.text.text, text));
}
