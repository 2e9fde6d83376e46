import { describe, expect, test } from '@jest/globals';
import { longDate, weeksOf } from '../../../src/view/calendar.ts';

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
