import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Difficulty, Question } from '../../src/bank/question.ts';
import {
  draw,
  drawable,
  minutesFor,
  type Blueprint,
  apportion,
  type Party,
} from '../../src/session/draw-exam.ts';
import { prose, samples } from '../samples.ts';

describe('exam', () => {
  /** Questions of a concept by their levels, "-" without one; those in brackets are a case: "1 1 [2 2] -". */
  function questionsOf(concept: string, levels: string): readonly Question[] {
    let number = 0;
    return levels
      .split(/ (?![^[]*\])/)
      .filter((group) => group !== '')
      .flatMap((group, at) =>
        group
          .replace(/[[\]]/g, '')
          .split(' ')
          .map((level): Question => {
            const difficulty = level === '-' ? {} : { difficulty: Number(level) as Difficulty };
            const title = prose(`Case ${at}`);
            const inCase = group.startsWith('[') ? { case: { title, text: prose('') } } : {};
            const id = `${concept}/${++number}`;
            return { ...samples.numeric, concept, topic: concept, id, ...difficulty, ...inCase };
          }),
      );
  }

  /** A blueprint of concepts by weight and levels. */
  function blueprint(concepts: Readonly<Record<string, readonly [number, string]>>): Blueprint {
    const all = Object.entries(concepts);
    return {
      exam: { questions: 50, minutes: 100 },
      concepts: all.map(([id, [weight]]) => ({ id, title: id, description: '', weight })),
      questions: all.flatMap(([id, [, levels]]) => questionsOf(id, levels)),
    };
  }

  const nobody = () => false;
  const drawn = (
    from: Blueprint,
    count: number,
    seed = 1,
    seen: (id: string) => boolean = nobody,
  ) => draw(from, { count, seed, seen });
  const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);
  const countIn = (questions: readonly Question[], concept: string) =>
    questions.filter((question) => question.concept === concept).length;

  const plain = blueprint({
    a: [3, '1 1 1 1 1 2 2 2 2 2 3 3 3 3 3'],
    b: [1, '1 1 1 1 2 2 2 2 - - - -'],
  });

  describe('an exam', () => {
    test('has each concept by its weight', () => {
      const questions = drawn(plain, 12);
      expect([countIn(questions, 'a'), countIn(questions, 'b')]).toEqual([9, 3]);
    });

    test('has what there is, where that is less', () => {
      expect(new Set(ids(drawn(plain, 99)))).toEqual(new Set(ids(plain.questions)));
      expect(drawable(plain)).toBe(27);
    });

    test('has nothing of a concept without weight', () => {
      const some = blueprint({ a: [0, '1 1'], b: [1, '1 1'], c: [1, ''] });
      expect(ids(drawn(some, 9)).toSorted()).toEqual(['b/1', 'b/2']);
      expect(drawable(some)).toBe(2);
    });

    test('has all concepts alike where none has any weight that has questions', () => {
      const none = blueprint({ a: [0, '1 1'], b: [0, '1 1'], c: [1, ''] });
      expect(
        ids(drawn(none, 2))
          .toSorted()
          .map((id) => id.charAt(0)),
      ).toEqual(['a', 'b']);
    });

    test('is the same for the same seed, and another for another', () => {
      expect(ids(drawn(plain, 9, 4))).toEqual(ids(drawn(plain, 9, 4)));
      expect(ids(drawn(plain, 9, 4))).not.toEqual(ids(drawn(plain, 9, 5)));
    });

    test('has the levels of a concept in the proportions of the concept', () => {
      const levels = drawn(blueprint({ a: [1, '1 1 1 1 1 1 2 2 2 3 3 -'] }), 6).map(
        ({ difficulty }) => difficulty,
      );
      expect(levels.filter((level) => level === 1)).toHaveLength(3);
      expect(levels.filter((level) => level === 3)).toHaveLength(1);
    });

    test('has what the learner has not met before anything met', () => {
      const fresh = new Set(['a/1', 'a/2', 'a/11', 'b/3']);
      const questions = drawn(plain, 8, 1, (id) => !fresh.has(id));
      expect(ids(questions)).toEqual(expect.arrayContaining([...fresh]));
    });

    test('has as many minutes as its share of the questions', () => {
      expect([1, 25, 50].map((count) => minutesFor(plain, count))).toEqual([2, 50, 100]);
    });
  });

  describe('a case', () => {
    const cases = blueprint({ a: [1, '1 [1 2 3] 2 3'] });

    test('that does not fit is not begun while other questions are left, met or not', () => {
      const from = blueprint({ a: [1, '1 [1 1 1] 1 1'] });
      for (let seed = 1; seed <= 40; seed += 1) {
        const met = drawn(from, 2, seed, (id) => !/[234]$/.test(id));
        expect(ids(met).filter((id) => /[234]$/.test(id))).toEqual([]);
        const mixed = drawn(from, 2, seed, (id) => /[15]$/.test(id));
        expect(ids(mixed)).toContain('a/6');
        expect(ids(mixed).filter((id) => /[234]$/.test(id))).toEqual([]);
      }
    });
    const inCase = ['a/2', 'a/3', 'a/4'];

    test('stands together, in the order of its author', () => {
      for (let seed = 0; seed < 20; seed++) {
        const all = ids(drawn(cases, 6, seed));
        expect(all.slice(all.indexOf('a/2'), all.indexOf('a/2') + 3)).toEqual(inCase);
      }
    });

    test('is drawn as a whole or not at all, as often as single questions', () => {
      const counts = [...Array(40).keys()].map(
        (seed) => ids(drawn(cases, 3, seed)).filter((id) => inCase.includes(id)).length,
      );
      expect(new Set(counts)).toEqual(new Set([0, 3]));
    });

    test('is begun where there is nothing else to draw from', () => {
      expect(ids(drawn(blueprint({ a: [1, '[1 2 3]'] }), 2))).toEqual(['a/1', 'a/2']);
    });

    test('is met with its first question', () => {
      const questions = drawn(cases, 3, 1, (id) => id === 'a/3');
      expect(ids(questions).toSorted()).toEqual(['a/1', 'a/5', 'a/6']);
    });
  });

  describe('whatever is drawn', () => {
    const levels = fc
      .array(
        fc.oneof(
          fc.constantFrom('1', '2', '3', '-'),
          fc.constantFrom('[1 2]', '[3 3 3]', '[2 - 1]'),
        ),
        {
          maxLength: 12,
        },
      )
      .map((all) => all.join(' '));
    const concept = fc.tuple(fc.nat(3), levels);
    const any = fc.record({ a: concept, b: concept, c: concept }).map(blueprint);

    test('is as much as was asked for, each question once', () => {
      fc.assert(
        fc.property(
          any,
          fc.nat(40),
          fc.nat(),
          fc.infiniteStream(fc.boolean()),
          (from, count, seed, met) => {
            const seen = new Map(from.questions.map(({ id }) => [id, met.next().value]));
            const all = ids(drawn(from, count, seed, (id) => seen.get(id) === true));
            expect(new Set(all).size).toBe(all.length);
            expect(all).toHaveLength(Math.min(count, drawable(from)));
          },
        ),
      );
    });

    test('is within one of each level’s share where all is new and single', () => {
      const single = fc.array(fc.constantFrom('1', '2', '3', '-'), { minLength: 1, maxLength: 40 });
      fc.assert(
        fc.property(single, fc.nat(40), fc.nat(), (all, count, seed) => {
          const questions = drawn(blueprint({ a: [1, all.join(' ')] }), count, seed);
          for (const level of ['1', '2', '3', '-']) {
            const share =
              (questions.length * all.filter((one) => one === level).length) / all.length;
            const have = questions.filter(({ difficulty = '-' }) => String(difficulty) === level);
            expect(Math.abs(have.length - share)).toBeLessThan(1);
          }
        }),
      );
    });

    test('has no question that was met where one that was not is left, but for cases', () => {
      const single = fc.array(fc.constantFrom('1', '2', '3'), { minLength: 1, maxLength: 30 });
      fc.assert(
        fc.property(
          single,
          fc.nat(30),
          fc.nat(),
          fc.infiniteStream(fc.boolean()),
          (all, count, seed, met) => {
            const from = blueprint({ a: [1, all.join(' ')] });
            const seen = new Map(from.questions.map(({ id }) => [id, met.next().value]));
            const questions = drawn(from, count, seed, (id) => seen.get(id) === true);
            const fresh = ids(questions).filter((id) => seen.get(id) === false).length;
            const freshInAll = [...seen.values()].filter((one) => !one).length;
            expect(fresh).toBe(Math.min(questions.length, freshInAll));
          },
        ),
      );
    });
  });
});

describe('seats', () => {
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
      expect(apportion(count, given)).toEqual(expected);
    });

    const anyParty = fc.record({ weight: fc.nat(50), room: fc.nat(30) });

    test('all are given that have room, and nobody gets more than theirs', () => {
      fc.assert(
        fc.property(fc.nat(200), fc.array(anyParty), (count, all) => {
          const given = apportion(count, all);
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
            const given = apportion(
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
});
