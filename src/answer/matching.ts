import type { Key } from './keys.ts';
import type { Picker, QuestionShape } from './state.ts';
import { pressInTurn } from './pick-in-turn.ts';
import type { MatchingQuestion } from '../bank/question.ts';
import type { Picked } from './attempt.ts';
import {
  gradeParts,
  type Grade,
  checkPositions,
  positionsOf,
  problem,
  type Checked,
} from './picked.ts';

/** Pick a choice for one row after the other; a choice may serve several rows. */
export function pressMatching(picker: Picker, key: Key, shape: QuestionShape): Picker {
  return pressInTurn(picker, key, shape, ({ chosen }) =>
    chosen.length === shape.parts ? 'full' : undefined,
  );
}

/** A point for each row with its right-hand cell; equal cells are one. */
export function gradeMatching({ rows }: MatchingQuestion, picked: Picked): Grade {
  const cells = positionsOf(picked).map((row) => rows[row]?.right.text);
  return gradeParts(rows.map(({ right }, row) => right.text === cells[row]));
}

export function checkMatching({ rows }: MatchingQuestion, value: unknown): Checked {
  const wanted = `${rows.length} positions, for each row that of its right-hand cell`;
  const checked = checkPositions(value, rows.length, `a list of ${wanted}`);
  if (!checked.valid || checked.picked.length === rows.length) return checked;
  return problem(`must have ${wanted}`);
}
