import { describe, expect, test } from '@jest/globals';
import { samples, screen, asking } from '../samples.ts';
import { live } from './live.ts';
import type { Question } from '../../src/bank/question.ts';
import type { Nag } from '../../src/answer/state.ts';
import { clock, labelIn, labelOf } from '../../src/view/words.ts';
import { viewLookFoot, nagText } from '../../src/view/key-help.ts';
import { play, shape } from '../answer/play.ts';

describe('help', () => {
  describe('the keys explained', () => {
    test('two columns', () => {
      expect(live(samples.single, '?')).toBe(`
  a-h, 1-9   choose                 s          skip
  up, down   choose                 m          mark for review, or not
  Enter      answer                 p, left    go back
  i          hint                   q, Esc     save and quit

  Any key goes back.
`);
    });

    test('for several answers', () => {
      expect(live(samples.multiple, '?', { confidence: true })).toBe(`
  a-h, 1-9   tick                   i          hint
  up, down   move                   s          skip
  Space      tick                   m          mark for review, or not
  Enter      answer                 p, left    go back
  u          answer, but unsure     q, Esc     save and quit

  Any key goes back.
`);
    });

    test('in an exam', () => {
      expect(live(samples.ordering, '?', { mode: 'exam' })).toBe(`
  a-h, 1-9   pick                   s, right   next; what is chosen counts
  up, down   move                   m          mark for review, or not
  Space      pick                   p, left    go back
  Backspace  take back the last     r          review grid
  Enter      answer                 q, Esc     pause; the clock runs on

  Any key goes back.
`);
    });

    test('where an exam has no way back', () => {
      expect(live(samples['true-false'], '?', { mode: 'exam', oneWay: true })).toBe(`
  a-h, 1-9   choose                 s          next; what is chosen counts
  up, down   choose                 m          mark for review, or not
  Enter      answer                 q, Esc     pause; the clock runs on

  Any key goes back.
`);
    });

    test('above a line that is typed', () => {
      expect(live(samples.typed, 'BG :? enter', { confidence: true })).toBe(`
  Enter      answer                 :m         mark for review, or not
  text :u    answer, but unsure     :p, left   go back
  :i         hint                   :q, Esc    save and quit
  :s         skip

  Answer: 

  Any key goes back.
`);
    });

    test('one column where the screen is narrow', () => {
      expect(live(samples.multiple, '?', {}, screen(40, 24))).toBe(`
  a-h, 1-9   tick
  up, down   move
  Space      tick
  Enter      answer
  i          hint
  s          skip
  m          mark for review, or not
  p, left    go back
  q, Esc     save and quit

  Any key goes back.
`);
    });

    test('a paragraph where it is low as well', () => {
      expect(live(samples.multiple, '?', {}, screen(40, 10))).toBe(`
  a-h, 1-9 tick; up, down move; Space
  tick; Enter answer; i hint; s skip; m
  mark for review, or not; p, left go
  back; q, Esc save and quit

  Any key goes back.
`);
    });
  });
});

