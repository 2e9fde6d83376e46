import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from '../../src/bank/question.ts';
import {
  answer,
  end,
  latestOf,
  mark,
  position,
  skip,
  start,
  undo,
  type GivenAnswer,
  type Session,
  percentOf,
} from '../../src/session/session.ts';
import { samples } from '../samples.ts';

/** The first question nobody has reached. */
const current = (session: Session) => session.questions[position(session)];

describe('session', () => {
  const { single, typed, ordering } = samples;
  const fresh = start({
    id: 's1',
    mode: 'study',
    bank: { id: 'er', title: 'ExpressRoute', version: '0123abcd' },
    seed: 7,
    startedAt: 1000,
    pass: 70,
    confidence: false,
    questions: [single, typed, ordering],
  });
  const left = { ms: 1500, hint: 1 };
  const [one, two, three] = [single.id, typed.id, ordering.id];

  test('a session begins with its first question and nothing answered', () => {
    expect(fresh).toMatchObject({ endedAt: 1000, finished: false, attempts: [], marked: [] });
    expect(current(fresh)).toBe(single);
    expect(position(fresh)).toBe(0);
  });

  test('an answer is graded and leads to the next question', () => {
    const next = answer(fresh, single, { ...left, picked: [1], sure: true });
    expect(next.attempts).toEqual([
      {
        question: one,
        hash: '0123456789abcdef',
        picked: [1],
        correct: true,
        points: 1,
        maxPoints: 1,
        ms: 1500,
        skipped: false,
        hint: 1,
        sure: true,
      },
    ]);
    expect(current(next)).toBe(typed);
  });

  test('nobody was asked how sure they are', () => {
    const next = answer(fresh, single, { ...left, picked: [1] });
    expect(next.attempts.map((attempt) => 'sure' in attempt)).toEqual([false]);
  });

  test('a skipped question counts as wrong', () => {
    const next = skip(fresh, typed, left);
    expect(next.attempts).toMatchObject([
      { question: two, picked: '', skipped: true, correct: false, points: 0, maxPoints: 1 },
    ]);
  });

  test('after the last question there is none', () => {
    const all = [single, typed, ordering].reduce((s, question) => skip(s, question, left), fresh);
    expect(current(all)).toBeUndefined();
    expect(position(all)).toBe(3);
  });

  test('a question that was jumped over comes first', () => {
    expect(current(skip(fresh, typed, left))).toBe(single);
  });

  test('the latest answer to a question counts', () => {
    const twice = answer(answer(fresh, single, { ...left, picked: [0] }), single, {
      ...left,
      picked: [1],
    });
    expect(latestOf(twice, one)?.picked).toEqual([1]);
    expect(latestOf(twice, two)).toBeUndefined();
    expect(latestOf(undo(twice, one), one)?.picked).toEqual([0]);
  });

  test('marks are set and taken away', () => {
    const both = mark(mark(mark(fresh, one, true), three, true), one, true);
    expect(both.marked).toEqual([three, one]);
    expect(mark(both, three, false).marked).toEqual([one]);
  });

  test('the end has its time', () => {
    expect(end(fresh, true, 5000)).toEqual({ ...fresh, finished: true, endedAt: 5000 });
  });

  describe('undo', () => {
    const given = fc.record({ picked: fc.array(fc.nat(3)), ms: fc.nat(), hint: fc.nat(2) });
    const step = fc.record({ question: fc.constantFrom<Question>(single, typed, ordering), given });
    const play = (steps: readonly { question: Question; given: GivenAnswer }[]): Session =>
      steps.reduce((session, one) => answer(session, one.question, one.given), fresh);

    test('is the inverse of an answer', () => {
      fc.assert(
        fc.property(fc.array(step), step, (before, last) => {
          const session = play(before);
          const { question } = last;
          expect(undo(answer(session, question, last.given), question.id)).toEqual(session);
          expect(undo(skip(session, question, last.given), question.id)).toEqual(session);
        }),
      );
    });

    test('of a question without an answer changes nothing', () => {
      expect(undo(fresh, one)).toEqual(fresh);
    });
  });
});

describe('score', () => {
  test.each([
    [7, 10, 70, 70],
    [1, 3, 70, 33],
    [2, 3, 70, 67],
    [0, 0, 70, 0],
    [0, 5, 0, 0],
    [5, 5, 70, 100],
    [139, 200, 70, 69],
    [139, 200, 69, 70],
    [199, 200, 70, 99],
    [1, 200, 70, 1],
  ])('%d of %d with a pass line of %d is %d', (correct, total, pass, percent) => {
    expect(percentOf({ correct, total }, pass)).toBe(percent);
  });
});
