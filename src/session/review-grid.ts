import { type Question, isTrueFalse } from '../bank/question.ts';
import { caseOf } from './choose-questions.ts';
import { isNothing } from '../answer/draft.ts';
import type { Glance, Reviewed, Reviewing } from '../answer/prompt.ts';
import { latestOf, type Session } from './session.ts';
import { isChord, type KeyEvent } from '../answer/keys.ts';
import { numberTyped } from './typed-number.ts';

/** How far the learner is with the review grid. */
export interface Grid {
  /** The question the cursor is on, from 0; behind the last one stands "submit". */
  readonly cursor: number;
  /** The digits typed so far. */
  readonly typed: string;
  /** Whether to submit was asked, and waits for a yes. */
  readonly asked: boolean;
  /** Why the last key did nothing. */
  readonly nag: 'closed' | 'unknown' | undefined;
  /** Set once the grid is left. */
  readonly outcome: Reviewed | undefined;
}

/** What a key press has to know about the grid. */
export interface GridShape extends Pick<Reviewing, 'questions'> {
  readonly columns: number;
}

/** On the question the learner comes from, or on "submit" behind the last one. */
export function startGrid({ questions, at }: Pick<Reviewing, 'questions' | 'at'>): Grid {
  return {
    cursor: at ?? questions.length,
    typed: '',
    asked: false,
    nag: undefined,
    outcome: undefined,
  };
}

type PressGrid = (grid: Grid, shape: GridShape) => Grid;

const move =
  (to: (cursor: number, shape: GridShape) => number): PressGrid =>
  (grid, shape) => ({
    ...grid,
    cursor: Math.min(Math.max(0, to(grid.cursor, shape)), shape.questions.length),
  });

const left = move((cursor) => cursor - 1);
const right = move((cursor) => cursor + 1);
const up = move((cursor, { columns, questions }) =>
  cursor === questions.length ? cursor - 1 : cursor < columns ? cursor : cursor - columns,
);
const down = move((cursor, { columns, questions: { length } }) => {
  const isLastRow = Math.floor(cursor / columns) >= Math.floor((length - 1) / columns);
  return isLastRow ? length : Math.min(cursor + columns, length - 1);
});

const submit: PressGrid = (grid) => ({ ...grid, asked: true });
const leave =
  (type: 'back' | 'quit'): PressGrid =>
  (grid) => ({ ...grid, outcome: { type } });

const enter: PressGrid = (grid, shape) =>
  grid.cursor === shape.questions.length ? submit(grid, shape) : goTo(grid, grid.cursor, shape);

const keys: ReadonlyMap<string, PressGrid> = new Map([
  ['left', left],
  ['h', left],
  ['right', right],
  ['l', right],
  ['up', up],
  ['k', up],
  ['down', down],
  ['j', down],
  ['enter', enter],
  ['return', enter],
  ['s', submit],
  ['r', leave('back')],
  ['p', leave('back')],
  ['escape', leave('back')],
  ['q', leave('quit')],
]);

/** The grid after a key. A number moves the cursor to that question; submitting wants a `y`. */
export function pressGrid(grid: Grid, event: KeyEvent, shape: GridShape): Grid {
  if (isChord(event)) return grid;
  const { name = '' } = event;
  const next = { ...grid, asked: false, nag: undefined, typed: '' };
  if (grid.asked) return name === 'y' ? { ...next, outcome: { type: 'submit' } } : next;
  if (!/^\d$/.test(name)) return keys.get(name)?.(next, shape) ?? next;
  const said = numberTyped(grid.typed + name, shape.questions.length);
  return said === undefined ? next : { ...next, typed: said.typed, cursor: said.number - 1 };
}

function goTo(grid: Grid, at: number, { questions }: GridShape): Grid {
  if (questions[at]?.closed === true) return { ...grid, nag: 'closed' };
  return { ...grid, outcome: { type: 'question', at } };
}

const words: ReadonlyMap<string, PressGrid> = new Map([
  ['submit', submit],
  ['s', submit],
  ['p', leave('back')],
  ['r', leave('back')],
  ['q', leave('quit')],
]);

/** The grid after a line typed in plain mode: the number of a question, `:submit`, `:p`, `:q`. */
export function sayGrid(
  grid: Grid,
  line: string,
  { questions }: Pick<Reviewing, 'questions'>,
): Grid {
  const said = line.trim().toLowerCase().replace(/^:/, '');
  const shape = { questions, columns: 1 };
  const next = { ...grid, asked: false, nag: undefined };
  if (grid.asked)
    return /^(?:y|yes|submit)$/.test(said) ? { ...next, outcome: { type: 'submit' } } : next;
  const number = /^\d{1,5}$/.test(said) ? Number(said) : 0;
  if (number >= 1 && number <= questions.length) return goTo(next, number - 1, shape);
  return words.get(said)?.(next, shape) ?? { ...next, nag: 'unknown' };
}

/** How the questions of an exam stand, in its order. */
export function glancesOf(session: Session): readonly Glance[] {
  const series = seriesIn(session.questions);
  return session.questions.map(({ id }) => {
    const attempt = latestOf(session, id);
    const answered = attempt?.skipped === false;
    const draft = session.drafts.get(id);
    const isIncomplete = !answered && draft !== undefined && !isNothing(draft.picked);
    return {
      answered,
      ...(isIncomplete ? { incomplete: true } : {}),
      marked: session.marked.includes(id),
      closed: attempt !== undefined && series.has(id),
    };
  });
}

/** The next question after a position that can still be gone to; nothing where there is none. */
export function openAfter(session: Session, at: number): number | undefined {
  const next = glancesOf(session).findIndex(({ closed }, index) => index > at && !closed);
  return next < 0 ? undefined : next;
}

/** The question before a position likewise. */
export function openBefore(session: Session, at: number): number | undefined {
  const last = glancesOf(session).findLastIndex(({ closed }, index) => index < at && !closed);
  return last < 0 ? undefined : last;
}

/** Where to go on with an exam: behind what was answered or skipped last; nothing at its end. */
export function openNext(session: Session): number | undefined {
  const last = session.attempts.at(-1)?.question;
  return openAfter(
    session,
    session.questions.findIndex(({ id }) => id === last),
  );
}

/**
 * Ids of the questions that stand in a series: two or more true-false questions of one case in a
 * row ("Does this meet the goal?"). One gives hints on the next, so exams let nobody come back to it.
 */
export function seriesIn(questions: readonly Question[]): ReadonlySet<string> {
  const together = (one: Question | undefined, other: Question | undefined): boolean =>
    one !== undefined && other !== undefined && isPart(one) && isPart(other) && same(one, other);
  const inSeries = questions.filter(
    (question, at) =>
      together(questions[at - 1], question) || together(question, questions[at + 1]),
  );
  return new Set(inSeries.map(({ id }) => id));
}

function isPart(question: Question): boolean {
  return isTrueFalse(question) && question.case !== undefined;
}

function same(one: Question, other: Question): boolean {
  return caseOf(one) === caseOf(other);
}