describe('remarks', () => {
  describe('why a key did nothing', () => {
    test.each<[Nag, Parameters<typeof shape>[0], string]>([
      ['choose', {}, 'Choose an answer first, or skip with s.'],
      ['count', { kind: 'multiple', count: 2 }, 'Choose 2 answers; you have 0.'],
      ['count', { kind: 'multiple', count: 1 }, 'Choose 1 answer; you have 0.'],
      ['rest', { kind: 'ordering', parts: 3 }, '0 of 3 picked. Pick the rest, or skip with s.'],
      ['taken', {}, 'That one is picked already. Backspace takes back the last one.'],
      ['full', {}, 'Every row has its answer. Enter answers, Backspace takes back the last one.'],
      ['empty', { kind: 'typed' }, 'Type an answer first, or skip with :s.'],
      ['number', { kind: 'numeric' }, 'Type a number such as 12 or 0.5, without a unit.'],
      ['hint', {}, 'This question has no hint.'],
      ['hint', { hints: 1 }, 'There are no more hints.'],
      ['hint', { mode: 'exam' }, 'There are no hints in an exam.'],
      ['first', {}, 'This is the first question.'],
      ['shut', {}, 'The questions before this one are closed.'],
      ['study', {}, 'Enter answers; s skips.'],
      ['study', { kind: 'typed' }, 'Enter answers; :s skips.'],
      ['closed', {}, 'Answer first, or skip with s: there is no way back to this question.'],
    ])('%s, %j', (nag, part, text) => {
      expect(nagText(nag, play(part, ''), shape(part))).toBe(text);
    });
  });

  test.each([
    [0, '0:00'],
    [-5, '0:00'],
    [1, '0:01'],
    [65_000, '1:05'],
    [3_599_001, '1:00:00'],
    [3_605_000, '1:00:05'],
    [36_000_000, '10:00:00'],
  ])('%d ms are %s', (ms, text) => {
    expect(clock(ms)).toBe(text);
  });

  describe('what stands chosen in an exam', () => {
    const exam = { mode: 'exam', left: () => 599_000 } as const;
    const foot = (question: Question, names: string, part = {}, on = screen()) =>
      live(question, names, { ...exam, ...part }, on)
        .trimEnd()
        .split('\n\n')
        .at(-1);

    test.each<[string, Question, string, string]>([
      ['one', samples.single, 'b', 'B chosen · Enter or → next'],
      ['a truth', samples['true-false'], 'a', 'A chosen · Enter or → next'],
      ['none', samples.single, '', ''],
      ['several', samples.multiple, 'c a', 'A C chosen · Enter or → next'],
      ['one of two', samples.multiple, 'c', 'choose 2'],
      ['an order', samples.ordering, 'c a b', 'all picked · Enter or → next'],
      ['a part of one', samples.ordering, 'c a', 'pick number 3'],
      ['all rows', samples.matching, 'c a b', 'all picked · Enter or → next'],
    ])('is said: %s', (_, question, names, said) => {
      const between = said === '' ? '' : `${said} · `;
      expect(foot(question, names)).toBe(`  9:59 left · ${between}r review · ? keys`);
    });

    test.each<[string, Question, string, string]>([
      ['a text', samples.typed, 'BGP', 'Enter or → next · '],
      ['a number', samples.numeric, '2', 'Enter or → next · '],
      ['no number', samples.numeric, '2x', ''],
      ['all blanks', samples.cloze, 'two enter key', 'all filled · Enter or → next · '],
      ['one blank', samples.cloze, 'two enter', ''],
    ])('is said of what is typed: %s', (_, question, names, said) => {
      expect(foot(question, names)).toBe(`  9:59 left · ${said}:r review · :? keys`);
    });

    test('breaks between remarks at 40 columns, in ASCII', () => {
      expect(foot(samples.multiple, 'a c', {}, screen(40, 24, false))).toBe(
        '  9:59 left - A C chosen\n  Enter or -> next - r review - ? keys',
      );
    });

    test('in a series only Enter goes on', () => {
      expect(foot(samples['true-false'], 'b', { oneWay: true })).toBe(
        '  9:59 left · B chosen · Enter next · ? keys',
      );
    });

    test('is not said while studying', () => {
      expect(live(samples['true-false'], 'b')).toContain('\n\n  ? keys\n');
    });
  });

  describe('what a choice is called', () => {
    test.each([
      [0, 'A'],
      [7, 'H'],
      [8, '9'],
      [25, '26'],
    ])('choice %d is %s', (shown, label) => {
      expect(labelOf(shown)).toBe(label);
    });

    test('all are as wide as the last one', () => {
      expect([labelIn(0, 4), labelIn(0, 12), labelIn(11, 12)]).toEqual(['A. ', ' A. ', '12. ']);
    });
  });

  describe('below feedback', () => {
    const { question, order } = asking(samples.single);
    const looking = {
      question,
      order,
      attempt: {
        question: question.id,
        hash: '',
        picked: [0],
        correct: false,
        points: 0,
        maxPoints: 1,
        ms: 1,
        skipped: false,
        hint: 0,
      },
      marked: false,
      mark: () => undefined,
    };

    test('a note is offered where there is one', () => {
      expect(viewLookFoot({ ...looking, note: true }, false, screen()).text).toBe(
        '  Enter goes on · n note · m mark · u undo · p back · q quit',
      );
    });

    test('why the others are wrong is offered where it is said; lines break between keys', () => {
      expect(viewLookFoot({ note: true, others: true }, true, screen(40)).text).toBe(
        `  marked · Enter goes on
  w why not others · n note · m unmark
  u undo · p back · q quit`,
      );
    });

    test('a mark is told, and taken away by the same key', () => {
      expect(viewLookFoot({ ...looking, note: false }, true, screen(80, 24, false)).text).toBe(
        '  marked - Enter goes on - m unmark - u undo - p back - q quit',
      );
    });
  });
});
