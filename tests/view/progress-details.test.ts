import { describe, expect, test } from '@jest/globals';
import type { Progress } from '../../src/memory/progress.ts';
import { viewProgress } from '../../src/view/progress-text.ts';
import { trusted } from '../../src/view/safe-text.ts';
import { width } from '../../src/view/wrap.ts';
import { begun, learnt } from '../progressed.ts';
import { screen } from '../samples.ts';

const view = (progress: Progress, ...at: Parameters<typeof screen>) =>
  viewProgress(progress, progress.next.command, screen(...at)).text;

test.each([20, 30, 40, 59, 60, 70])('nothing but a command is wider than %d columns', (columns) => {
  for (const progress of [learnt, begun]) {
    const rows = view(progress, columns).split('\n');
    const wide = rows.filter((row) => width(trusted(row)) > columns && !row.includes('peerdrill '));
    expect(wide).toEqual([]);
  }
});

describe('the verdict', () => {
  const said = (pass: number, mean = 0.7) =>
    view({ ...learnt, forecast: { mean, low: mean - 0.1, high: mean + 0.1, pass } }).split('\n')[2];
  test.each([
    [0.7, '✔ Likely to pass  chance 70 %  score 70 %, 60 to 80 %  pass line 70 %'],
    [0.69, '~ May pass or fail  chance 69 %  score 70 %, 60 to 80 %  pass line 70 %'],
    [0.3, '~ May pass or fail  chance 30 %  score 70 %, 60 to 80 %  pass line 70 %'],
    [0.29, '✘ Not likely to pass yet  chance 29 %  score 70 %, 60 to 80 %  pass line 70 %'],
    [0.9999, '✔ Likely to pass  chance 99 %  score 70 %, 60 to 80 %  pass line 70 %'],
    [0.0001, '✘ Not likely to pass yet  chance 1 %  score 70 %, 60 to 80 %  pass line 70 %'],
  ])('for a chance of %d', (pass, line) => {
    expect(said(pass)).toBe(line);
  });

  test('a score just below the pass line does not look as if it reached it', () => {
    expect(said(0.5, 0.6999)).toContain('score 69 %');
  });
});

test.each<[Progress['next']['reason'], Partial<Progress['counts']>, string]>([
  ['exam open', {}, 'the clock of your exam is running'],
  ['session open', {}, 'you left a session open'],
  ['due', { due: 1 }, '1 question is due'],
  ['due', { due: 12 }, '12 questions are due'],
  ['ready', {}, 'you are likely to pass: try it'],
  ['new', { new: 1 }, '1 question is new'],
  ['new', { new: 5 }, '5 questions are new'],
  ['nothing due', {}, 'nothing is due: the weakest come first'],
])('%s: why it is next', (reason, counts, words) => {
  const progress = {
    ...learnt,
    counts: { ...learnt.counts, ...counts },
    next: { command: ['study'], reason },
  };
  expect(view(progress)).toContain(`  Next     peerdrill study  ${words}\n`);
});

test('of many that were sure and wrong the latest are shown', () => {
  const [one] = learnt.sure;
  const text = view({
    ...learnt,
    sure: one === undefined ? [] : Array.from({ length: 7 }, () => one),
  });
  expect(text.match(/• What a circuit is/g)).toHaveLength(5);
  expect(text).toContain('circuits/what-a-circuit-is\n    and 2 more\n');
});

test('nobody who has not begun has a last day', () => {
  expect(view({ ...begun, days: [] })).toContain('  No day with an answer yet\n');
});

test('names are safe to print', () => {
  const text = view({ ...learnt, bank: { ...learnt.bank, title: 'A\u001b[31m\u202e' } });
  expect(text).toContain('A␛[31m<202E>');
});
