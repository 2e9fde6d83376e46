import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Picked } from '../../src/answer/attempt.ts';
import type { HistoryRecord } from '../../src/session/history.ts';
import { answersOf, latestAttempts, markedQuestions } from '../../src/session/replay.ts';
import { begin, play, questions, single, typed, type Move } from './sitting.ts';

const given = (picked: Picked) => ({ picked, ms: 900, hint: 0 });
const right: Move = { type: 'answer', question: single, given: given([1]) };
const wrong: Move = { type: 'answer', question: single, given: given([0]) };
const typedRight: Move = { type: 'answer', question: typed, given: given('BGP') };

describe('answers that count', () => {
  const undone: Move = { type: 'undo', question: single };
  const picks = (records: readonly HistoryRecord[]) =>
    answersOf(records, 'er').map(({ picked }) => picked);

  test.each<[string, readonly Move[], readonly Picked[]]>([
    ['each question', [right, typedRight], [[1], 'BGP']],
    ['in an exam the last one', [wrong, typedRight, right], ['BGP', [1]]],
    ['not one taken back', [right, undone, typedRight], ['BGP']],
    ['the one before one taken back', [wrong, right, undone], [[0]]],
    ['without an answer there is nothing to take back', [undone, right], [[1]]],
  ])('%s', (_, made, expected) => {
    expect(picks(play(begin('s'), made).records)).toEqual(expected);
  });

  test('are the latest attempts of a session', () => {
    const move = fc.record({
      type: fc.constantFrom('skip' as const, 'undo' as const),
      question: fc.constantFrom(...questions),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (made) => {
        const { session, records } = play(begin('s'), made);
        const reached = answersOf(records, 'er').map(({ question }) => question);
        const latest = new Set(session.attempts.map(({ question }) => question));
        expect(new Set(reached)).toEqual(latest);
        expect(reached.length).toBe(latest.size);
      }),
    );
  });

  test('each session has its own, and undo reaches no other', () => {
    const first = play(begin('a'), [wrong]).records;
    const second = play(begin('b'), [right, undone, undone]).records;
    expect(picks([...first, ...second])).toEqual([[0]]);
    expect(picks([...first, ...play(begin('b'), [right]).records])).toEqual([[0], [1]]);
  });

  test('the latest is the last in the file, whatever the clock said', () => {
    const late = play(begin('a', {}, 9_000_000), [wrong]).records;
    const early = play(begin('b', {}, 1000), [right]).records;
    const latest = latestAttempts([...late, ...early], 'er').get(single.id);
    expect(latest).toMatchObject({ picked: [1], session: 'b', at: 2000 });
    expect(latestAttempts(late, 'other').size).toBe(0);
  });
});

test('marks are the latest word on each question', () => {
  const on = (question: typeof single, set: boolean): Move => ({ type: 'mark', question, on: set });
  const first = play(begin('a'), [on(single, true), on(typed, true)]).records;
  const second = play(begin('b'), [on(single, false)]).records;
  expect([...markedQuestions([...first, ...second], 'er')]).toEqual([typed.id]);
  expect([...markedQuestions([...second, ...first], 'er')]).toEqual([single.id, typed.id]);
});
