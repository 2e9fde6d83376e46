import { describe, expect, test } from '@jest/globals';
import type { Kind } from '../../../src/bank/question.ts';
import { validPicked } from '../../../src/answer/kinds.ts';
import { samples } from '../../samples.ts';

const problem = (kind: Kind, value: unknown): string | undefined => {
  const checked = validPicked(samples[kind], value);
  return checked.valid ? undefined : checked.problem;
};

describe('an answer that fits is taken', () => {
  test.each<[Kind, unknown]>([
    ['single', [0]],
    ['multiple', [3]],
    ['multiple', [0, 1, 2, 3]],
    ['true-false', [1]],
    ['typed', 'BGP'],
    ['typed', ''],
    ['numeric', 'many'],
    ['ordering', [2, 0, 1]],
    ['matching', [0, 0, 2]],
    ['cloze', ['two', '']],
  ])('%s: %j', (kind, value) => {
    expect(validPicked(samples[kind], value)).toEqual({ valid: true, picked: value });
  });
});

describe('what does not fit is named', () => {
  const one = 'must be one position, such as [1]';
  const several = 'must be a list of positions, such as [0, 2]';
  const order = 'all positions from 0 to 2 in the order given';
  const rows = '3 positions, for each row that of its right-hand cell';
  const blanks = '2 texts, one for each blank';
  test.each<[Kind, unknown, string]>([
    ['single', 1, one],
    ['single', '1', one],
    ['single', null, one],
    ['single', undefined, one],
    ['single', {}, one],
    ['single', [], one],
    ['single', ['1'], one],
    ['single', [0.5], one],
    ['single', [NaN], one],
    ['single', [0, 1], one],
    ['single', [3], 'has position 3, but positions go from 0 to 2'],
    ['single', [-1], 'has position -1, but positions go from 0 to 2'],
    ['true-false', [0, 1], one],
    ['multiple', [], several],
    ['multiple', 'all', several],
    ['multiple', [0, 4], 'has position 4, but positions go from 0 to 3'],
    ['multiple', [2, 0, 2], 'has position 2 twice'],
    ['typed', 5, 'must be a text'],
    ['typed', ['BGP'], 'must be a text'],
    ['numeric', 5, 'must be a text'],
    ['ordering', 'abc', `must be a list of ${order}`],
    ['ordering', [0, 1], `must have ${order}`],
    ['ordering', [0, 1, 1], 'has position 1 twice'],
    ['ordering', [1, 2, 3], 'has position 3, but positions go from 0 to 2'],
    ['matching', 'abc', `must be a list of ${rows}`],
    ['matching', [0, 1], `must have ${rows}`],
    ['matching', [0, 1, 7], 'has position 7, but positions go from 0 to 2'],
    ['cloze', 'two', `must be a list of ${blanks}`],
    ['cloze', [1, 2], `must be a list of ${blanks}`],
    ['cloze', ['two'], `must have ${blanks}`],
  ])('%s: %j %s', (kind, value, expected) => {
    expect(problem(kind, value)).toBe(expected);
  });

  test('one blank wants one text', () => {
    const question = { ...samples.cloze, blanks: samples.cloze.blanks.slice(0, 1) };
    const checked = validPicked(question, 'two');
    expect(checked).toEqual({ valid: false, problem: 'must be a list of 1 text' });
  });
});
