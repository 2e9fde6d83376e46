import type { Attempt } from '../answer/attempt.ts';
import { isChord, type KeyEvent } from '../answer/keys.ts';
import type { Question } from '../bank/question.ts';
import type { Session } from './session.ts';
import { numberTyped } from './typed-number.ts';

/** How a question of a session that is over went. */
export type ResultStanding = 'right' | 'wrong' | 'unanswered';

/** A question of a session that is over. */
export interface Result {
  readonly question: Question;
  /** The attempt that counts; none where nobody reached the question. */
  readonly attempt?: Attempt | undefined;
  readonly standing: ResultStanding;
  /** Milliseconds, all visits together. */
  readonly ms: number;
  readonly marked: boolean;
  /** It took longer than its share of the time that was allowed. */
  readonly slow: boolean;
}

/** How each question of a session went that counts: all of an exam, those reached while studying. */
export function resultsOf({
  mode,
  questions,
  attempts,
  marked,
  limit = Infinity,
}: Session): readonly Result[] {
  const share = limit / questions.length;
  const latest = new Map(attempts.map((attempt) => [attempt.question, attempt]));
  const spent = new Map<string, number>();
  for (const { question, ms } of attempts) spent.set(question, (spent.get(question) ?? 0) + ms);
  const marks = new Set(marked);
  const all = questions.map((question): Result => {
    const { id } = question;
    const attempt = latest.get(id);
    const ms = spent.get(id) ?? 0;
    return {
      ...{ question, attempt, ms, standing: standingOf(attempt) },
      ...{ marked: marks.has(id), slow: ms > share },
    };
  });
  return all.filter(({ attempt }) => mode === 'exam' || attempt !== undefined);
}

function standingOf(attempt: Attempt | undefined): ResultStanding {
  if (attempt === undefined || attempt.skipped) return 'unanswered';
  return attempt.correct ? 'right' : 'wrong';
}

/** Which of the results are shown. */
export type Filter = 'all' | 'wrong' | 'marked' | 'slow' | 'sure';

/** What each filter lets through. Without an answer a question counts as wrong. */
const holds: Readonly<Record<Filter, (result: Result) => boolean>> = {
  all: () => true,
  wrong: ({ standing }) => standing !== 'right',
  marked: ({ marked }) => marked,
  slow: ({ slow }) => slow,
  sure: ({ standing, attempt }) => standing === 'wrong' && attempt?.sure === true,
};

/** Positions of the results that a filter lets through, from 0. */
export function positionsIn(results: readonly Result[], filter: Filter): readonly number[] {
  return results.flatMap((result, at) => (holds[filter](result) ? [at] : []));
}

/** The filters that let something through, and not all. */
export function filtersFor(results: readonly Result[]): readonly Exclude<Filter, 'all'>[] {
  return FILTERS.filter((filter) => {
    const { length } = positionsIn(results, filter);
    return length > 0 && length < results.length;
  });
}

const FILTERS = ['wrong', 'marked', 'slow', 'sure'] as const;

/** How far the learner is with the results. */
export interface ResultsGrid {
  readonly filter: Filter;
  /** The result the cursor is on, from 0. */
  readonly cursor: number;
  /** The digits typed so far. */
  readonly typed: string;
  /** The last key asked for a filter that lets nothing through. */
  readonly nag: Filter | undefined;
  /** Set once the grid is left. */
  readonly outcome: 'question' | 'back' | undefined;
}

/** On the first of what is wrong, where something is. */
export function startResults(results: readonly Result[]): ResultsGrid {
  const [cursor = 0] = positionsIn(results, 'wrong');
  return { filter: 'all', cursor, typed: '', nag: undefined, outcome: undefined };
}

/** What a key press has to know about the grid. */
export interface ResultsShape {
  readonly results: readonly Result[];
  readonly columns: number;
}

type PressResults = (grid: ResultsGrid, shape: ResultsShape) => ResultsGrid;

const move =
  (by: (columns: number) => number): PressResults =>
  (grid, { results, columns }) => {
    const shown = positionsIn(results, grid.filter);
    const to = shown.indexOf(grid.cursor) + by(columns);
    return { ...grid, cursor: shown[to] ?? grid.cursor };
  };

const leave =
  (outcome: 'question' | 'back'): PressResults =>
  (grid) => ({ ...grid, outcome });

/** The same filter once more shows all again. */
const filterBy =
  (wanted: Filter): PressResults =>
  (grid, { results }) => {
    const filter = grid.filter === wanted ? 'all' : wanted;
    const shown = positionsIn(results, filter);
    const [first] = shown;
    if (first === undefined) return { ...grid, nag: filter };
    return { ...grid, filter, cursor: shown.includes(grid.cursor) ? grid.cursor : first };
  };

const left = move(() => -1);
const right = move(() => 1);
const up = move((columns) => -columns);
const down = move((columns) => columns);

/** What can be typed as well, where nothing is redrawn. */
const words: ReadonlyMap<string, PressResults> = new Map([
  ['q', leave('back')],
  ['p', leave('back')],
  ['a', filterBy('all')],
  ['w', filterBy('wrong')],
  ['m', filterBy('marked')],
  ['t', filterBy('slow')],
  ['s', filterBy('sure')],
]);

const keys: ReadonlyMap<string, PressResults> = new Map([
  ...words,
  ['left', left],
  ['h', left],
  ['right', right],
  ['l', right],
  ['up', up],
  ['k', up],
  ['down', down],
  ['j', down],
  ['enter', leave('question')],
  ['return', leave('question')],
  ['escape', leave('back')],
]);

/** The grid after a key. A number moves the cursor to that question, which a filter may hide. */
export function pressResults(grid: ResultsGrid, event: KeyEvent, shape: ResultsShape): ResultsGrid {
  if (isChord(event)) return grid;
  const { name = '' } = event;
  const next = { ...grid, typed: '', nag: undefined };
  if (!/^\d$/.test(name)) return keys.get(name)?.(next, shape) ?? next;
  const said = numberTyped(grid.typed + name, shape.results.length);
  if (said === undefined) return next;
  const cursor = said.number - 1;
  const isShown = positionsIn(shape.results, grid.filter).includes(cursor);
  return { ...next, typed: said.typed, cursor, filter: isShown ? grid.filter : 'all' };
}

/**
 * The grid after a line typed in plain mode: the number of a question, the letter of a filter, whose
 * questions are gone through from the first on, or `p`.
 */
export function sayResults(line: string, results: readonly Result[]): ResultsGrid {
  const said = line.trim().toLowerCase().replace(/^:/, '');
  const grid: ResultsGrid = { ...startResults(results), cursor: -1 };
  const at = /^\d{1,5}$/.test(said) ? Number(said) - 1 : -1;
  if (results[at] !== undefined) return { ...grid, cursor: at, outcome: 'question' };
  const next = words.get(said)?.(grid, { results, columns: 1 }) ?? grid;
  return next.cursor < 0 ? next : { ...next, outcome: 'question' };
}
