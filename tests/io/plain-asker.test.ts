import { describe, expect, test } from '@jest/globals';
import { PassThrough } from 'node:stream';
import type { Question } from '../../src/bank/question.ts';
import { plainAsker } from '../../src/io/plain-asker.ts';
import type { Asking } from '../../src/answer/prompt.ts';
import { asking, samples, screen } from '../samples.ts';
import { openPlain } from './plain.ts';
import { reviewing } from '../view/reviewing.ts';
import { visible } from '../../src/view/safe-text.ts';

describe('plain', () => {
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
});

describe('plain exam', () => {
  const review = async (...lines: string[]) => {
    const { asker, page } = openPlain(lines);
    const reviewed = await asker.review(reviewing(5, { unanswered: [2, 3], closed: [4] }));
    return { reviewed, page: page() };
  };

  describe('the review of an exam', () => {
    test.each<[string[], unknown]>([
      [['3'], { type: 'question', at: 2 }],
      [[':p'], { type: 'back' }],
      [[':q'], { type: 'quit' }],
      [[], { type: 'stopped', code: 130 }],
    ])('%j', async (lines, reviewed) => {
      expect((await review(...lines)).reviewed).toEqual(reviewed);
    });

    test('the page', async () => {
      const { reviewed, page } = await review('4', '9', ':submit', 'n', ':submit', 'y');
      expect(reviewed).toEqual({ type: 'submit' });
      expect(page).toBe(`
Review: 3 of 5 answered, 34:10 left
  Answered:   1, 4, 5
  Unanswered: 2, 3
  Closed:     4

Number of a question, :submit, :p to go back, :q to pause: 4
That question was left, and its series has no way back.
Number of a question, :submit, :p to go back, :q to pause: 9
No such question.
Number of a question, :submit, :p to go back, :q to pause: :submit
Questions 2, 3 are unanswered and would count as wrong. Submit all the
same? (y or n): n
Number of a question, :submit, :p to go back, :q to pause: :submit
Questions 2, 3 are unanswered and would count as wrong. Submit all the
same? (y or n): y
`);
    });

    test('ends when time is up', async () => {
      const { asker } = openPlain([]);
      const over = { ...reviewing(2), left: () => 0 };
      expect(['timeout', 'stopped']).toContain((await asker.review(over)).type);
    });
  });

  describe('a question that was answered before', () => {
    const exam = { mode: 'exam', left: () => 60_000 } as const;

    test.each([
      ['single', { order: [2, 0, 1], before: [0] }, 'B. Enter keeps it'],
      ['multiple', { before: [0, 2] }, 'A C. Enter keeps it'],
      ['matching', { order: [1, 0, 2], before: [0, 1, 2] }, '1 B, 2 A, 3 C. Enter keeps it'],
      ['typed', { before: 'OSPF' }, 'OSPF. :s keeps it'],
      ['cloze', { before: ['two', 'key'] }, 'two, key. :s keeps it'],
    ] as const)('%s says so', async (kind, part, text) => {
      const { asker, page } = openPlain([]);
      await asker.ask(asking(samples[kind], { ...exam, ...part }));
      expect(page()).toContain(`\nYour answer so far: ${text}.\n`);
    });

    test('is answered so again by Enter', async () => {
      const again = asking(samples.multiple, { ...exam, before: [0, 2] });
      const outcome = await openPlain(['']).asker.ask(again);
      expect(outcome).toEqual({ type: 'answer', picked: [0, 2], hint: 0 });
    });
  });
});

describe('plain menus', () => {
  const ended = { type: 'stopped', code: 130 };

  describe('menus', () => {
    const options = ['Study', 'Exam', 'Quit'].map((name, value) => ({
      value,
      name: visible(name),
    }));
    const title = visible('What next?');

    test.each<[string[], unknown]>([
      [['2'], 1],
      [[''], 0],
      [['0', '4', 'x', '1 2', '3'], 2],
      [[], ended],
    ])('one of them: %j', async (lines, chosen) => {
      expect(await openPlain(lines).asker.choose(title, options)).toEqual(chosen);
    });

    test.each<[string, unknown]>([
      [':p', 'back'],
      [' P ', 'back'],
      ['2', 1],
    ])('one of them, with a way back: %j', async (line, chosen) => {
      const { asker, page } = openPlain([line]);
      expect(await asker.choose<number | 'back'>(title, options, 'back')).toBe(chosen);
      expect(page()).toContain('\nNumber (Enter for 1, :p goes back): ');
    });

    test.each<[string[], unknown]>([
      [['3 1'], [0, 2]],
      [['', '2'], [1]],
      [['', ':p'], []],
      [['Q'], []],
      [['1 9', '2'], [1]],
      [[], ended],
    ])('several of them: %j', async (lines, chosen) => {
      expect(await openPlain(lines).asker.chooseSeveral(title, options)).toEqual(chosen);
    });

    test('the page', async () => {
      const { asker, page } = openPlain(['9', '2']);
      await asker.choose(title, options);
      expect(page()).toBe(`
What next?
  1. Study
  2. Exam
  3. Quit

Number (Enter for 1): 9
Type one number from 1 to 3.
Number (Enter for 1): 2
`);
    });
  });
});
