import { describe, expect, test } from '@jest/globals';
import { numbersIn, viewMenu } from '../../src/view/plain-prompts.ts';
import { visible } from '../../src/view/safe-text.ts';
import { screen } from '../samples.ts';

const entries = [
  { name: visible('Go on') },
  { name: visible('Study'), description: visible('The questions that help most now.') },
];

test('a menu is a numbered list', () => {
  expect(`\n${viewMenu(visible('What next?'), entries, screen()).text}\n`).toBe(`
What next?
  1. Go on
  2. Study
     The questions that help most now.
`);
});

test('long names and descriptions wrap below their first word', () => {
  const name = visible('A name that is somewhat longer than a line');
  const description = visible('Described by more words than there is room for');
  const view = viewMenu(visible('What?'), [...entries, { name, description }], screen(24));
  expect(view.text.split('\n').slice(-6)).toEqual([
    '  3. A name that is',
    '     somewhat longer',
    '     than a line',
    '     Described by more',
    '     words than there is',
    '     room for',
  ]);
});

describe('numbers in a line', () => {
  test.each([
    ['2', [1]],
    ['1 3', [0, 2]],
    ['3, 1;3', [2, 0]],
    ['', []],
    ['0', undefined],
    ['4', undefined],
    ['1 x', undefined],
    ['-1', undefined],
  ])('%j', (line, positions) => {
    expect(numbersIn(line, 3)).toEqual(positions);
  });
});
