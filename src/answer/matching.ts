import { WHOLE, type AnsweredKind, factorial } from './answered-kind.ts';
import { positionsIn, type Key } from './keys.ts';
import type { Picker, QuestionShape } from './state.ts';
import { pressInTurn } from './ordering.ts';
import type { MatchingQuestion } from '../bank/question.ts';
import {
  type Picked,
  gradeParts,
  type Grade,
  checkPositions,
  positionsOf,
  problem,
  type Checked,
} from './attempt.ts';

/** Pick a choice for one row after the other; a choice may serve several rows. */
function pressMatching(picker: Picker, key: Key, shape: QuestionShape): Picker {
  return pressInTurn(picker, key, shape, ({ chosen }) =>
    chosen.length === shape.parts ? 'full' : undefined,
  );
}

/** A point for each row with its right-hand cell; equal cells are one. */
function gradeMatching({ rows }: MatchingQuestion, picked: Picked): Grade {
  const cells = positionsOf(picked).map((row) => rows[row]?.right.text);
  return gradeParts(rows.map(({ right }, row) => right.text === cells[row]));
}

function checkMatching({ rows }: MatchingQuestion, value: unknown): Checked {
  const wanted = `${rows.length} positions, for each row that of its right-hand cell`;
  const checked = checkPositions(value, rows.length, `a list of ${wanted}`);
  if (!checked.valid || checked.picked.length === rows.length) return checked;
  return problem(`must have ${wanted}`);
}

/** The first row of each right-hand cell: equal cells are one choice. */
export function rightCells({ rows }: MatchingQuestion): readonly number[] {
  const first = new Map<string, number>();
  rows.forEach(({ right }, row) => {
    if (!first.has(right.text)) first.set(right.text, row);
  });
  return [...first.values()];
}

/** "2a 1b" put into the order of the rows, where each row is named once. */
function cellsOf(words: readonly string[]): readonly string[] | undefined {
  const cells = words.map((word) => /^(\d+)[:=.)]?([a-h])$/.exec(word));
  const rows = new Map(cells.map((cell) => [Number(cell?.[1]), cell?.[2] ?? '']));
  const signs = words.map((_, row) => rows.get(row + 1));
  return signs.every((sign) => sign !== undefined) ? signs : undefined;
}

function guessMatching({ rows }: MatchingQuestion): number {
  const choices = new Set(rows.map(({ right }) => right.text)).size;
  return choices < rows.length ? choices ** -rows.length : 1 / factorial(rows.length);
}

/** Rows to find the right-hand cells of. */
export const matching: AnsweredKind<MatchingQuestion> = {
  ...WHOLE,
  typed: false,
  follows: false,
  press: pressMatching,
  said: (words) => positionsIn(cellsOf(words) ?? words),
  parts: ({ rows }) => rows.length,
  order: (question, shuffled) => shuffled(rightCells(question)),
  grade: gradeMatching,
  check: checkMatching,
  nothing: [],
  guess: guessMatching,
};
