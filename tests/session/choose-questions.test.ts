import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Bank, Question, Topic } from '../../src/bank/question.ts';
import {
  type Latest,
  type StudyOrder,
  plan,
  type Facts,
  type StudyWish,
} from '../../src/session/choose-questions.ts';
import { prose, samples } from '../samples.ts';
import { bank as sitting } from './begun.ts';

const question = (id: string, part: Partial<Question> = {}): Question =>
  ({
    ...samples.typed,
    id,
    concept: (id.split('/')[0] ?? '').replace(/-.*/, ''),
    topic: id.split('/')[0],
    ...part,
  }) as Question;

const topic = (id: string, concept: string) => ({ id, concept, title: id }) as Topic;
const scenario = { title: prose('A harbour'), text: prose('…') };

/** Concepts a, b, c; the concept b has a topic of its own name and another one. */
const bank: Bank = {
  ...sitting,
  concepts: ['a', 'b', 'c', 'empty'].map((id) => ({ id, title: id, description: '', weight: 1 })),
  topics: [topic('a-one', 'a'), topic('b', 'b'), topic('b-two', 'b'), topic('c-one', 'c')],
  questions: [
    question('a-one/1'),
    question('a-one/2', { difficulty: 3 }),
    question('a-one/3'),
    question('b/1', { difficulty: 3 }),
    question('b/b-two'),
    question('b-two/1'),
    question('c-one/1', { case: scenario }),
    question('c-one/2'),
    question('c-one/3', { case: { ...scenario } }),
  ],
};

const nothing: Facts = { latest: new Map(), marked: new Set(), due: new Set() };
const all: StudyWish = {
  names: [],
  missed: false,
  marked: false,
  new: false,
  due: false,
  order: 'file',
  count: 100,
  seed: 1,
};
const answered = (entries: readonly (readonly [string, boolean, number])[]): Facts => ({
  ...nothing,
  latest: new Map(entries.map(([id, correct, at]) => [id, { correct, at }])),
});
/** What was never answered, then what was wrong, then what was answered longest ago. */
function newFirst(latest: Latest): StudyOrder {
  return (questions, count) => {
    const answered = questions.flatMap((question) => {
      const answer = latest.get(question.id);
      return answer === undefined ? [] : [{ question, ...answer }];
    });
    answered.sort((a, b) => Number(a.correct) - Number(b.correct) || a.at - b.at);
    const fresh = questions.filter(({ id }) => !latest.has(id));
    return [...fresh, ...answered.map(({ question }) => question)].slice(0, count);
  };
}

const asked = (wish: Partial<StudyWish>, facts: Facts = nothing): string => {
  const planned = plan(bank, { ...all, ...wish }, facts, newFirst(facts.latest));
  return planned.found
    ? planned.questions.map(({ id }) => id).join(' ')
    : [planned.problem, ...(planned.see ?? [])].join(' > ');
};

describe('names', () => {
  test.each([
    [['a'], 'a-one/1 a-one/2 a-one/3'],
    [['b'], 'b/1 b/b-two b-two/1'],
    [['b/b'], 'b/1 b/b-two'],
    [['b-two'], 'b-two/1'],
    [['b/b-two'], 'b-two/1'],
    [['b/1'], 'b/1'],
    [['c-one/2', 'a-one/1', 'a-one/1'], 'a-one/1 c-one/2'],
    [['a-two'], 'There is no concept, topic or question "a-two". Did you mean "b-two"?'],
    [['a', 'C-one/4'], 'There is no concept, topic or question "C-one/4". Did you mean "c-one/1"?'],
    [['nonsense'], 'There is no concept, topic or question "nonsense". > list'],
    [['A'], 'a-one/1 a-one/2 a-one/3'],
    [['B/B-TWO'], 'b-two/1'],
    [['one/'], 'There is no concept, topic or question "one/". Did you mean "a-one/1"?'],
    [['empty'], 'No question of empty can be asked.'],
  ])('%j', (names, expected) => {
    expect(asked({ names })).toBe(expected);
  });
});

