import { expect, test } from '@jest/globals';
import { viewDue } from '../../../src/view/report-text.ts';
import { plainStyle } from '../../../src/view/screen.ts';

const DAY = 86_400_000;

test('questions are counted by when they come again', () => {
  const screen = { width: 80, height: 24, unicode: true, style: plainStyle };
  const due = [0.4, 1.5, 3, 7, 31, 200].map((days) => days * DAY);
  expect(viewDue(due, screen).text).toBe(
    '  Due      2 tomorrow, 2 within a week, 1 within a month, 1 later',
  );
});
