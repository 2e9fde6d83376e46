import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seats, type Party } from '../../src/session/draw-exam.ts';

const parties = (...all: readonly (readonly [number, number])[]): Party[] =>
  all.map(([weight, room]) => ({ weight, room }));

describe('seats by the largest remainder', () => {
  test.each<[string, number, Party[], number[]]>([
    ['nobody', 5, [], []],
    ['one takes all', 5, parties([3, 9]), [5]],
    ['whole shares', 4, parties([1, 9], [3, 9]), [1, 3]],
    ['the largest fractions get the rest', 10, parties([47, 99], [16, 99], [37, 99]), [5, 1, 4]],
    ['of equals the first', 1, parties([1, 9], [1, 9]), [1, 0]],
    [
      'as the shipped bank has it',
      50,
      parties([139, 99], [113, 99], [46, 99], [40, 99]),
      [20, 17, 7, 6],
    ],
    ['what does not fit goes to the others', 10, parties([8, 2], [1, 9], [1, 9]), [2, 4, 4]],
    ['again and again', 12, parties([8, 1], [4, 2], [1, 9], [1, 9]), [1, 2, 5, 4]],
    ['no more than there is room', 9, parties([1, 2], [1, 3]), [2, 3]],
    ['none without weight', 4, parties([0, 9], [1, 3]), [0, 3]],
    ['none to give', 0, parties([1, 2], [1, 3]), [0, 0]],
  ])('%s', (_, count, given, expected) => {
    expect(seats(count, given)).toEqual(expected);
  });

  const anyParty = fc.record({ weight: fc.nat(50), room: fc.nat(30) });

  test('all are given that have room, and nobody gets more than theirs', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.array(anyParty), (count, all) => {
        const given = seats(count, all);
        const room = all.reduce((sum, one) => sum + (one.weight > 0 ? one.room : 0), 0);
        expect(given.reduce((sum, number) => sum + number, 0)).toBe(Math.min(count, room));
        given.forEach((number, index) => {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(all[index]?.room ?? 0);
        });
      }),
    );
  });

  test('with room enough nobody is a whole seat away from their share', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        (count, weights) => {
          const sum = weights.reduce((all, weight) => all + weight, 0);
          const given = seats(
            count,
            weights.map((weight) => ({ weight, room: 1_000 })),
          );
          given.forEach((number, index) => {
            const share = (count * (weights[index] ?? 0)) / sum;
            expect(Math.abs(number - share)).toBeLessThan(1);
          });
        },
      ),
    );
  });
});
