import { describe, expect, test } from '@jest/globals';
import { pressResults, resultsOf, startResults } from '../../src/session/results-grid.ts';
import { viewResultLines, viewResults, viewResultsPrompt } from '../../src/view/results-screen.ts';
import { gridColumns } from '../../src/view/exam-screens.ts';
import type { Screen } from '../../src/view/screen.ts';
import { answeredTo } from '../reported.ts';
import { screen } from '../samples.ts';

/** Ten questions: 1 and 7 wrong, 3 skipped, 10 not reached; 2 and 7 marked; 37 s on each that was, 1 twice. */
const base = answeredTo(9);
const exam = {
  ...base,
  mode: 'exam',
  limit: 600_000,
  attempts: [...base.attempts.slice(0, 1), ...base.attempts],
  marked: ['circuits/2', 'microsoft-peering/3'],
} as const;
const results = resultsOf(exam);

/** The grid after keys, a space between. */
const view = (names: string, on: Screen = screen(), of = results) => {
  const columns = gridColumns(of.length, on);
  const grid = names
    .split(' ')
    .reduce((now, name) => pressResults(now, { name }, { results: of, columns }), startResults(of));
  return viewResults(of, grid, on).text;
};

/** An exam of fifty. */
const fifty = Array.from({ length: 5 }, () => results).flat();

describe('results at a glance', () => {
  test('80 columns: where the cursor is, in words', () => {
    expect(view('')).toBe(`Results: 6 of 10 right

❯ 1 ✘    2 ✔*   3 ○    4 ✔    5 ✔    6 ✔    7 ✘*   8 ✔    9 ✔   10 ○ 

  Question 1: wrong, 1 min 14 s (slow).
  what-a-circuit-is

  ✔ right  ✘ wrong  ○ unanswered  * marked
  w 4 wrong · m 2 marked · t 1 slow · Enter explains · Esc back`);
  });

  test('a filter leaves what it lets through, and says so', () => {
    expect(view('w right')).toBe(`Results: 6 of 10 right, showing 4 wrong

  1 ✘  ❯ 3 ○    7 ✘*  10 ○ 

  Question 3: unanswered, 37 s.
  routing-protocol

  ✔ right  ✘ wrong  ○ unanswered  * marked
  w 4 wrong · m 2 marked · t 1 slow · a all · Enter explains · Esc back`);
  });

  test('40 columns', () => {
    expect(view('2', screen(40))).toBe(`Results: 6 of 10 right

  1 ✘  ❯ 2 ✔*   3 ○    4 ✔    5 ✔ 
  6 ✔    7 ✘*   8 ✔    9 ✔   10 ○ 

  Question 2: right, marked, 37 s.
  full-duplex

  ✔ right  ✘ wrong  ○ unanswered
  * marked
  w 4 wrong · m 2 marked · t 1 slow
  Enter explains · Esc back`);
  });

  test('without Unicode', () => {
    const text = view('m', screen(80, 24, false));
    expect(text).toContain('\n> 2 +*   7 x*\n');
    expect(text).toMatch(/^[\n -~]*$/);
  });

  test('on a low screen stand the rows around the cursor, and no keys', () => {
    expect(view('4 5', screen(40, 12), fifty)).toBe(`Results: 30 of 50 right

 21 ✘   22 ✔*  23 ○   24 ✔   25 ✔ 
 26 ✔   27 ✘*  28 ✔   29 ✔   30 ○ 
 31 ✘   32 ✔*  33 ○   34 ✔   35 ✔ 
 36 ✔   37 ✘*  38 ✔   39 ✔   40 ○ 
 41 ✘   42 ✔*  43 ○   44 ✔  ❯45 ✔ 
 46 ✔   47 ✘*  48 ✔   49 ✔   50 ○ 

  Question 45: right, 37 s.
  full-duplex`);
  });

  test('a filter that lets nothing through says so', () => {
    expect(view('s')).toContain('\n  No question here is sure, but wrong.\n');
  });

  test('sure but wrong is said in place of wrong', () => {
    const sure = { ...exam, attempts: exam.attempts.map((one) => ({ ...one, sure: true })) };
    const text = view('7', screen(), resultsOf(sure));
    expect(text).toContain('\n  Question 7: sure, but wrong, marked, 37 s.\n');
    expect(text).toContain('t 1 slow · s 2 sure, but wrong');
  });

  test('as lines, where nothing is redrawn', () => {
    expect(viewResultLines(results, screen(40)).text).toBe(`Results: 6 of 10 right
  Right:       2, 4-6, 8, 9
  Wrong:       1, 7
  Unanswered:  3, 10
  Marked:      2, 7
  Slow:        1`);
    expect(viewResultsPrompt(results, screen()).text).toBe(
      'Number of a question, :w for 4 wrong, :m for 2 marked, :t for 1 slow, :a\nfor all, :p to go back:',
    );
  });
});
