import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Bank } from '../../src/bank/question.ts';
import {
  continues,
  digestFor,
  digestOf,
  pastIn,
  pastOf,
  memoryOf,
} from '../../src/memory/from-history.ts';
import type { HistoryRecord, Answered } from '../../src/session/history.ts';
import { bank, begin, play, questions, single, type Move } from '../session/begun.ts';
import { blank } from '../../src/memory/memory.ts';
import { allTypes, answered } from '../session/records.ts';
import { answer, bankOf, day, learned, question, WRONG } from './learner.ts';

describe('digest', () => {
  const DAY = 86_400_000;
  const given = (picked: readonly number[]) => ({ picked, ms: 900, hint: 0 });
  const right: Move = { type: 'answer', question: single, given: given([1]) };
  const wrong: Move = { type: 'answer', question: single, given: given([0]) };
  const marks: Move = { type: 'mark', question: single, on: true };
  const done: Move = { type: 'end', finished: true };

  const session = (
    id: string,
    at: number,
    moves: readonly Move[],
    mode: 'study' | 'exam' = 'study',
  ) => play(begin(id, { mode }, at), moves).records;

  const asStored = (digest: object | undefined): unknown => JSON.parse(JSON.stringify(digest));

  const two = [
    ...session('a', DAY, [right, marks, done]),
    ...session('b', 3 * DAY, [wrong, done], 'exam'),
  ];

  const anyMove = fc.oneof<fc.Arbitrary<Move>[]>(
    fc.record({
      type: fc.constant('answer' as const),
      question: fc.constantFrom(...questions),
      given: fc.constantFrom(given([0]), given([1]), given([0, 2])),
    }),
    fc.record({ type: fc.constant('undo' as const), question: fc.constantFrom(...questions) }),
    fc.record({
      type: fc.constant('mark' as const),
      question: fc.constantFrom(...questions),
      on: fc.boolean(),
    }),
  );

  /** Ended sessions, a day or some hours apart. */
  const sessions = fc
    .array(
      fc.record({
        hours: fc.integer({ min: 1, max: 100 }),
        mode: fc.constantFrom('study' as const, 'exam' as const),
        moves: fc.array(anyMove, { maxLength: 12 }),
      }),
      { maxLength: 6 },
    )
    .map((list) => {
      let at = DAY;
      return list.map(({ hours, mode, moves }, index) => {
        at += hours * 3_600_000;
        return session(`s${index}`, at, [...moves, done], mode);
      });
    });

  describe('a digest', () => {
    test('with what was recorded after it tells what all records tell', () => {
      fc.assert(
        fc.property(sessions, fc.nat(6), (list, size) => {
          const [before, after] = [list.slice(0, size).flat(), list.slice(size).flat()];
          const digest = asStored(digestOf(before, bank));
          if (!digestFor(bank)(digest)) throw new Error('It does not fit its own bank.');
          expect(continues(after, digest, bank)).toBe(true);
          const whole = pastOf([...before, ...after], bank);
          const parted = pastOf(after, bank, pastIn(digest));
          expect(parted.memory).toEqual(whole.memory);
          expect(parted.marked).toEqual(whole.marked);
          const latest = Array.from(whole.latest, ([id, { correct }]) => [id, correct]);
          expect(new Map(Array.from(parted.latest, ([id, { correct }]) => [id, correct]))).toEqual(
            new Map(latest as [string, boolean][]),
          );
        }),
        { numRuns: 300 },
      );
    });

    test.each([
      ['a study session', session('c', 5 * DAY, [right])],
      ['an exam', session('c', 5 * DAY, [right], 'exam')],
    ])('is not made while %s is open', (_name, open) => {
      expect(digestOf([...two, ...open], bank)).toBeUndefined();
    });

    test('does not go on with older records, but with those of other banks', () => {
      const digest = digestOf(two, bank);
      if (digest === undefined) throw new Error('All sessions have an end.');
      const older = two.slice(0, 1);
      expect(continues(older, digest, bank)).toBe(false);
      expect(
        continues(
          older.map((record): HistoryRecord => ({ ...record, bank: 'x' })),
          digest,
          bank,
        ),
      ).toBe(true);
    });

    const other = (change: object): Bank => ({
      ...bank,
      questions: [{ ...single, ...change }, ...questions.slice(1)],
    });

    test.each([
      ['id', { ...bank, id: 'other' }],
      ['number of questions', { ...bank, questions: questions.slice(1) }],
      ["question's id", other({ id: 'circuits/renamed' })],
      ["question's topic", other({ topic: 'renamed' })],
      ["question's hash", other({ hash: 'ffffffffffffffff' })],
    ])('does not hold for a bank with another %s', (_name, changed) => {
      const digest = asStored(digestOf(two, bank));
      expect([digestFor(bank)(digest), digestFor(changed)(digest)]).toEqual([true, false]);
    });

    test.each([
      ['at', [-1, null, '1']],
      ['speed', [Number.NaN, null]],
      ['learner', [null, {}, { asked: 1 }]],
      ['topics', [null, {}, [[]], [['a']], [['a', { asked: 1, known: null }]], [[1, {}]]]],
      ['traces', [[['a', { strength: 1, at: 1 }]], [['a', { strength: '1', at: 1, key: '' }]]]],
      ['latest', [[['a', { correct: 1, at: 1 }]], [['a', { correct: true }]]]],
      ['marked', ['a', [1]]],
    ])('whose %s is something else does not hold', (field, values) => {
      const digest = asStored(digestOf(two, bank)) as object;
      for (const value of values)
        expect(digestFor(bank)(asStored({ ...digest, [field]: value }))).toBe(false);
    });

    test.each([null, 1, 'text', [], undefined])('%p is none', (value) => {
      expect(digestFor(bank)(value)).toBe(false);
    });
  });
});

