import { describe, expect, test } from '@jest/globals';
import type { Reviewing } from '../../../src/answer/prompt.ts';
import { startGrid, type Grid } from '../../../src/session/review-grid.ts';
import { viewGrid } from '../../../src/view/exam-screens.ts';
import { trusted } from '../../../src/view/safe-text.ts';
import { plainStyle, type Screen } from '../../../src/view/screen.ts';
import { screen } from '../../samples.ts';
import { reviewing } from './reviewing.ts';

const view = (of: Reviewing, part: Partial<Grid> = {}, on: Screen = screen()): string =>
  `\n${viewGrid(of, { ...startGrid(of), ...part }, on).text}\n`;

describe('the review', () => {
  test('at 80 columns has ten questions in a row', () => {
    expect(
      view(reviewing(23, { unanswered: [3, 17, 18, 19], marked: [5, 18], closed: [9] }), {
        cursor: 17,
      }),
    ).toBe(`
Review: 19 of 23 answered, 34:10 left

  1 ●    2 ●    3 ○    4 ●    5 ●*   6 ●    7 ●    8 ●    9 ■   10 ●${' '}
 11 ●   12 ●   13 ●   14 ●   15 ●   16 ●   17 ○  ❯18 ○*  19 ○   20 ●${' '}
 21 ●   22 ●   23 ●${' '}

  Submit

  Question 18: unanswered, marked.

  ● answered  ○ unanswered  * marked  ■ closed
  arrows or a number, Enter goes to it · s submit · Esc back · q pause
`);
  });

  test('at 40 columns has five, and signs of ASCII where there are no others', () => {
    expect(view(reviewing(7, { unanswered: [2] }), { cursor: 7 }, screen(40, 24, false))).toBe(`
Review: 6 of 7 answered, 34:10 left

 1 #   2 .   3 #   4 #   5 #${' '}
 6 #   7 #${' '}

> Submit

  Unanswered: 2.

  # answered  . unanswered
  arrows or a number, Enter goes to it -
  s submit - Esc back - q pause
`);
  });

  test('says that all are answered', () => {
    expect(view(reviewing(2), { cursor: 2 })).toContain('❯ Submit\n\n  All are answered.\n');
  });

  test.each<[string, Partial<Grid>, string]>([
    ['closed', { cursor: 0 }, '  Question 1: answered, closed.'],
    [
      'why it cannot be gone to',
      { cursor: 0, nag: 'closed' },
      '  This question was left, and its series has no way back.',
    ],
  ])('says of a question: %s', (_, part, line) => {
    expect(view(reviewing(2, { closed: [1] }), part)).toContain(`\n${line}\n`);
  });

  test.each<[string, readonly number[], string]>([
    [
      'what is unanswered',
      [2, 4, 5, 7, 8, 9],
      '  Questions 2, 4, 5, 7-9 are unanswered and would count as wrong. Submit all the\n  same?\n',
    ],
    [
      'the one that is',
      [4],
      '  Question 4 is unanswered and would count as wrong. Submit all the same?\n',
    ],
    ['that none is', [], '  12 questions, all answered. Submit now?\n'],
  ])('asks before submitting, and names %s', (_, unanswered, text) => {
    expect(view(reviewing(12, { unanswered }), { asked: true })).toContain(
      `\n\n${text}  y submits, any other key does not.\n`,
    );
  });
});

describe('on a small screen', () => {
  test.each([24, 16, 14, 13, 10, 9])('of %i lines it is never taller than that', (height) => {
    for (const cursor of [0, 55, 149, 150]) {
      for (const asked of [false, true]) {
        const text = view(reviewing(150), { cursor, asked }, screen(40, height));
        expect(text.trimEnd().split('\n').length - 1).toBeLessThan(height);
        if (cursor < 150) expect(text).toContain(`❯${String(cursor + 1).padStart(3)} ●`);
      }
    }
  });

  test.each([80, 79, 40, 39, 20])('of %i columns no line is wider', (width) => {
    for (const count of [1, 9, 10, 99, 100, 1_000]) {
      const lines = view(reviewing(count), {}, screen(width, 40)).split('\n');
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
    }
  });
});

test('colour repeats what signs and words say', () => {
  const paint = ({ text }: { text: string }) => trusted(`\u001b[36m${text}\u001b[39m`);
  const style = { ...plainStyle, focus: paint, faint: paint, warn: paint, strong: paint };
  const of = reviewing(12, { unanswered: [3], marked: [3] });
  const text = view(of, { cursor: 2 }, { ...screen(), style });
  expect(text.replace(/\u001b\[\d+m/g, '')).toBe(view(of, { cursor: 2 }));
});
