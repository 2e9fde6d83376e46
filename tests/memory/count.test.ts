import { expect, test } from '@jest/globals';
import { countTopics } from '../../src/memory/next.ts';
import { topicNamed } from '../samples.ts';
import { answer, bankOf, day, learned, question, WRONG } from './learner.ts';

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
    { topic: topics[0], questions: 6, new: 1, due: 1, known: 2 },
    { topic: topics[1], questions: 1, new: 1, due: 0, known: 0 },
    { topic: topics[2], questions: 0, new: 0, due: 0, known: 0 },
  ]);
});
