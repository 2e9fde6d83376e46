import { describe, expect, test } from '@jest/globals';
import type { Reviewing } from '../../src/answer/prompt.ts';
import { startGrid, type Grid } from '../../src/session/review-grid.ts';
import { viewGrid, viewIntroduction, numbersOf } from '../../src/view/exam-screens.ts';
import { trusted } from '../../src/view/safe-text.ts';
import { plainStyle, type Screen } from '../../src/view/screen.ts';
import { screen } from '../samples.ts';
import { reviewing } from './reviewing.ts';
import { unanswered } from '../reported.ts';
import { viewReviewLines, viewReviewNag, viewReviewPrompt } from '../../src/view/plain-prompts.ts';

describe('grid', () => {
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

    test('names what is incomplete, with a sign of its own', () => {
      const of = reviewing(5, { unanswered: [2], incomplete: [3, 5], marked: [3] });
      expect(view(of, { cursor: 2 })).toBe(`
Review: 2 of 5 answered, 34:10 left

 1 ●   2 ○  ❯3 ◐*  4 ●   5 ◐${' '}

  Submit

  Question 3: incomplete, marked.

  ● answered  ◐ incomplete  ○ unanswered  * marked
  arrows or a number, Enter goes to it · s submit · Esc back · q pause
`);
    });

    test.each<[number[], number[], string]>([
      [[], [4], '  Incomplete: 4. It would count as wrong. Submit all the same?\n'],
      [
        [2, 3],
        [1, 4],
        '  Incomplete: 1, 4. Unanswered: 2, 3. They would count as wrong. Submit all the\n  same?\n',
      ],
    ])('asks before submitting with %j unanswered and %j incomplete', (open, incomplete, text) => {
      const of = reviewing(4, { unanswered: open, incomplete });
      expect(view(of, { asked: true })).toContain(`\n\n${text}  y submits`);
    });

    test('says on "submit" what is incomplete, in ASCII at 40 columns', () => {
      const of = reviewing(4, { unanswered: [2], incomplete: [3] });
      expect(view(of, { cursor: 4 }, screen(40, 24, false))).toBe(`
Review: 2 of 4 answered, 34:10 left

 1 #   2 .   3 ~   4 #${' '}

> Submit

  Incomplete: 3. Unanswered: 2.

  # answered  ~ incomplete  . unanswered
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
});

describe('introduction', () => {
  const exam = { ...unanswered, mode: 'exam', limit: 1_200_000 } as const;

  test('says what is to come before the clock matters', () => {
    expect(`\n${viewIntroduction(exam, 10, screen()).text}\n`).toBe(`
Practice exam
10 questions in 20 minutes; the pass line is 70 %.
Answers can be changed until you submit, and are explained after that. q pauses,
but the clock runs on.
`);
  });

  test('says that there are no more, where more were asked for', () => {
    const one = { ...exam, questions: exam.questions.slice(0, 1), limit: 60_000 };
    expect(viewIntroduction(one, 10, screen(40)).text.split('\n')[1]).toBe(
      '1 question (all there are) in 1 minute;',
    );
  });
});

describe('plain', () => {
  describe('the review as lines', () => {
    test('tell what is incomplete', () => {
      const of = reviewing(4, { unanswered: [2], incomplete: [3] });
      expect(`\n${viewReviewLines(of, screen()).text}\n`).toBe(`
Review: 2 of 4 answered, 34:10 left
  Answered:   1, 4
  Incomplete: 3
  Unanswered: 2
`);
    });

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
});
