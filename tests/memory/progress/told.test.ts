import { describe, expect, test } from '@jest/globals';
import type { Bank } from '../../../src/bank/question.ts';
import type { HistoryRecord } from '../../../src/session/history.ts';
import { question } from '../learner.ts';
import { a, all, at, b, bank, none, sitting } from './sittings.ts';

describe('sure, but wrong', () => {
  const ids = (records: readonly HistoryRecord[], of: Bank = bank) =>
    at(9, records, of).sure.map(({ question: { id }, date }) => [id, date]);

  test('latest first', () => {
    const [one, two] = [a.slice(0, 1), a.slice(1, 2)];
    expect(
      ids([...sitting(0, one, none, { sure: true }), ...sitting(1, two, none, { sure: true })]),
    ).toEqual([
      ['a/1', '2026-01-02'],
      ['a/0', '2026-01-01'],
    ]);
  });

  test.each([
    ['unsure', sitting(0, a.slice(0, 1), none, { sure: false })],
    ['never asked', sitting(0, a.slice(0, 1), none)],
    ['right', sitting(0, a.slice(0, 1), all, { sure: true })],
    [
      'right since',
      [...sitting(0, a.slice(0, 1), none, { sure: true }), ...sitting(2, a.slice(0, 1), all)],
    ],
  ])('not who was %s', (_name, records) => {
    expect(ids(records)).toEqual([]);
  });

  test('not of a question whose correct answer has changed, nor of one that is gone', () => {
    const records = sitting(0, a.slice(0, 1), none, { sure: true });
    const [first, ...others] = a;
    const edited = { ...(first ?? question('a/0')), hash: '01234567ffffffff' };
    expect(ids(records, { ...bank, questions: [edited, ...others] })).toEqual([]);
    expect(ids(records, { ...bank, questions: others })).toEqual([]);
  });
});

test('what was answered and is gone from the bank is kept and named', () => {
  const records = sitting(0, a.slice(0, 3), all);
  const told = at(1, records, { ...bank, questions: [...a.slice(2), ...b] });
  expect(told.gone).toEqual(['a/0', 'a/1']);
  expect(told.counts).toMatchObject({ questions: 40, answered: 1 });
});

describe('next', () => {
  const known = [0, 6].flatMap((when) => [
    ...sitting(when, a, all, { sure: true }),
    ...sitting(when + 0.01, b, all, { sure: true }),
  ]);
  const exam = (when: number) => sitting(when, a.slice(0, 5), all, { mode: 'exam' });

  test.each<[string, readonly HistoryRecord[], number, object]>([
    [
      'an exam whose clock is running',
      [
        ...sitting(0, a.slice(0, 5), none),
        ...sitting(9, a, all, { mode: 'exam', finished: false }),
      ],
      9,
      { command: ['exam', '--resume'], reason: 'exam open' },
    ],
    [
      'a session that was left',
      [...sitting(0, a.slice(0, 5), none), ...sitting(9, a.slice(0, 2), all, { finished: false })],
      9,
      { command: ['study', '--resume'], reason: 'session open' },
    ],
    ['what is due', sitting(0, a.slice(0, 5), none), 9, { command: ['study'], reason: 'due' }],
    ['what is new', sitting(0, a.slice(0, 5), all), 1, { command: ['study'], reason: 'new' }],
    ['an exam for who is ready', known, 7, { command: ['exam'], reason: 'ready' }],
    [
      'study after an exam',
      [...known, ...exam(6.5)],
      7,
      { command: ['study'], reason: 'nothing due' },
    ],
  ])('is %s', (_name, records, when, step) => {
    expect(at(when, records).next).toEqual(step);
  });
});

test('an exam that is not submitted says nothing', () => {
  const open = sitting(1, a, none, { mode: 'exam', finished: false, sure: true });
  const told = at(1, [...sitting(0, b.slice(0, 3), all), ...open]);
  expect(told).toMatchObject({
    counts: { answered: 3 },
    sure: [],
    days: [{ date: '2026-01-01', answers: 3 }],
  });
});
