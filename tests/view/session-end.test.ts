import { describe, expect, test } from '@jest/globals';
import { report } from '../../src/session/score-report.ts';
import type { Session } from '../../src/session/session.ts';
import { trusted } from '../../src/view/safe-text.ts';
import { plainStyle, type Screen } from '../../src/view/screen.ts';
import { viewSessionEnd } from '../../src/view/session-end.ts';
import { answeredTo, concepts, drawn, unanswered } from '../reported.ts';
import { screen } from '../samples.ts';

const DAY = 86_400_000;
const due = [1, 1, 5, 30].map((days) => days * DAY);

const view = (session: Session, on: Screen = screen(), room = on.height) =>
  viewSessionEnd(report(session, concepts), due, on, room).text;

describe('the end of a study session', () => {
  test('80 columns', () => {
    expect(view(drawn)).toBe(`Azure ExpressRoute · 10 questions, 6 min 12 s, 1 skipped

  7 of 10 right  70 %
  ○●○●● ●○●●●
  Circuits 1/3 · Microsoft peering 2/3 · Private peering 1/1 · Security 3/3

  Due      2 tomorrow, 1 within a week, 1 within a month
  Next     peerdrill study circuits --missed
  Missed    1  what-a-circuit-is
            3  routing-protocol
            7  sessions`);
  });

  test('40 columns', () => {
    expect(view(drawn, screen(40))).toBe(`Azure ExpressRoute
  10 questions, 6 min 12 s, 1 skipped

  7 of 10 right  70 %
  ○●○●● ●○●●●
  Circuits 1/3 · Microsoft peering 2/3
  Private peering 1/1 · Security 3/3

  Due      2 tomorrow, 1 within a week,
           1 within a month
  Next
  peerdrill study circuits --missed
  Missed    1  what-a-circuit-is
            3  routing-protocol
            7  sessions`);
  });

  test('without Unicode only ASCII signs are drawn', () => {
    const text = view(drawn, screen(80, 24, false));
    expect(text).toContain('\n  .#.## #.###\n  Circuits 1/3 - Microsoft peering 2/3 -');
    expect(text).toMatch(/^[\n -~]*$/);
  });

  test('before the first answer there is nothing to tell', () => {
    expect(viewSessionEnd(report(unanswered, concepts), [], screen(), 24).text)
      .toBe(`Azure ExpressRoute · 0 questions

No question was answered.

  Next     peerdrill study`);
  });

  test('nobody fails, unless a score was asked for', () => {
    const painted = {
      ...screen(),
      style: { ...plainStyle, wrong: () => trusted('red') },
    };
    expect(view(answeredTo(1), painted)).not.toMatch(/red|PASS|FAIL|pass line/);
    const asked = (min: number) =>
      viewSessionEnd(report(drawn, concepts, [], min), [], screen(), 24).text.split('\n')[2];
    expect(asked(71)).toBe('✘ FAIL  70 %  7 of 10 right  pass line 71 %');
    expect(asked(70)).toBe('✔ PASS  70 %  7 of 10 right  pass line 70 %');
  });

  test('what was sure but wrong is missed first', () => {
    const attempts = drawn.attempts.map((one, at) => (at === 6 ? { ...one, sure: true } : one));
    expect(view({ ...drawn, attempts })).toContain(`
  Missed    7  Sure, but wrong: sessions
            1  what-a-circuit-is
            3  routing-protocol`);
  });

  test('a title that does not fit is cut', () => {
    const [first, ...others] = drawn.questions;
    if (first === undefined) throw new Error('There is no question.');
    const title = { ...first.title, text: 'The name of a circuit in **two** words' };
    const long = { ...drawn, questions: [{ ...first, title }, ...others] };
    expect(view(long, screen(40))).toContain('\n  Missed    1  The name of a circuit in…\n');
    expect(view(long, screen(40, 24, false))).toContain('1  The name of a circuit...\n');
  });
});

describe('in few lines', () => {
  const [title, marks, parts, comes, next] = [
    'Azure ExpressRoute · 10 questions, 6 min 12 s, 1 skipped',
    '  ○●○●● ●○●●●',
    '  Circuits 1/3 · Microsoft peering 2/3 · Private peering 1/1 · Security 3/3',
    '  Due      2 tomorrow, 1 within a week, 1 within a month',
    '  Next     peerdrill study circuits --missed',
  ];
  const score = '  7 of 10 right  70 %';

  test.each<[number, (string | undefined)[]]>([
    [
      10,
      [
        title,
        '',
        score,
        marks,
        parts,
        '',
        comes,
        next,
        '  Missed    1  what-a-circuit-is',
        '           and 2 more',
      ],
    ],
    [9, [title, '', score, marks, parts, '', comes, next, '  Missed   3 questions']],
    [8, [title, '', score, marks, parts, '', comes, next]],
    [7, [title, '', score, marks, parts, comes, next]],
    [6, [title, score, marks, parts, comes, next]],
    [5, [title, score, parts, comes, next]],
    [4, [score, parts, comes, next]],
    [3, [score, parts, next]],
    [2, [score, next]],
    [1, [score, next]],
  ])('what matters least gives way: %d', (room, rows) => {
    expect(view(drawn, screen(), room).split('\n')).toEqual(rows);
  });

  test('a command that runs over the end of a line takes two', () => {
    const long = { ...report(drawn, concepts), next: ['study', '--data', 'x'.repeat(80)] };
    const rows = viewSessionEnd(long, [], screen(), 4).text.split('\n');
    expect(rows).toEqual([score, '  Next', `  peerdrill study --data ${'x'.repeat(80)}`]);
  });
});

describe('the end of an exam', () => {
  const exam = { ...answeredTo(9), mode: 'exam', limit: 600_000, finished: true } as const;

  test('has a verdict, and a sign for right, wrong and unanswered', () => {
    expect(viewSessionEnd(report(exam, concepts, [50]), [], screen(), 24).text)
      .toBe(`Azure ExpressRoute · 10 questions, 5 min 35 s of 10 min, 2 unanswered

✘ FAIL  60 %  6 of 10 right  pass line 70 %
  ✘✔○✔✔ ✔✘✔✔○
  Circuits 1/3 · Microsoft peering 2/3 · Security 2/3 · Private peering 1/1

  Trend    ▅▅  50 > 60 %  (+10 since last time)
  Next     peerdrill study circuits --missed
  Missed    1  what-a-circuit-is
            3  routing-protocol
            7  sessions
           10  sessions`);
  });

  test('has ASCII signs where no others can be drawn', () => {
    expect(view(exam, screen(80, 24, false))).toContain('\n  x+.++ +x++.\n');
  });
});