describe('filters', () => {
  const facts: Facts = {
    ...answered([
      ['a-one/1', true, 1],
      ['a-one/2', false, 2],
      ['b/1', false, 3],
    ]),
    marked: new Set(['a-one/1', 'a-one/2']),
    due: new Set(['b/1']),
  };
  test.each<[Partial<StudyWish>, string]>([
    [{ missed: true }, 'a-one/2 b/1'],
    [{ marked: true }, 'a-one/1 a-one/2'],
    [{ new: true, names: ['a', 'b'] }, 'a-one/3 b/b-two b-two/1'],
    [{ difficulty: 3 }, 'a-one/2 b/1'],
    [{ due: true }, 'b/1'],
    [{ due: true, names: ['a'] }, 'No question of a is due.'],
    [{ missed: true, marked: true }, 'a-one/2'],
    [{ missed: true, new: true }, 'No question was answered wrong last time and is new.'],
    [
      { marked: true, difficulty: 1, names: ['a', 'b'] },
      'No question of a, b is marked for review and has difficulty 1.',
    ],
  ])('%j', (wish, expected) => {
    expect(asked(wish, facts)).toBe(expected);
  });
});

describe('order', () => {
  test('of the file', () => {
    expect(asked({ count: 3 })).toBe('a-one/1 a-one/2 a-one/3');
  });

  test('shuffled by the seed', () => {
    const orders = [1, 2, 3, 4].map((seed) => asked({ order: 'shuffle', seed }));
    expect(new Set(orders).size).toBe(4);
    expect(asked({ order: 'shuffle', seed: 1 })).toBe(orders[0]);
  });

  test('to study: new ones, drawn evenly over the concepts', () => {
    expect(asked({ order: 'study', count: 5 })).toBe('a-one/1 b/1 c-one/1 a-one/2 b/b-two');
  });

  test('to study: what was answered comes later, wrong ones first, then the oldest', () => {
    const facts = answered([
      ['a-one/1', true, 50],
      ['a-one/2', false, 40],
      ['b/1', true, 20],
      ['b/b-two', false, 30],
    ]);
    expect(asked({ order: 'study', names: ['a', 'b'] }, facts)).toBe(
      'a-one/3 b-two/1 b/b-two a-one/2 b/1 a-one/1',
    );
  });

  test('to study: by whoever knows better', () => {
    const last = (questions: readonly Question[], count: number) => questions.slice(-count);
    const wish = { ...all, order: 'study' as const, count: 1 };
    const facts = answered([['a-one/1', true, 1]]);
    expect(plan(bank, wish, facts, last)).toEqual({ found: true, questions: [bank.questions[0]] });
    expect(plan(bank, wish, facts, () => [])).toEqual({
      found: false,
      problem: 'All of these were asked today. To ask them again: --order shuffle',
    });
  });

  test('questions of one case stay together, in the order of their author', () => {
    expect(asked({ names: ['c'] })).toBe('c-one/1 c-one/3 c-one/2');
    expect(asked({ names: ['c'], count: 2 })).toBe('c-one/1 c-one/2');
    const orders = new Set(
      [...Array(30).keys()].map((seed) => asked({ order: 'shuffle', seed, names: ['c'] })),
    );
    expect(orders).toEqual(new Set(['c-one/1 c-one/3 c-one/2', 'c-one/2 c-one/1 c-one/3']));
  });

  test('no order asks twice, or more than wanted', () => {
    const order = fc.constantFrom('study' as const, 'shuffle' as const, 'file' as const);
    const ids = fc.subarray(bank.questions.map(({ id }) => id));
    fc.assert(
      fc.property(
        order,
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        ids,
        (by, count, seed, known) => {
          const facts = answered(known.map((id, index) => [id, index % 2 === 0, index]));
          const chosen = asked({ order: by, count, seed }, facts).split(' ');
          expect(chosen.length).toBe(Math.min(count, bank.questions.length));
          expect(new Set(chosen).size).toBe(chosen.length);
        },
      ),
    );
  });
});
