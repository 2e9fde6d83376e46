import { describe, expect, test } from '@jest/globals';
import {
  filtersFor,
  positionsIn,
  pressResults,
  resultsOf,
  sayResults,
  startResults,
  type Filter,
  type ResultsGrid,
} from '../../src/session/results-grid.ts';
import { answeredTo, drawn } from '../reported.ts';

/** Ten questions: 1 and 7 wrong, 3 skipped, 10 not reached; 37.2 s on each that was. */
const exam = { ...answeredTo(9), mode: 'exam' } as const;
const results = resultsOf(exam);

const with_ = (filter: Filter, more: Partial<ResultsGrid> = {}): ResultsGrid => ({
  ...startResults(results),
  filter,
  ...more,
});

/** The grid after keys, a space between; three columns. */
const pressed = (names: string, from: ResultsGrid = startResults(results)) =>
  names
    .split(' ')
    .reduce((grid, name) => pressResults(grid, { name }, { results, columns: 3 }), from);

describe('results', () => {
  test('every question of an exam has one, while studying those that were reached', () => {
    expect(results.map(({ standing }) => standing.charAt(0)).join('')).toBe('wrurrrwrru');
    const studied = resultsOf(answeredTo(2));
    expect(studied.map(({ standing }) => standing)).toEqual(['wrong', 'right']);
  });

  test('what took longer than its share of the time is slow, all visits together', () => {
    const [first] = exam.attempts;
    if (first === undefined) throw new Error('Nothing was answered.');
    const slowIn = (limit: number) =>
      positionsIn(
        resultsOf({ ...exam, attempts: [first, ...exam.attempts], limit: 10 * limit }),
        'slow',
      );
    expect(slowIn(37_200)).toEqual([0]);
    expect(slowIn(37_199)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(slowIn(74_400)).toEqual([]);
  });

  test('without a limit nothing is slow', () => {
    expect(resultsOf(drawn).some(({ slow }) => slow)).toBe(false);
  });
});

describe('filters', () => {
  const marked = resultsOf({ ...exam, marked: ['circuits/2', 'circuits/3'] });
  const sure = resultsOf({
    ...exam,
    attempts: exam.attempts.map((one) => ({ ...one, sure: !one.skipped })),
  });

  test('wrong is what has no answer too', () => {
    expect(positionsIn(results, 'wrong')).toEqual([0, 2, 6, 9]);
  });

  test('marked, and sure but wrong', () => {
    expect(positionsIn(marked, 'marked')).toEqual([1, 2]);
    expect(positionsIn(sure, 'sure')).toEqual([0, 6]);
  });

  test('those that change nothing are not offered', () => {
    expect(filtersFor(results)).toEqual(['wrong']);
    expect(filtersFor(marked)).toEqual(['wrong', 'marked']);
    expect(filtersFor(sure)).toEqual(['wrong', 'sure']);
    expect(filtersFor(results.slice(0, 1))).toEqual([]);
  });
});

describe('keys', () => {
  test('it begins on the first of what is wrong', () => {
    expect(startResults(results).cursor).toBe(0);
    expect(startResults(results.slice(1)).cursor).toBe(1);
    expect(startResults(results.slice(3, 5)).cursor).toBe(0);
  });

  test.each([
    ['right', 1],
    ['l l', 2],
    ['down', 3],
    ['j j j', 9],
    ['left', 0],
    ['up', 0],
    ['down right up', 1],
    ['7 right', 7],
    ['1 0', 9],
    ['4 9', 8],
    ['0', 0],
    ['x', 0],
  ])('%s moves the cursor to %d', (names, cursor) => {
    expect(pressed(names)).toEqual(with_('all', { cursor, typed: pressed(names).typed }));
  });

  test('a filter shows what it lets through, and once more all', () => {
    expect(pressed('5 w')).toEqual(with_('wrong', { cursor: 0 }));
    expect(pressed('7 w')).toEqual(with_('wrong', { cursor: 6 }));
    expect(pressed('w right right')).toEqual(with_('wrong', { cursor: 6 }));
    expect(pressed('w down')).toEqual(with_('wrong', { cursor: 9 }));
    expect(pressed('w w')).toEqual(with_('all', { cursor: 0 }));
    expect(pressed('w a')).toEqual(with_('all', { cursor: 0 }));
  });

  test('one that lets nothing through changes nothing, and says so until the next key', () => {
    expect(pressed('m')).toEqual(with_('all', { nag: 'marked' }));
    expect(pressed('t right')).toEqual(with_('all', { cursor: 1 }));
    expect(pressed('w s')).toEqual(with_('wrong', { nag: 'sure' }));
  });

  test('the number of a question that is hidden shows all', () => {
    expect(pressed('w 7')).toEqual(with_('wrong', { cursor: 6, typed: '7' }));
    expect(pressed('w 8')).toEqual(with_('all', { cursor: 7, typed: '8' }));
  });

  test('Enter opens a question; Escape, q and p leave', () => {
    expect(pressed('right enter')).toMatchObject({ cursor: 1, outcome: 'question' });
    for (const name of ['q', 'p']) expect(pressed(name).outcome).toBe('back');
    const escape = pressResults(
      startResults(results),
      { name: 'escape', meta: true },
      { results, columns: 3 },
    );
    expect(escape.outcome).toBe('back');
  });

  test('keys with Ctrl or Alt do nothing', () => {
    const grid = startResults(results);
    const shape = { results, columns: 3 };
    expect(pressResults(grid, { name: 'w', ctrl: true }, shape)).toBe(grid);
    expect(pressResults(grid, { name: 'w', meta: true }, shape)).toBe(grid);
  });
});

describe('lines', () => {
  test.each([
    ['7', { cursor: 6, filter: 'all', outcome: 'question' }],
    [' 10 ', { cursor: 9, filter: 'all', outcome: 'question' }],
    ['w', { cursor: 0, filter: 'wrong', outcome: 'question' }],
    [':W', { cursor: 0, filter: 'wrong', outcome: 'question' }],
    [':a', { cursor: 0, filter: 'all', outcome: 'question' }],
    [':p', { outcome: 'back' }],
    ['q', { outcome: 'back' }],
    ['11', { outcome: undefined }],
    ['0', { outcome: undefined }],
    [':m', { outcome: undefined }],
    ['', { outcome: undefined }],
    ['right', { outcome: undefined }],
    ['l', { outcome: undefined }],
  ])('%j', (line, expected) => {
    expect(sayResults(line, results)).toMatchObject(expected);
  });
});
