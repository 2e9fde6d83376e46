import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from '../../src/bank/question.ts';
import { blank } from '../../src/memory/memory.ts';
import { next, standing, countTopics } from '../../src/memory/next-questions.ts';
import { answer, day, learned, question, WRONG, bankOf } from './learner.ts';
import { topicNamed } from '../samples.ts';

describe('next', () => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((id) => question(`circuits/${id}`)) as [
    Question,
    Question,
    Question,
    Question,
    Question,
  ];
  const all = [a, b, c, d, e];

  const ids = (questions: readonly Question[]): string =>
    questions.map(({ id }) => id.replace('circuits/', '')).join(' ');

  describe('a question stands', () => {
    const missed = learned(all, [answer(a, 0, WRONG)]);

    test.each([
      ['today when it was met just now', 0, 'today'],
      ['today until 0.4 days later', 0.399, 'today'],
      ['known from then on', 0.4, 'known'],
      ['known while more likely known than not', 5.1, 'known'],
      ['due after that', 5.2, 'due'],
      ['known where a wrong clock dated its answer ahead', -30, 'known'],
    ])('%s', (_name, days, stands) => {
      expect(standing(missed, a, day(days))).toBe(stands);
    });

    test('new when it was never met', () => {
      expect(standing(missed, b, day(0))).toBe('new');
    });

    test('due when its correct answer has changed, even today and in a topic one knows', () => {
      const answers = [a, b, c, d].map((one) => answer(one, 0, { sure: true }));
      const changed = question('circuits/a', { hash: '01234567ffffffff' });
      expect(standing(learned(all, answers), changed, day(0))).toBe('due');
    });

    test('as before when only its words have changed', () => {
      const reworded = question('circuits/a', { hash: 'ffffffff89abcdef' });
      expect(standing(missed, reworded, day(0))).toBe('today');
    });
  });

  describe('next', () => {
    test('asks new questions in the order given when nothing was met', () => {
      expect(ids(next(blank, [c, a, e], day(0), 10))).toBe('c a e');
    });

    test('asks due questions weakest first, then new ones, then the weakest of the others', () => {
      const memory = learned(all, [
        answer(d, 0),
        answer(b, 1, WRONG),
        answer(c, 2, WRONG),
        answer(a, 5, { sure: true }),
      ]);
      expect(ids(next(memory, all, day(8), 10))).toBe('b c e d a');
    });

    test('never asks what was met today', () => {
      const memory = learned(all, [answer(a, 0, WRONG), answer(b, 0), answer(c, 0)]);
      expect(ids(next(memory, all, day(0.1), 10))).toBe('d e');
      expect(next(memory, [a, b, c], day(0.1), 10)).toEqual([]);
    });

    test('keeps the order given among equals', () => {
      const memory = learned(
        all,
        [e, c, a].map((one) => answer(one, 0, WRONG)),
      );
      expect(ids(next(memory, all, day(9), 3))).toBe('a c e');
    });

    test.each([
      [0, ''],
      [1, 'b'],
      [2, 'b e'],
      [3, 'b e d'],
      [9, 'b e d'],
    ])('asks no more than %d', (count, asked) => {
      const memory = learned(all, [answer(d, 0, { sure: true }), answer(b, 0, WRONG)]);
      expect(ids(next(memory, [b, d, e], day(6), count))).toBe(asked);
    });

    test('asks each question once, new ones before known ones and after due ones', () => {
      const step = fc.record({
        question: fc.constantFrom(...all),
        days: fc.integer({ min: 0, max: 30 }),
        correct: fc.boolean(),
      });
      fc.assert(
        fc.property(fc.array(step), fc.nat(6), (steps, count) => {
          const memory = learned(
            all,
            steps.map(({ question: asked, days, correct }) => answer(asked, days, { correct })),
          );
          const asked = next(memory, all, day(31), count);
          const stands = asked.map((one) => standing(memory, one, day(31)));
          const ranks = stands.map((stand) => ['due', 'new', 'known'].indexOf(stand));
          expect(new Set(asked).size).toBe(asked.length);
          expect(asked.length).toBe(Math.min(count, all.length));
          expect(ranks).toEqual(ranks.toSorted((x, y) => x - y));
          expect(ranks).not.toContain(-1);
        }),
      );
    });
  });
});

describe('count', () => {
  test('topics count their questions by how they stand', () => {
    const questions = [
      ...['a/1', 'a/2', 'a/3', 'a/4', 'a/5', 'a/6', 'b/1', 'gone/1'].map((id) => question(id)),
    ];
    const [due, known, missed, right, read] = questions;
    const memory = learned(questions, [
      ...(due === undefined ? [] : [answer(due, 0, WRONG)]),
      ...(known === undefined ? [] : [answer(known, 3, { sure: true })]),
      ...(read === undefined ? [] : [answer(read, 7, WRONG)]),
      ...(missed === undefined ? [] : [answer(missed, 7.9, WRONG)]),
      ...(right === undefined ? [] : [answer(right, 7.9, { sure: true })]),
    ]);
    const topics = ['a', 'b', 'empty'].map((id) => topicNamed(id));
    expect(countTopics(bankOf(questions, { topics }), memory, day(8))).toEqual([
      { topic: topics[0], questions: 6, new: 1, learning: 2, due: 1, known: 2 },
      { topic: topics[1], questions: 1, new: 1, learning: 0, due: 0, known: 0 },
      { topic: topics[2], questions: 0, new: 0, learning: 0, due: 0, known: 0 },
    ]);
  });
});
