import type { Reviewing } from '../../session/asking.ts';
import type { Grid } from '../../session/picker/reviewing.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { hang, wrap } from '../wrap.ts';
import { numbersOf, positionsWhere, reviewTitle, submitQuestion } from './review.ts';

/** The review as lines, where nothing is redrawn: which questions are answered, and which are not. */
export function viewReviewLines(reviewing: Reviewing, { width, style }: Screen): SafeText {
  const groups = [
    ['Answered', positionsWhere(reviewing, ({ answered }) => answered)],
    ['Unanswered', positionsWhere(reviewing, ({ answered }) => !answered)],
    ['Marked', positionsWhere(reviewing, ({ marked }) => marked)],
    ['Closed', positionsWhere(reviewing, ({ closed }) => closed)],
  ] as const;
  const lines = groups
    .filter(([, positions]) => positions.length > 0)
    .map(([name, positions]) =>
      hang(safe`  ${`${name}:`.padEnd(12)}`, visible(numbersOf(positions)), width),
    );
  return joined([style.strong(wrap(visible(reviewTitle(reviewing)), width)), ...lines]);
}

/** What stands before the line that is typed. */
export function viewReviewPrompt(reviewing: Reviewing, grid: Grid, { width }: Screen): SafeText {
  const text = grid.asked
    ? `${submitQuestion(reviewing)} (y or n):`
    : 'Number of a question, :submit, :p to go back, :q to pause:';
  return wrap(visible(text), width - REVIEW_ROOM);
}

/** Columns kept for what is typed behind it. */
const REVIEW_ROOM = 8;

/** Why a line did nothing. */
export function viewReviewNag({ nag }: Grid, { width, style }: Screen): readonly SafeText[] {
  if (nag === undefined) return [];
  const text =
    nag === 'closed'
      ? 'That question was left, and its series has no way back.'
      : 'No such question.';
  return [style.warn(wrap(visible(text), width))];
}
