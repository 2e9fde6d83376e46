import type { ChoiceQuestion } from '../../bank/question.ts';
import type { Picked } from '../attempt.ts';
import type { Grade } from './grade.ts';
import { checkDistinct, positionsOf, problem, type Checked } from './picked.ts';

/** A point for each correct choice picked; none with more picked than are correct. */
export function gradeChoices({ choices }: ChoiceQuestion, picked: Picked): Grade {
  const ticks = new Set(positionsOf(picked));
  const maxPoints = choices.filter(({ correct }) => correct).length;
  const hits = choices.filter(({ correct }, position) => correct && ticks.has(position)).length;
  const points = ticks.size > maxPoints ? 0 : hits;
  return { correct: points === maxPoints, points, maxPoints };
}

export function checkChoices({ kind, choices }: ChoiceQuestion, value: unknown): Checked {
  const several = kind === 'multiple';
  const wanted = several ? 'a list of positions, such as [0, 2]' : 'one position, such as [1]';
  const checked = checkDistinct(value, choices.length, wanted);
  if (!checked.valid) return checked;
  const count = checked.picked.length;
  return count === 1 || (several && count > 1) ? checked : problem(`must be ${wanted}`);
}
