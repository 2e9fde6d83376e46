import { describe, expect, test } from '@jest/globals';
import { bankOf, question } from './learner.ts';
import { a, all, at, b, bank, many, none, sitting } from './past-sessions.ts';
import type { Bank } from '../../src/bank/question.ts';
import type { HistoryRecord } from '../../src/session/history.ts';

describe('progress', () => {
  describe('before the first answer', () => {
    test('there is nothing but silence', () => {
      expect(at(0, [])).toMatchObject({
        bank: { id: 'azure-expressroute', title: 'Azure ExpressRoute', pass: 70 },
        today: '2026-01-01',
        counts: { questions: 42, new: 42, due: 0, known: 0, answered: 0 },
        forecast: { asked: 0, needed: 20 },
        outlook: [],
        sessions: [],
        days: [],
        sure: [],
        gone: [],
        next: { command: ['study'], reason: 'new' },
      });
    });

    test('concepts have no word, and one without questions is left out', () => {
      const told = at(0, []).concepts;
      expect(told.map(({ id, word, percent }) => [id, word, percent])).toEqual([
        ['north', 'few questions', undefined],
        ['south', 'few questions', undefined],
      ]);
    });
  });

  describe('concepts', () => {
    test('have a share from ten answers on, and a fifth of their questions', () => {
      const few = at(1, sitting(0, b.slice(0, 9), all)).concepts.find(({ id }) => id === 'south');
      expect(few).toMatchObject({ answered: 9, new: 21, word: 'few questions' });
      const enough = at(1, sitting(0, b.slice(0, 10), all)).concepts[0];
      expect(enough).toMatchObject({ id: 'south', answered: 10, percent: 78, word: 'good' });
      const wide = bankOf(many('b', 'south', 100), {
        concepts: bank.concepts,
        topics: bank.topics,
      });
      const asked = wide.questions;
      expect(at(1, sitting(0, asked.slice(0, 19), all), wide).concepts[0]?.percent).toBeUndefined();
      expect(at(1, sitting(0, asked.slice(0, 20), all), wide).concepts[0]?.percent).toBeDefined();
    });

    test('a small one has a share once all of it is answered', () => {
      const small = bankOf(many('a', 'north', 3), { concepts: bank.concepts, topics: bank.topics });
      const told = (count: number) =>
        at(1, sitting(0, small.questions.slice(0, count), all), small).concepts[0]?.percent;
      expect([told(2), told(3)]).toEqual([undefined, expect.any(Number)]);
    });

    test('come weakest first, and are told for a week ahead', () => {
      const told = at(0, [...sitting(0, a, all, { sure: true }), ...sitting(0, b, none)]).concepts;
      expect(told.map(({ id, percent, word }) => [id, percent, word])).toEqual([
        ['south', 44, 'review'],
        ['north', 83, 'good'],
      ]);
    });

    test('are strong when they are known for long', () => {
      const days = [0, 10, 40].flatMap((when) => sitting(when, a, all, { sure: true }));
      expect(at(41, days).concepts[0]).toMatchObject({ id: 'north', word: 'strong' });
    });

    test('count how their topics stand now', () => {
      const told = at(6, [...sitting(0, a.slice(0, 4), none), ...sitting(5.9, b.slice(0, 2), all)]);
      expect(told.counts).toEqual({
        questions: 42,
        new: 36,
        learning: 0,
        due: 4,
        known: 2,
        answered: 6,
      });
      expect(told.concepts.find(({ id }) => id === 'north')).toMatchObject({
        questions: 12,
        new: 8,
        due: 4,
        known: 0,
        topics: [
          { id: 'a', title: 'Topic a', questions: 12, new: 8, due: 4, known: 0, answered: 4 },
        ],
      });
    });
  });

  describe('the forecast', () => {
    const records = [...sitting(0, a, all), ...sitting(0, b.slice(0, 20), all)];
    test('is for a week from now, and falls from day to day', () => {
      const { forecast, outlook } = at(0, records);
      expect(outlook.map(({ days }) => days)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
      ]);
      expect(outlook[6]).toEqual({ days: 7, ...forecast });
      const means = outlook.map(({ mean }) => mean);
      expect(means).toEqual([...means].sort((x, y) => y - x));
    });
  });

  describe('sessions', () => {
    test('are those that were finished, oldest first, with the day where the learner was', () => {
      const told = at(9, [
        ...sitting(0, a.slice(0, 3), (index) => index > 0, { offset: 6 * 60 }),
        ...sitting(1, a.slice(0, 4), all, { finished: false }),
        ...sitting(2, b.slice(0, 10), (index) => index < 7, { mode: 'exam', pass: 70 }),
      ]).sessions;
      expect(told).toEqual([
        { mode: 'study', date: '2026-01-02', correct: 2, total: 3, percent: 67, pass: false },
        { mode: 'exam', date: '2026-01-03', correct: 7, total: 10, percent: 70, pass: true },
      ]);
    });
  });

  describe('days of study', () => {
    test('are the days where the learner was, up to today', () => {
      const told = at(2, [
        ...sitting(0, a.slice(0, 2), (index) => index === 0),
        ...sitting(0.3, a.slice(2, 3), all, { offset: -600 }),
        ...sitting(1, a.slice(3, 4), all),
        ...sitting(5, a.slice(4, 5), all),
      ]).days;
      expect(told).toEqual([
        { date: '2026-01-01', answers: 3, correct: 2, ms: 6_000 },
        { date: '2026-01-02', answers: 1, correct: 1, ms: 2_000 },
      ]);
    });

    test('a day that no calendar has is left out', () => {
      const [start, answer] = sitting(0, a.slice(0, 1), all);
      const far = [start, answer].flatMap((record) =>
        record === undefined ? [] : [{ ...record, at: Number.MAX_SAFE_INTEGER }],
      );
      expect(at(0, far).days).toEqual([]);
    });
  });
});

describe('told', () => {
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
        [
          ...sitting(0, a.slice(0, 5), none),
          ...sitting(9, a.slice(0, 2), all, { finished: false }),
        ],
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
});
