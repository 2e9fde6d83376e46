import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Bank } from '../../src/bank/question.ts';
import { continues, digestFor, digestOf, pastIn, pastOf } from '../../src/memory/from-history.ts';
import type { HistoryRecord } from '../../src/session/history.ts';
import { bank, begin, play, questions, single, type Move } from '../session/sitting.ts';

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
