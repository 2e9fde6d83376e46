import { describe, expect, test } from '@jest/globals';
import { PassThrough } from 'node:stream';
import type { Question } from '../../src/bank/question.ts';
import { plainAsker } from '../../src/io/plain.ts';
import type { Asking } from '../../src/answer/prompt.ts';
import { asking, samples, screen } from '../samples.ts';
import { attempt } from '../view/feedback.ts';
import { openPlain } from './plain.ts';

const ask = (question: Question, lines: readonly string[], part: Partial<Asking> = {}) =>
  openPlain(lines).asker.ask(asking(question, part));
const answer = (picked: unknown, hint = 0) => ({ type: 'answer', picked, hint });
const ended = { type: 'stopped', code: 130 };

describe('asking', () => {
  test.each<[string, Question, string[], unknown]>([
    ['a letter', samples.single, ['B'], answer([1])],
    ['a number', samples.single, ['2'], answer([1])],
    ['a mistyped line is asked again', samples.single, ['x', '9', '', 'b'], answer([1])],
    ['a hint first', samples.single, ['i', 'b'], answer([1], 1)],
    ['several', samples.multiple, ['a c'], answer([0, 2])],
    ['too many are not counted', samples.multiple, ['a b c', 'ac'], answer([0, 2])],
    ['an order', samples.ordering, ['b a c'], answer([1, 0, 2])],
    ['an incomplete order', samples.ordering, ['b a', 'b b a', 'c b a'], answer([2, 1, 0])],
    ['rows', samples.matching, ['2a 1b 3c'], answer([1, 0, 2])],
    ['rows in order', samples.matching, ['b a c'], answer([1, 0, 2])],
    ['a text', samples.typed, ['  border gateway  '], answer('border gateway')],
    ['a number after none', samples.numeric, ['two', '2'], answer('2')],
    ['blanks', samples.cloze, ['two', '', 'key'], answer(['two', 'key'])],
    ['a skipped one', samples.single, ['s'], { type: 'skip', hint: 0 }],
    ['a skipped text', samples.typed, [':s'], { type: 'skip', hint: 0 }],
    ['back', samples.single, [':p'], { type: 'back' }],
    ['quit', samples.single, ['q'], { type: 'quit' }],
    ['the end of input', samples.single, [], ended],
    ['the end of input after a mistake', samples.single, ['x'], ended],
  ])('%s', async (_, question, lines, outcome) => {
    expect(await ask(question, lines)).toEqual(outcome);
  });

  test('the page reads from top to bottom', async () => {
    const { asker, page } = openPlain(['z', '?', 'b']);
    await asker.ask(asking(samples['true-false']));
    expect(page()).toBe(`
Question 3 of 10 · Circuits › Circuit basics

The bandwidth of a circuit is full duplex.

  A. True
  B. False

Answer with a letter from A to B (? for keys): z
That is no answer here. Answer with a letter from A to B, or type ? for keys.
Answer with a letter from A to B (? for keys): ?
  i          hint
  s          skip
  m          mark for review, or not
  p          go back
  q          save and quit
Answer with a letter from A to B (? for keys): b
`);
  });

  test('a terminal shows itself what is typed', async () => {
    const { asker, page } = openPlain(['2'], { tty: true });
    await asker.ask(asking(samples.numeric));
    expect(page().endsWith('peering have?\n\nNumber (:? for keys): ')).toBe(true);
  });

  test('no line is lost between two questions', async () => {
    const { asker } = openPlain(['a', 'b']);
    expect(await asker.ask(asking(samples.single))).toEqual(answer([0]));
    expect(await asker.ask(asking(samples.single))).toEqual(answer([1]));
    expect(await asker.ask(asking(samples.single))).toEqual(ended);
  });

  test('marks are told at once', async () => {
    const marks: boolean[] = [];
    await ask(samples.single, ['m', 'm', 'b'], { mark: (on) => marks.push(on) });
    expect(marks).toEqual([true, false]);
  });

  test('an empty line keeps what was answered before', async () => {
    expect(await ask(samples.single, [''], { mode: 'exam', before: [2] })).toEqual(answer([2]));
  });
});

describe('while waiting for a line', () => {
  function waiting(signal?: AbortSignal) {
    const input = new PassThrough();
    const asker = plainAsker({
      input,
      screen: () => screen(),
      signal: signal ?? new AbortController().signal,
      write: () => undefined,
    });
    return { input, asker };
  }

  test('a signal stops with its exit code', async () => {
    const controller = new AbortController();
    const { asker } = waiting(controller.signal);
    const outcome = asker.ask(asking(samples.single));
    controller.abort(143);
    expect(await outcome).toEqual({ type: 'stopped', code: 143 });
    expect(await asker.ask(asking(samples.single))).toEqual({ type: 'stopped', code: 143 });
    asker.close();
  });

  test('the time runs out, and a line that comes later is the next one', async () => {
    const { asker, input } = waiting();
    const outcome = await asker.ask(asking(samples.single, { mode: 'exam', left: () => 0 }));
    expect(outcome).toEqual({ type: 'timeout' });
    input.end('c\n');
    expect(await asker.ask(asking(samples.single, { left: () => 2 ** 40 }))).toEqual(answer([2]));
    asker.close();
  });
});

describe('looking at feedback', () => {
  const looking = (part: { note?: boolean; mark?: (on: boolean) => void } = {}) => ({
    question: samples['true-false'],
    order: [0, 1],
    attempt: attempt(samples['true-false'], { picked: [1] }),
    note: false,
    marked: false,
    mark: () => undefined,
    ...part,
  });

  test.each([
    ['', 'next'],
    ['p', 'back'],
    [':u', 'undo'],
    ['n', 'note'],
    ['q', 'quit'],
  ])('%j', async (line, type) => {
    expect(await openPlain([line]).asker.look(looking({ note: true }))).toEqual({ type });
  });

  test('other lines are asked again', async () => {
    expect(await openPlain(['n', 'x', '']).asker.look(looking())).toEqual({ type: 'next' });
  });

  test('the end of input', async () => {
    expect(await openPlain([]).asker.look(looking())).toEqual(ended);
  });

  test('marks are told at once', async () => {
    const marks: boolean[] = [];
    await openPlain(['m', 'm', '']).asker.look(looking({ mark: (on) => marks.push(on) }));
    expect(marks).toEqual([true, false]);
  });

  test('the question stands above only where it is not on the page already', async () => {
    const { asker, page } = openPlain(['b', '', 'p']);
    await asker.ask(asking(samples['true-false']));
    await asker.look(looking());
    await asker.look({
      ...looking(),
      question: samples.numeric,
      attempt: attempt(samples.numeric, { picked: '2' }),
    });
    expect(page().split('(? for keys): b\n')[1]).toBe(`
✔ A. True
     correct answer
✘ B. False
     your answer, not correct
     Each direction has all of it.

✘ Not correct

  circuits/full-duplex

  Enter goes on · m mark · u undo · p back · q quit
  > 

How many BGP sessions does a peering have?

✔ 2
  your answer, correct

✔ Correct

  circuits/sessions

  Enter goes on · m mark · u undo · p back · q quit
  > p
`);
  });
});
