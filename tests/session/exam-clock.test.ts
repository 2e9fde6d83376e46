import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { takeUp, timeLeft, type ExamTimes } from '../../src/session/exam-clock.ts';

const begun: ExamTimes = { startedAt: 1_000_000, limit: 600, lastAt: 1_000_000, spent: 0 };
const fresh = takeUp(begun, { wall: 1_000_000, monotonic: 50 });

describe('an exam of 600 ms', () => {
  test.each<[string, number, number, number]>([
    ['has all of them when it begins', 0, 0, 600],
    ['runs on', 200, 200, 400],
    ['counts the sleep in which the monotonic clock stood', 10, 500, 100],
    ['gets nothing where the wall clock is set back', 200, -9_000, 400],
    ['is over at its limit', 600, 600, 0],
    ['has no less than nothing left', 10_000, 20_000, 0],
  ])('%s', (_, monotonic, wall, left) => {
    expect(timeLeft(fresh, { wall: 1_000_000 + wall, monotonic: 50 + monotonic })).toBe(left);
  });

  test.each<[string, Partial<ExamTimes>, number, number]>([
    ['the time away counts', {}, 250, 350],
    ['it may be up', {}, 10_000, 0],
    ['a wall clock set back to before it began: its last record counts', last(240), -5_000, 360],
    ['or the time its answers took', { ...last(-800), spent: 300 }, -800, 300],
    ['a clock that tells of the future', last(9_999), 10, 0],
  ])('gone on with: %s', (_, part, wall, left) => {
    const now = { wall: 1_000_000 + wall, monotonic: 7 };
    expect(timeLeft(takeUp({ ...begun, ...part }, now), now)).toBe(left);
  });

  function last(at: number): Partial<ExamTimes> {
    return { lastAt: 1_000_000 + at };
  }
});

const wall = fc.integer({ min: 0, max: 3_000_000 });
const span = fc.nat(1_000);

test('whatever the wall clock does, no more is left than the monotonic one allows', () => {
  fc.assert(
    fc.property(
      wall,
      wall,
      span,
      fc.array(fc.tuple(wall, span)),
      (startedAt, first, spent, then) => {
        const told = { startedAt, limit: 1_000, lastAt: startedAt, spent };
        const clock = takeUp(told, { wall: first, monotonic: 0 });
        let monotonic = 0;
        for (const [wallNow, more] of then) {
          monotonic += more;
          const left = timeLeft(clock, { wall: wallNow, monotonic });
          expect(left).toBeLessThanOrEqual(Math.max(0, 1_000 - spent - monotonic));
          expect(left).toBeLessThanOrEqual(Math.max(0, 1_000 - (wallNow - startedAt)));
        }
      },
    ),
  );
});

test('going on never gives back what was gone', () => {
  fc.assert(
    fc.property(wall, span, span, wall, (startedAt, spent, used, again) => {
      const told = { startedAt, limit: 1_000, lastAt: startedAt + used, spent };
      const left = timeLeft(takeUp(told, { wall: again, monotonic: 3 }), {
        wall: again,
        monotonic: 3,
      });
      expect(left).toBeLessThanOrEqual(1_000 - Math.max(used, spent));
    }),
  );
});
