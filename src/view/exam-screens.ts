import type { Reviewing, Glance } from '../answer/prompt.ts';
import type { Grid } from '../session/review-grid.ts';
import { marksOf, type Screen } from './screen.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { flow, hang, rowsOf, wrap } from './wrap.ts';
import type { Session } from '../session/session.ts';
import { plural, clock } from './words.ts';

/** How many questions stand in a row: ten where there is room, so that rows read like decades. */
export function gridColumns(questions: number, { width }: Screen): number {
  const fits = (columns: number): boolean => columns * cellOf(questions) <= width + GAP;
  return [10, 5, 2].find(fits) ?? 1;
}

const GAP = 1;

/** Columns of one question: pointer, number, a space, its sign, its mark, and a gap. */
function cellOf(questions: number): number {
  return String(questions).length + 4 + GAP;
}

/**
 * All questions of an exam with signs for answered, unanswered, marked and closed, the one under
 * the cursor in words, and "submit". Never taller than the screen: where there are more rows, those
 * around the cursor are shown.
 */
export function viewGrid(reviewing: Reviewing, grid: Grid, screen: Screen): SafeText {
  const above = screen.style.strong(wrap(visible(reviewTitle(reviewing)), screen.width));
  const below = viewBelow(reviewing, grid, screen);
  const rows = screen.height - rowsOf(safe`${above}\n\n${below}`).length - AROUND;
  return joined([above, viewRows(reviewing, grid, Math.max(1, rows), screen), below], '\n\n');
}

/** Lines that are neither above, below nor rows: an empty one, and one that the cursor needs. */
const AROUND = 2;

function viewRows(
  { questions }: Reviewing,
  { cursor }: Grid,
  most: number,
  screen: Screen,
): SafeText {
  const columns = gridColumns(questions.length, screen);
  const rows = Array.from({ length: Math.ceil(questions.length / columns) }, (_, row) =>
    questions.slice(row * columns, (row + 1) * columns),
  );
  const here = Math.floor(Math.min(cursor, questions.length - 1) / columns);
  const first = Math.max(0, Math.min(here - Math.floor(most / 2), rows.length - most));
  return joined(
    rows.slice(first, first + most).map((row, index) => {
      const start = (first + index) * columns;
      const cells = row.map((one, column) =>
        viewCell(one, start + column, { cursor, of: questions.length }, screen),
      );
      return joined(cells, ' '.repeat(GAP));
    }),
  );
}

function viewCell(
  question: Glance,
  at: number,
  { cursor, of }: { readonly cursor: number; readonly of: number },
  screen: Screen,
): SafeText {
  const { style } = screen;
  const signs = signsOf(screen);
  const number = String(at + 1).padStart(String(of).length);
  const sign = signs[standingOf(question)];
  const cell = safe`${cursor === at ? marksOf(screen).pointer : ' '}${number} ${sign}`;
  const mark = question.marked ? style.warn(visible(signs.marked)) : safe` `;
  if (cursor === at) return safe`${style.focus(cell)}${mark}`;
  return safe`${question.answered || question.closed ? style.faint(cell) : cell}${mark}`;
}

/** Not the signs of right and wrong, of which an exam tells nothing. */
function signsOf({ unicode }: Screen) {
  return unicode
    ? { answered: '●', incomplete: '◐', unanswered: '○', closed: '■', marked: '*' }
    : { answered: '#', incomplete: '~', unanswered: '.', closed: '=', marked: '*' };
}

function standingOf(question: Glance): 'closed' | 'answered' | 'incomplete' | 'unanswered' {
  return question.closed ? 'closed' : wordFor(question);
}

function wordFor({ answered, incomplete }: Glance): 'answered' | 'incomplete' | 'unanswered' {
  return answered ? 'answered' : incomplete === true ? 'incomplete' : 'unanswered';
}

/** Whether nothing is answered at a question, nor stands chosen there. */
export function isUntouched(question: Glance): boolean {
  return wordFor(question) === 'unanswered';
}

