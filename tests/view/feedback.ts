import type { Question } from '../../src/bank/question.ts';
import type { Attempt } from '../../src/answer/attempt.ts';
import { grade, nothingPicked } from '../../src/answer/kinds.ts';
import { viewFeedback } from '../../src/view/feedback.ts';
import { asking, screen } from '../samples.ts';

/** An attempt as the session makes it. */
export function attempt(question: Question, part: Partial<Attempt>): Attempt {
  const picked = part.picked ?? nothingPicked(question);
  const { correct, points, maxPoints } = grade(question, picked);
  return {
    question: question.id,
    hash: question.hash,
    picked,
    correct,
    points,
    maxPoints,
    ms: 1000,
    skipped: false,
    hint: 0,
    ...part,
  };
}

/** What is said after an answer. */
export function feedback(question: Question, part: Partial<Attempt>, on = screen()): string {
  const { order } = asking(question);
  return `\n${viewFeedback(question, order, attempt(question, part), on).text}\n`;
}
