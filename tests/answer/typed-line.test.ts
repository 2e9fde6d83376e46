import { describe, expect, test } from '@jest/globals';
import { press, startPicker } from '../../src/answer/kinds.ts';
import type { Picker, QuestionShape } from '../../src/answer/state.ts';
import { answer, play, shape } from './play.ts';
import { say } from '../../src/answer/typed-line.ts';

describe('lines', () => {
  describe('typing', () => {
    const typed = { kind: 'typed', order: [] } as const;
    test.each<[string, string, Partial<Picker>]>([
      ['letters are text', 's', { text: 's', outcome: undefined }],
      ['Enter answers without outer spaces', '_BGP_ enter', { outcome: answer('BGP') }],
      ['an empty line says so', 'enter', { nag: 'empty', outcome: undefined }],
      ['spaces are an empty line', '__ enter', { nag: 'empty', outcome: undefined }],
      ['Backspace to nothing', 'B backspace', { text: '' }],
      [':s skips', ':s enter', { outcome: { type: 'skip', hint: 0 } }],
      [':u alone is no answer', ':u enter', { text: '', outcome: undefined }],
      [':m marks and empties the line', ':m enter', { text: '', marked: true, outcome: undefined }],
      ['an unknown command is text', ':x enter', { outcome: answer(':x') }],
      ['Escape quits', 'B escape', { outcome: { type: 'quit' } }],
      [':? explains the keys', ':? enter', { help: true, text: '' }],
      ['typing goes on under the explanation', ':? enter B', { help: false, text: 'B' }],
      ['other keys end the explanation', ':? enter enter', { help: false, nag: undefined }],
    ])('%s', (_, names, expected) => {
      expect(play(typed, names)).toMatchObject(expected);
    });

    test.each(['10', '-3', '−3', '+0.5', '.5', '5.', '50%', '50_%', '1,500'])(
      '%s is a number',
      (text) => {
        expect(play({ kind: 'numeric' }, `${text} enter`).outcome).toEqual(
          answer(text.replace('_', ' ')),
        );
      },
    );

    test.each(['ten', '1,5', '1.000.000', '10_ms', '8-10', '.', '1e3'])(
      '%s is no number, which is said and not counted',
      (text) => {
        expect(play({ kind: 'numeric' }, `${text} enter`)).toMatchObject({
          nag: 'number',
          text: text.replace('_', ' '),
          outcome: undefined,
        });
      },
    );

    test('what was typed before is there', () => {
      expect(play(typed, 'enter', 'BGP').outcome).toEqual(answer('BGP'));
    });
  });

  describe('filling blanks', () => {
    const cloze = { kind: 'cloze', order: [], parts: 2 } as const;
    test.each<[string, string, Partial<Picker>]>([
      ['Enter goes to the next blank', 'one enter', { blank: 1, text: '', texts: ['one'] }],
      ['the last blank answers', 'one enter two enter', { outcome: answer(['one', 'two']) }],
      ['an empty blank says so', 'one enter enter', { blank: 1, nag: 'empty' }],
      ['Backspace in a line only edits', 'one enter t backspace', { blank: 1, text: '' }],
      ['Backspace on an empty line goes back', 'one enter backspace', { blank: 0, text: 'one' }],
      ['Backspace in the first blank stays', 'backspace', { blank: 0, text: '' }],
      [
        'a later blank keeps its text',
        'a enter b backspace backspace c enter',
        { blank: 1, texts: ['c'] },
      ],
      ['commands work in any blank', 'one enter :s enter', { outcome: { type: 'skip', hint: 0 } }],
    ])('%s', (_, names, expected) => {
      expect(play(cloze, names)).toMatchObject(expected);
    });

    test('what was filled before is there, blank by blank', () => {
      expect(play(cloze, 'enter', ['a', 'b'])).toMatchObject({ blank: 1, text: 'b' });
      expect(play(cloze, 'x enter enter', ['a', 'b']).outcome).toEqual(answer(['x', 'b']));
    });

    test('a key for choices does nothing', () => {
      const picker = startPicker(shape(cloze), false);
      expect(press(picker, { type: 'up' }, shape(cloze))).toEqual(picker);
      const line = shape({ kind: 'typed' });
      expect(press(picker, { type: 'up' }, line)).toEqual(picker);
    });
  });
});

