import type { ChoiceQuestion } from '../../bank/question.ts';
import type { Attempt } from '../../session/attempt.ts';
import { positionsOf } from '../../session/grade/picked.ts';
import { labelIn } from '../question/label.ts';
import { safe, type SafeText } from '../safe-text.ts';
import type { Part } from './part.ts';

/** The choices as they were shown. Feedback stands with what was picked and with what is correct. */
export function choiceParts(
  { choices }: ChoiceQuestion,
  order: readonly number[],
  { picked, skipped }: Attempt,
): readonly Part[] {
  const mine = skipped ? [] : positionsOf(picked);
  return order.flatMap((author, shown) => {
    const choice = choices[author];
    if (choice === undefined) return [];
    const part = { head: labelIn(shown, order.length), text: choice.text.text };
    const words = wordsFor(mine.includes(author), choice.correct);
    if (words === undefined) return { ...part, mark: 'none' };
    const { feedback } = choice;
    return {
      ...part,
      mark: choice.correct ? 'right' : 'wrong',
      words,
      ...(feedback === undefined ? {} : { feedback: feedback.text }),
    };
  });
}

function wordsFor(mine: boolean, correct: boolean): SafeText | undefined {
  if (mine) return correct ? safe`your answer, correct` : safe`your answer, not correct`;
  return correct ? safe`correct answer` : undefined;
}
