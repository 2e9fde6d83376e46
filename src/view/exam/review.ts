import type { Reviewing } from '../../session/asking.ts';
import { clock } from '../question/clock.ts';
import { plural } from '../words.ts';

/** So many runs of numbers are named; further ones are counted. */
const NAMED = 12;

/** Numbers of questions in words, from their positions in rising order: "3, 5, 17-20". */
export function numbersOf(positions: readonly number[]): string {
  const runs: (readonly [number, number])[] = [];
  for (const position of positions) {
    const [first, last] = runs.at(-1) ?? [];
    if (first !== undefined && last === position - 1) runs[runs.length - 1] = [first, position];
    else runs.push([position, position]);
  }
  const told = runs.slice(0, NAMED).map(([from, to]) => runOf(from + 1, to + 1));
  const rest = runs.slice(NAMED).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return `${told.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}

function runOf(from: number, to: number): string {
  if (from === to) return `${from}`;
  return to === from + 1 ? `${from}, ${to}` : `${from}-${to}`;
}

/** Positions of the questions for which something holds. */
export function positionsWhere(
  { questions }: Pick<Reviewing, 'questions'>,
  holds: (question: Reviewing['questions'][number]) => boolean,
): readonly number[] {
  return questions.flatMap((question, at) => (holds(question) ? [at] : []));
}

/** "Review: 44 of 50 answered, 34:10 left". */
export function reviewTitle(reviewing: Reviewing): string {
  const answered = positionsWhere(reviewing, (one) => one.answered).length;
  return `Review: ${answered} of ${reviewing.questions.length} answered, ${clock(reviewing.left())} left`;
}

/** What submitting would mean, said before it is done. */
export function submitQuestion(reviewing: Reviewing): string {
  const unanswered = positionsWhere(reviewing, ({ answered }) => !answered);
  if (unanswered.length === 0)
    return `${plural(reviewing.questions.length, 'question')}, all answered. Submit now?`;
  const numbers = numbersOf(unanswered);
  return unanswered.length === 1
    ? `Question ${numbers} is unanswered and would count as wrong. Submit all the same?`
    : `Questions ${numbers} are unanswered and would count as wrong. Submit all the same?`;
}