describe('plain line', () => {
  /** What a line comes to: what was picked, the outcome's type, why not, or that it cannot be read. */
  function said(part: Partial<QuestionShape>, line: string): unknown {
    const whole = shape(part);
    const picker = say(startPicker(whole, false), line, whole);
    if (picker === undefined) return 'unreadable';
    const { outcome, nag } = picker;
    return outcome?.type === 'answer' ? outcome.picked : (outcome?.type ?? nag);
  }

  const multiple = { kind: 'multiple' } as const;
  const ordering = { kind: 'ordering', order: [2, 0, 1], parts: 3 } as const;
  const matching = { kind: 'matching', order: [0, 1], parts: 3 } as const;
  const many = { order: Array.from({ length: 12 }, (_, index) => index) };

  describe('a line typed in plain mode', () => {
    test.each<[string, Partial<QuestionShape>, string, unknown]>([
      ['a letter', {}, 'B', [0]],
      ['a number', {}, ' 2 ', [0]],
      ['a number past the letters', many, '12', [11]],
      ['a letter past the end', {}, 'e', 'unreadable'],
      ['a number past the end', {}, '5', 'unreadable'],
      ['two letters where one is asked', {}, 'a b', 'unreadable'],
      ['a word', {}, 'yes', 'unreadable'],
      ['nothing', {}, '', 'choose'],
      ['several', multiple, 'C, a', [1, 2]],
      ['several standing together', multiple, 'ca', [1, 2]],
      ['one of them twice', multiple, 'a a', [2]],
      ['one of them unknown', multiple, 'a x', 'unreadable'],
      ['items in order', ordering, 'b a c', [0, 2, 1]],
      ['items standing together', ordering, 'bac', [0, 2, 1]],
      ['too few items', ordering, 'b a', 'rest'],
      ['an item twice', ordering, 'b b c a', 'taken'],
      ['a choice for each row', matching, 'b a b', [1, 0, 1]],
      ['rows by number', matching, '2a 1b 3:b', [1, 0, 1]],
      ['a row missing', matching, '1b 2a', 'rest'],
      ['a row twice', matching, '1b 1a 2a', 'unreadable'],
      ['too many rows', matching, 'a b a b', 'full'],
      ['a text', { kind: 'typed' }, 'BGP', 'BGP'],
      ['a command where letters are text', { kind: 'typed' }, ':s', 'skip'],
      ['a letter where letters are text', { kind: 'typed' }, 's', 's'],
      ['a command with a colon', {}, ':q', 'quit'],
      ['a command without', {}, 'p', 'back'],
      ['an unknown command', {}, ':x', 'unreadable'],
      ['unsure where nobody asks', {}, 'b u', 'unreadable'],
    ])('%s', (_, part, line, expected) => {
      expect(said(part, line)).toEqual(expected);
    });

    test.each(['b u', 'b :u', 'B U'])('%j is unsure', (line) => {
      const whole = shape({ confidence: true });
      expect(say(startPicker(whole, false), line, whole)?.outcome).toEqual({
        type: 'answer',
        picked: [0],
        hint: 0,
        sure: false,
      });
    });

    test('a line begins anew, whatever was refused before it', () => {
      const whole = shape(ordering);
      const refused = say(startPicker(whole, false), 'b b', whole);
      expect(refused?.nag).toBe('taken');
      expect(refused && say(refused, 'c a b', whole)?.outcome).toMatchObject({ picked: [1, 2, 0] });
    });

    test('an empty line keeps what was answered before', () => {
      const whole = shape({ mode: 'exam' });
      expect(say(startPicker(whole, false, [1]), '', whole)?.outcome).toMatchObject({
        picked: [1],
      });
    });

    test('the keys are explained once', () => {
      const whole = shape({});
      const asked = say(startPicker(whole, false), '?', whole);
      expect(asked?.help).toBe(true);
      expect(asked && say(asked, 'a', whole)).toMatchObject({
        help: false,
        outcome: { picked: [2] },
      });
    });
  });
});
