import { describe, expect, test } from '@jest/globals';
import { startGrid } from '../../../src/session/review-grid.ts';
import {
  viewReviewLines,
  viewReviewNag,
  viewReviewPrompt,
} from '../../../src/view/plain-prompts.ts';
import { numbersOf } from '../../../src/view/exam-screens.ts';
import { screen } from '../../samples.ts';
import { reviewing } from './reviewing.ts';

describe('the review as lines', () => {
  const some = reviewing(9, { unanswered: [3, 7, 8, 9], marked: [1, 3], closed: [2] });

  test('says in words which questions are what', () => {
    expect(`\n${viewReviewLines(some, screen()).text}\n`).toBe(`
Review: 5 of 9 answered, 34:10 left
  Answered:   1, 2, 4-6
  Unanswered: 3, 7-9
  Marked:     1, 3
  Closed:     2
`);
  });

  test('leaves out what there is none of', () => {
    expect(`\n${viewReviewLines(reviewing(2), screen()).text}\n`).toBe(`
Review: 2 of 2 answered, 34:10 left
  Answered:   1, 2
`);
  });

  test('asks for a line', () => {
    const { text } = viewReviewPrompt(some, startGrid(some), screen());
    expect(text).toBe('Number of a question, :submit, :p to go back, :q to pause:');
  });

  test('asks before submitting', () => {
    const { text } = viewReviewPrompt(some, { ...startGrid(some), asked: true }, screen());
    expect(text).toBe(
      'Questions 3, 7-9 are unanswered and would count as wrong. Submit all the\nsame? (y or n):',
    );
  });

  test.each([
    [undefined, ''],
    ['unknown', 'No such question.'],
    ['closed', 'That question was left, and its series has no way back.'],
  ] as const)('says why nothing happened: %s', (nag, text) => {
    const said = viewReviewNag({ ...startGrid(some), nag }, screen());
    expect(said.map((one) => one.text).join('\n')).toBe(text);
  });
});

test.each<[readonly number[], string]>([
  [[], ''],
  [[0], '1'],
  [[0, 1], '1, 2'],
  [[0, 1, 2, 5, 7, 8, 9, 10], '1-3, 6, 8-11'],
  [
    [...Array(14).keys()].map((at) => at * 2),
    '1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 and 2 more',
  ],
])('positions %j are numbers in words', (positions, text) => {
  expect(numbersOf(positions)).toBe(text);
});
