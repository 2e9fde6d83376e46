import { expect, test } from '@jest/globals';
import { percentOf } from '../../src/session/session.ts';

test.each([
  [7, 10, 70, 70],
  [1, 3, 70, 33],
  [2, 3, 70, 67],
  [0, 0, 70, 0],
  [0, 5, 0, 0],
  [5, 5, 70, 100],
  [139, 200, 70, 69],
  [139, 200, 69, 70],
  [199, 200, 70, 99],
  [1, 200, 70, 1],
])('%d of %d with a pass line of %d is %d', (correct, total, pass, percent) => {
  expect(percentOf({ correct, total }, pass)).toBe(percent);
});
