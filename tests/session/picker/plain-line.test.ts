import { describe, expect, test } from '@jest/globals';
import { startPicker, type Shape } from '../../../src/answer/state.ts';
import { say } from '../../../src/answer/typed-line.ts';
import { shape } from './play.ts';

/** What a line comes to: what was picked, the outcome's type, why not, or that it cannot be read. */
function said(part: Partial<Shape>, line: string): unknown {
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
  test.each<[string, Partial<Shape>, string, unknown]>([
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
    expect(say(startPicker(whole, false, [1]), '', whole)?.outcome).toMatchObject({ picked: [1] });
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
