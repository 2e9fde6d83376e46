import { describe, expect, test } from '@jest/globals';
import { press } from '../../../src/answer/kinds.ts';
import { startPicker, type Picker } from '../../../src/answer/state.ts';
import { answer, play, shape } from './play.ts';

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
