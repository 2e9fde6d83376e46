import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chanceKnown, type Answer, type Memory } from '../../src/memory/memory.ts';
import { samples } from '../samples.ts';
import { answer, day, learned, question, WRONG } from './learner.ts';

const questions = [
  question('circuits/one'),
  question('circuits/two'),
  question('peering/three'),
  { ...samples.typed, id: 'peering/four', topic: 'peering' },
  { ...samples['true-false'], id: 'security/five', topic: 'security' },
];
const gone = question('circuits/gone');

/** Something somebody answers, so many days after the answer before. */
const event = (pool = questions) =>
  fc.record({
    question: fc.constantFrom(...pool),
    gap: fc.oneof(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.integer({ min: 0, max: 60 })),
    part: fc.constantFrom<Partial<Answer>>(
      {},
      WRONG,
      { sure: true },
      { sure: false },
      { ...WRONG, sure: true },
      { ...WRONG, skipped: true },
    ),
  });

const history = (pool = questions) =>
  fc.array(event(pool), { maxLength: 40 }).map((events) => {
    let days = 0;
    return events.map(({ question: asked, gap, part }) => {
      days += gap;
      return answer(asked, days, part);
    });
  });

const lastDay = (answers: readonly Answer[]): number =>
  Math.max(day(0), ...answers.map((a) => a.at));

/** The chances of all questions at some times after the last answer. */
const chances = (memory: Memory, from: number): readonly number[] =>
  [0, 0.1, 1, 7, 400].flatMap((days) =>
    questions.map((one) => chanceKnown(memory, one, from + days * 86_400_000)),
  );

const expectNoneLower = (more: readonly number[], less: readonly number[]): void => {
  const lower = more.filter((chance, index) => chance < (less[index] ?? 0) - 1e-12);
  expect(lower).toEqual([]);
};

describe('memory', () => {
  test('does not depend on how answers are batched', () => {
    fc.assert(
      fc.property(history(), fc.nat(40), fc.nat(40), (answers, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const batches = [answers.slice(0, from), answers.slice(from, to), answers.slice(to)];
        const inBatches = batches.reduce<Memory | undefined>(
          (memory, batch) => learned(questions, batch, memory),
          undefined,
        );
        expect(inBatches).toEqual(learned(questions, answers));
      }),
    );
  });

  test('does not depend on the order of lines, only of times', () => {
    const distinct = history().map((answers) =>
      answers.filter(({ at }, index) => answers.findIndex((one) => one.at === at) === index),
    );
    fc.assert(
      fc.property(
        distinct.chain((answers) =>
          fc.tuple(
            fc.constant(answers),
            fc.shuffledSubarray(answers, { minLength: answers.length }),
          ),
        ),
        ([answers, mixed]) => {
          expect(learned(questions, mixed)).toEqual(learned(questions, answers));
        },
      ),
    );
  });

  test('passes over questions that are no longer in the bank', () => {
    fc.assert(
      fc.property(history([...questions, gone]), (answers) => {
        const left = answers.filter((one) => one.question !== gone.id);
        expect(learned(questions, answers)).toEqual(learned(questions, left));
      }),
    );
  });

  test('takes a skipped question for a wrong answer', () => {
    fc.assert(
      fc.property(history(), (answers) => {
        const wrong = answers.map((one) => ({ ...one, skipped: false }));
        expect(learned(questions, answers)).toEqual(learned(questions, wrong));
      }),
    );
  });

  test('leaves what it grew from as it was', () => {
    fc.assert(
      fc.property(history(), history(), (first, second) => {
        const before = learned(questions, first);
        const copy = structuredClone(before);
        learned(questions, second, before);
        expect(before).toEqual(copy);
      }),
    );
  });

  test('stays within its bounds', () => {
    fc.assert(
      fc.property(history(), (answers) => {
        const memory = learned(questions, answers);
        expect(memory.speed).toBeGreaterThanOrEqual(0.1);
        expect(memory.speed).toBeLessThanOrEqual(10);
        for (const chance of chances(memory, lastDay(answers))) {
          expect(chance).toBeGreaterThan(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('no chance to know falls', () => {
  /** A history, and one more answer, so many days later. */
  const oneMore = fc.tuple(history(), event());

  test('when an answer was right instead of wrong', () => {
    fc.assert(
      fc.property(oneMore, ([answers, { question: asked, gap, part }]) => {
        const at = lastDay(answers) + gap * 86_400_000;
        const last = { ...answer(asked, 0, part), at };
        const right = learned(questions, [...answers, { ...last, correct: true }]);
        const wrong = learned(questions, [...answers, { ...last, correct: false }]);
        expectNoneLower(chances(right, at), chances(wrong, at));
      }),
    );
  });

  test('when a right answer was sure instead of unsure', () => {
    fc.assert(
      fc.property(oneMore, ([answers, { question: asked, gap }]) => {
        const at = lastDay(answers) + gap * 86_400_000;
        const [sure, silent, unsure] = [{ sure: true }, {}, { sure: false }].map((part) =>
          chances(learned(questions, [...answers, { ...answer(asked, 0, part), at }]), at),
        );
        expectNoneLower(sure ?? [], silent ?? []);
        expectNoneLower(silent ?? [], unsure ?? []);
      }),
    );
  });

  test('at the moment of a right answer', () => {
    fc.assert(
      fc.property(oneMore, ([answers, { question: asked, gap }]) => {
        const at = lastDay(answers) + gap * 86_400_000;
        const before = learned(questions, answers);
        const after = learned(questions, [...answers, { ...answer(asked, 0), at }]);
        const met = questions.filter(({ id }) => before.traces.has(id) || id === asked.id);
        expectNoneLower(
          met.map((one) => chanceKnown(after, one, at)),
          met.map((one) => chanceKnown(before, one, at)),
        );
      }),
    );
  });
});