describe('answers', () => {
  const one = question('circuits/one');
  const two = question('circuits/two');
  const bank = bankOf([one, two]);

  let number = 0;
  const told = (part: Partial<Answered>): HistoryRecord => answered((number += 1), part);
  const right = (days: number, part: Partial<Answered> = {}) =>
    told({ ...answer(one, days), ...part });
  const wrong = (days: number, part: Partial<Answered> = {}) => right(days, { ...WRONG, ...part });
  const undo = (): HistoryRecord => ({
    ...(allTypes.find(({ type }) => type === 'undo') as HistoryRecord & { type: 'undo' }),
    id: `undo-${(number += 1)}`,
    question: one.id,
  });
  const exam = { ...allTypes[1], type: 'start', id: 'exam' } as HistoryRecord & { type: 'start' };

  const after = (...records: HistoryRecord[]) => memoryOf(records, bank);

  describe('the history tells', () => {
    test('nothing when it is empty, or of another bank', () => {
      expect(after()).toEqual(blank);
      expect(after(right(0, { bank: 'another' }))).toEqual(blank);
    });

    test('every answer, in order of time', () => {
      const memory = after(right(3, { session: 'b' }), wrong(0, { session: 'a' }));
      expect(memory).toEqual(learned([one], [answer(one, 0, WRONG), answer(one, 3)]));
    });

    test('a record met twice once', () => {
      const record = right(0);
      expect(after(record, record)).toEqual(after(record));
    });

    test('nothing of an answer that was taken back', () => {
      expect(after(wrong(0), undo())).toEqual(blank);
    });

    test('nothing of an answer given when the correct one had been shown', () => {
      expect(after(wrong(0), undo(), right(0.01))).toEqual(blank);
      expect(after(wrong(0), right(0.01))).toEqual(after(wrong(0)));
    });

    test('an answer in the next session all the same', () => {
      expect(after(wrong(0), undo(), right(2, { session: 'next' }))).toEqual(after(right(2)));
    });

    test('the last answer in an exam, which shows nothing', () => {
      expect(after(exam, wrong(0), right(0.01))).toEqual(after(right(0.01)));
      expect(after(exam, right(0), undo(), wrong(0.01))).toEqual(after(wrong(0.01)));
    });

    test('of two questions apart', () => {
      const both = after(wrong(0), told(answer(two, 0.001)));
      expect(both).toEqual(learned([one, two], [answer(one, 0, WRONG), answer(two, 0.001)]));
      expect(both.traces.get(two.id)?.at).toBe(day(0.001));
    });
  });
});
