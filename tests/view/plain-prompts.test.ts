import { describe, expect, test } from '@jest/globals';
import { numbersIn, viewMenu, viewPrompt, viewSaid } from '../../src/view/plain-prompts.ts';
import { visible } from '../../src/view/safe-text.ts';
import { screen, asking, samples } from '../samples.ts';
import type { Question } from '../../src/bank/question.ts';
import type { Asking } from '../../src/answer/prompt.ts';
import { shapeOf, startPicker } from '../../src/answer/kinds.ts';
import { say } from '../../src/answer/typed-line.ts';

describe('menu', () => {
  const entries = [
    { name: visible('Go on') },
    { name: visible('Study'), description: visible('The questions that help most now.') },
  ];

  test('a menu is a numbered list', () => {
    expect(`\n${viewMenu(visible('What next?'), entries, screen()).text}\n`).toBe(`
What next?
  1. Go on
  2. Study
     The questions that help most now.
`);
  });

  test('long names and descriptions wrap below their first word', () => {
    const name = visible('A name that is somewhat longer than a line');
    const description = visible('Described by more words than there is room for');
    const view = viewMenu(visible('What?'), [...entries, { name, description }], screen(24));
    expect(view.text.split('\n').slice(-6)).toEqual([
      '  3. A name that is',
      '     somewhat longer',
      '     than a line',
      '     Described by more',
      '     words than there is',
      '     room for',
    ]);
  });

  describe('numbers in a line', () => {
    test.each([
      ['2', [1]],
      ['1 3', [0, 2]],
      ['3, 1;3', [2, 0]],
      ['', []],
      ['0', undefined],
      ['4', undefined],
      ['1 x', undefined],
      ['-1', undefined],
    ])('%j', (line, positions) => {
      expect(numbersIn(line, 3)).toEqual(positions);
    });
  });
});

describe('plain', () => {
  const many = { order: Array.from({ length: 12 }, (_, index) => index) };

  describe('what to type', () => {
    test.each<[Question, Partial<Asking>, string]>([
      [samples.single, {}, 'Answer with a letter from A to C (? for keys):'],
      [samples.single, many, 'Answer with a letter from A to H, or numbers to 12 (? for keys):'],
      [samples['true-false'], {}, 'Answer with a letter from A to B (? for keys):'],
      [samples.multiple, {}, 'Answer with 2 letters from A to D (? for keys):'],
      [samples.ordering, {}, 'Answer with all letters from A to C in order (? for keys):'],
      [samples.matching, {}, 'Answer with a letter from A to C for each row (? for keys):'],
      [samples.typed, {}, 'Answer (:? for keys):'],
      [samples.numeric, {}, 'Number (:? for keys):'],
      [samples.cloze, {}, 'Blank 1 of 2 (:? for keys):'],
      [samples.numeric, { left: () => 65_000 }, '1:05 left. Number (:? for keys):'],
    ])('%#', (question, part, text) => {
      const whole = asking(question, part);
      expect(viewPrompt(whole, startPicker(shapeOf(whole), false), screen()).text).toBe(text);
    });

    test('any number of answers, where the question does not tell', () => {
      const { count, ...question } = samples.multiple;
      const whole = asking(question);
      expect(count).toBe(2);
      expect(viewPrompt(whole, startPicker(shapeOf(whole), false), screen()).text).toBe(
        'Answer with one or more letters from A to D (? for keys):',
      );
    });

    test('a single blank is not numbered', () => {
      const whole = asking({ ...samples.cloze, blanks: samples.cloze.blanks.slice(1) });
      expect(viewPrompt(whole, startPicker(shapeOf(whole), false), screen()).text).toBe(
        'Blank (:? for keys):',
      );
    });
  });

  describe('what a line is answered with', () => {
    /** What is said to lines, the last of them. */
    const said = (question: Question, lines: readonly string[], part: Partial<Asking> = {}) => {
      const whole = asking(question, part);
      const shape = shapeOf(whole);
      const start = startPicker(shape, whole.marked);
      const before = lines
        .slice(0, -1)
        .reduce((picker, line) => say(picker, line, shape) ?? picker, start);
      const after = say(before, lines.at(-1) ?? '', shape);
      return viewSaid(whole, before, after, screen()).map(({ text }) => text);
    };

    test.each<[Question, string[], string]>([
      [
        samples.single,
        ['z'],
        'That is no answer here. Answer with a letter from A to C, or type ? for keys.',
      ],
      [
        samples.single,
        [''],
        'That is no answer here. Answer with a letter from A to C, or type ? for keys.',
      ],
      [
        samples.multiple,
        ['a b c'],
        'That is no answer here. Answer with 2 letters from A to D, or type ? for keys.',
      ],
      [samples.typed, [''], '  Type an answer first, or skip with :s.'],
      [samples.numeric, ['ten'], '  Type a number such as 12 or 0.5, without a unit.'],
      [samples.numeric, [':i'], '  This question has no hint.'],
      [samples.single, ['i'], '  Hint 1: Think of what the service key names.'],
      [samples.single, ['i', 'i'], '  Hint 2: It is no cable.'],
      [samples.single, ['i', 'i', 'i'], '  There are no more hints.'],
      [samples.single, ['m'], 'Marked for review.'],
      [samples.single, ['m', 'm'], 'No longer marked.'],
    ])('%#', (question, lines, text) => {
      expect(said(question, lines)).toEqual([text]);
    });

    test('an answer is answered with nothing', () => {
      expect(said(samples.single, ['b'])).toEqual([]);
      expect(said(samples.cloze, ['two'])).toEqual([]);
    });

    test('the keys, a line each', () => {
      expect(`\n${said(samples.single, ['?'], { confidence: true }).join('')}\n`).toBe(`
  a u        answer, but unsure
  i          hint
  s          skip
  m          mark for review, or not
  p          go back
  q          save and quit
`);
    });

    test('the keys of an exam where letters are text', () => {
      const keys = said(samples.typed, [':?'], { confidence: true, mode: 'exam' });
      expect(`\n${keys.join('')}\n`).toBe(`
  text :u    answer, but unsure
  :s         next
  :m         mark for review, or not
  :p         go back
  :r         review grid
  :q         pause; the clock runs on
`);
    });
  });
});