function viewBelow(reviewing: Reviewing, grid: Grid, screen: Screen): SafeText {
  const { style, width } = screen;
  if (grid.asked) {
    const question = style.warn(hang(safe`  `, visible(submitQuestion(reviewing)), width));
    return joined([question, style.faint(hang(safe`  `, safe`${YES}`, width))]);
  }
  const here = grid.cursor === reviewing.questions.length;
  const submit = safe`${here ? marksOf(screen).pointer : ' '} Submit`;
  const words = hang(safe`  `, visible(wordsFor(reviewing, grid)), width);
  const blocks = [here ? style.focus(submit) : submit, words];
  if (screen.height < LOW) return joined(blocks, '\n\n');
  const keys = hang(safe`  `, visible(KEYS.join(` ${marksOf(screen).dot} `)), width);
  const signs = style.faint(joined([viewLegend(reviewing, screen), keys]));
  return joined([...blocks, signs], '\n\n');
}

/** A screen with fewer lines has no room to explain signs and keys. */
const LOW = 14;
const YES = 'y submits, any other key does not.';
const KEYS = ['arrows or a number, Enter goes to it', 's submit', 'Esc back', 'q pause'];

/** The question under the cursor in words; on "submit" those that are unanswered. */
function wordsFor(reviewing: Reviewing, { cursor, nag }: Grid): string {
  const question = reviewing.questions[cursor];
  if (question === undefined) {
    return missingIn(reviewing);
  }
  if (nag === 'closed') return 'This question was left, and its series has no way back.';
  const words = [
    wordFor(question),
    ...(question.marked ? ['marked'] : []),
    ...(question.closed ? ['closed'] : []),
  ];
  return `Question ${cursor + 1}: ${words.join(', ')}.`;
}

function missingIn(reviewing: Reviewing): string {
  const parts = [
    ['Incomplete', positionsWhere(reviewing, ({ incomplete }) => incomplete === true)],
    ['Unanswered', positionsWhere(reviewing, isUntouched)],
  ] as const;
  const missing = parts.filter(([, positions]) => positions.length > 0);
  if (missing.length === 0) return 'All are answered.';
  return missing.map(([name, positions]) => `${name}: ${numbersOf(positions)}.`).join(' ');
}

function viewLegend({ questions }: Reviewing, screen: Screen): SafeText {
  const signs = signsOf(screen);
  const texts = [
    `${signs.answered} answered`,
    ...(questions.some(({ incomplete }) => incomplete) ? [`${signs.incomplete} incomplete`] : []),
    `${signs.unanswered} unanswered`,
    ...(questions.some(({ marked }) => marked) ? [`${signs.marked} marked`] : []),
    ...(questions.some(({ closed }) => closed) ? [`${signs.closed} closed`] : []),
  ];
  return flow(safe`  `, texts.map(visible), screen.width);
}

const MINUTE = 60_000;

/** What somebody should know before the first question of an exam; `wanted` is how many were asked for. */
export function viewIntroduction(session: Session, wanted: number, screen: Screen): SafeText {
  const { questions, limit = 0, pass } = session;
  const few = questions.length < wanted ? ' (all there are)' : '';
  const facts = `${plural(questions.length, 'question')}${few} in ${plural(limit / MINUTE, 'minute')}; the pass line is ${pass} %.`;
  return joined([
    screen.style.strong(wrap(visible('Practice exam'), screen.width)),
    wrap(visible(facts), screen.width),
    screen.style.faint(wrap(visible(RULES), screen.width)),
  ]);
}

const RULES =
  'Answers can be changed until you submit, and are explained after that. q pauses, but the clock runs on.';

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
  const named = runs.slice(0, NAMED).map(([from, to]) => runOf(from + 1, to + 1));
  const rest = runs.slice(NAMED).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return `${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
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
  const missing = positionsWhere(reviewing, ({ answered }) => !answered);
  const numbers = numbersOf(missing);
  const ending = 'would count as wrong. Submit all the same?';
  if (missing.length === 0)
    return `${plural(reviewing.questions.length, 'question')}, all answered. Submit now?`;
  if (reviewing.questions.some(({ incomplete }) => incomplete))
    return `${missingIn(reviewing)} ${missing.length === 1 ? 'It' : 'They'} ${ending}`;
  return missing.length === 1
    ? `Question ${numbers} is unanswered and ${ending}`
    : `Questions ${numbers} are unanswered and ${ending}`;
}
