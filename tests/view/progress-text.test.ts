import { expect, test, describe } from '@jest/globals';
import type { Progress } from '../../src/memory/progress.ts';
import { viewProgress } from '../../src/view/progress-text.ts';
import { begun, learnt } from '../progressed.ts';
import { screen } from '../samples.ts';
import { longDate, weeksOf } from '../../src/view/text-charts.ts';

describe('progress', () => {
  const view = (progress: Progress, ...at: Parameters<typeof screen>) =>
    viewProgress(progress, progress.next.command, screen(...at)).text;

  test('80 columns', () => {
    expect(view(learnt)).toBe(`Azure ExpressRoute

✔ Likely to pass  chance 75 %  score 74 %, 61 to 88 %  pass line 70 %
  In a week, without more study, on questions like these.
  66 of 96 questions answered; 7 due, 30 new

Answered, and what of it will still be known in a week, luck left out.
✘ Security         ━━━━━━━━━━━━━━━━─────┃────────  16/20  52 %  review
✔ Circuits         ━━━━━━━━━━━━━━━━━━━━━┃━━━─────  46/50  82 %  good
  Private peering  ─────────────────────┃────────   4/26        few questions

  Study    ▄▅▆  40 > 60 > 70 %  (+10 since last time)
  Exam     62 %
  Next     peerdrill study  7 questions are due

Study days
       Oct   Nov
  Mon  · · · · · · · ·
  Tue  · · · · ▒ ▓ █ ░
  Wed  · · · · · · ·
  Thu  · · · · · · ·
  Fri  · · · · · · ·
  Sat  · · · · · · ·
  Sun  · · · · · · ·
  · none  ░ 1  ▒ 10  ▓ 20  █ 40 answers or more
  4 days, 91 answers, the last on 2026-11-24

Sure, but wrong
  • What a circuit is
    2026-11-24  peerdrill study circuits/what-a-circuit-is
  • Two links
    2026-11-17  peerdrill study circuits/two-links

Security
  Keys                  16/20    5 due     4 new   52 %

Circuits
  Circuits              30/30    2 due     0 new   83 %
  SKUs and billing      16/20    0 due     4 new   79 %

Private peering
  BGP                    4/26    0 due    22 new

2026-11-24, bank version 0123abcd
`);
  });

  test('40 columns', () => {
    expect(view(learnt, 40)).toBe(`Azure ExpressRoute

✔ Likely to pass  chance 75 %
  score 74 %, 61 to 88 %  pass line 70 %
  In a week, without more study, on
  questions like these.
  66 of 96 questions answered; 7 due, 30
  new

Answered, and what of it will still be
known in a week, luck left out.
✘ Security
  ━━━━━──┃──  16/20  52 %  review
✔ Circuits
  ━━━━━━━┃──  46/50  82 %  good
  Private peering
  ───────┃──   4/26        few questions

  Study    ▄▅▆  40 > 60 > 70 %
           (+10 since last time)
  Exam     62 %
  Next     peerdrill study
           7 questions are due

Study days
       Oct   Nov
  Mon  · · · · · · · ·
  Tue  · · · · ▒ ▓ █ ░
  Wed  · · · · · · ·
  Thu  · · · · · · ·
  Fri  · · · · · · ·
  Sat  · · · · · · ·
  Sun  · · · · · · ·
  · none  ░ 1  ▒ 10  ▓ 20
  █ 40 answers or more
  4 days, 91 answers, the last on
  2026-11-24

Sure, but wrong
  • What a circuit is
    2026-11-24  peerdrill study circuits/what-a-circuit-is
  • Two links
    2026-11-17  peerdrill study circuits/two-links

Security
  Keys
    16/20  5 due  4 new  52 %

Circuits
  Circuits
    30/30  2 due  0 new  83 %
  SKUs and billing
    16/20  0 due  4 new  79 %

Private peering
  BGP
    4/26  0 due  22 new

2026-11-24, bank version 0123abcd
`);
  });

  test('without Unicode only ASCII marks are drawn', () => {
    const text = view(learnt, 80, 24, false);
    expect(text).toBe(`Azure ExpressRoute

+ Likely to pass  chance 75 %  score 74 %, 61 to 88 %  pass line 70 %
  In a week, without more study, on questions like these.
  66 of 96 questions answered; 7 due, 30 new

Answered, and what of it will still be known in a week, luck left out.
x Security         ================-----|--------  16/20  52 %  review
+ Circuits         =====================|===-----  46/50  82 %  good
  Private peering  ---------------------|--------   4/26        few questions

  Study    40 > 60 > 70 %  (+10 since last time)
  Exam     62 %
  Next     peerdrill study  7 questions are due

Study days
       Oct   Nov
  Mon  . . . . . . . .
  Tue  . . . . + * # -
  Wed  . . . . . . .
  Thu  . . . . . . .
  Fri  . . . . . . .
  Sat  . . . . . . .
  Sun  . . . . . . .
  . none  - 1  + 10  * 20  # 40 answers or more
  4 days, 91 answers, the last on 2026-11-24

Sure, but wrong
  - What a circuit is
    2026-11-24  peerdrill study circuits/what-a-circuit-is
  - Two links
    2026-11-17  peerdrill study circuits/two-links

Security
  Keys                  16/20    5 due     4 new   52 %

Circuits
  Circuits              30/30    2 due     0 new   83 %
  SKUs and billing      16/20    0 due     4 new   79 %

Private peering
  BGP                    4/26    0 due    22 new

2026-11-24, bank version 0123abcd
`);
    expect(text).toMatch(/^[\n -~]*$/);
  });

  test('silence comes first where there is no forecast', () => {
    expect(view(begun)).toBe(`Azure ExpressRoute

  Not enough answers for a forecast yet: 6 of 20, a fifth of the bank
  6 of 96 questions answered; 0 due, 90 new; 1 answered before and no longer in
  the bank

Answered, and what of it will still be known in a week, luck left out.
  Security         ─────────────────────┃────────  2/20        few questions
  Circuits         ─────────────────────┃────────  4/50        few questions
  Private peering  ─────────────────────┃────────  2/26        few questions

  Next     peerdrill study --resume  you left a session open

Study days
       Oct   Nov
  Mon  · · · · · · · ·
  Tue  · · · · · · · ░
  Wed  · · · · · · ·
  Thu  · · · · · · ·
  Fri  · · · · · · ·
  Sat  · · · · · · ·
  Sun  · · · · · · ·
  · none  ░ 1  ▒ 10  ▓ 20  █ 40 answers or more
  1 day, 6 answers, the last on 2026-11-24

Security
  Keys                   2/20    0 due    18 new

Circuits
  Circuits               2/30    0 due    28 new
  SKUs and billing       2/20    0 due    18 new

Private peering
  BGP                    2/26    0 due    24 new

2026-11-24, bank version 0123abcd
`);
  });
});

describe('weeks', () => {
  const days = (...dates: readonly string[]) =>
    dates.map((date) => ({ date, answers: 1, correct: 1, ms: 0 }));

  describe('weeks', () => {
    test('begin on Monday and end today', () => {
      const [week, ...others] = weeksOf({ days: [], today: '2026-11-26' }, { least: 1, most: 9 });
      expect(others).toEqual([]);
      expect(week?.cells.map(({ date }) => date)).toEqual([
        '2026-11-23',
        '2026-11-24',
        '2026-11-25',
        '2026-11-26',
      ]);
    });

    test('go back to the first answer, but not too far', () => {
      const told = { days: days('2026-10-01'), today: '2026-11-24' };
      expect(weeksOf(told, { least: 2, most: 20 })).toHaveLength(9);
      expect(weeksOf(told, { least: 2, most: 5 })).toHaveLength(5);
      expect(weeksOf(told, { least: 12, most: 20 })).toHaveLength(12);
    });

    test('are named after the month that begins in them, and the first one in any case', () => {
      const weeks = weeksOf({ days: [], today: '2027-01-08' }, { least: 7, most: 7 });
      expect(weeks.map(({ month }) => month)).toEqual(['Nov', 'Dec', '', '', '', 'Jan', '']);
    });
  });

  test.each([
    [0, 0],
    [1, 1],
    [9, 1],
    [10, 2],
    [19, 2],
    [20, 3],
    [39, 3],
    [40, 4],
    [4000, 4],
  ])('%d answers a day are level %d', (answers, level) => {
    const day = { date: '2026-11-23', answers, correct: 0, ms: 0 };
    const [week] = weeksOf({ days: [day], today: '2026-11-23' }, { least: 1, most: 1 });
    expect(week?.cells).toEqual([{ date: '2026-11-23', answers, level }]);
  });

  test('a date in words', () => {
    expect(longDate('2026-03-01')).toBe('1 March 2026');
  });
});
