import { describe, expect, test } from '@jest/globals';
import type { Picker, Shape } from '../../../src/answer/state.ts';
import { answer, play } from './play.ts';

const oneWay = { mode: 'exam', oneWay: true } as const;
const refused = { outcome: undefined, nag: 'closed' } as const;

describe('commands', () => {
  test.each<[string, Partial<Shape>, string, Partial<Picker>]>([
    ['a hint more with each i', { hints: 2 }, 'i i', { hints: 2, nag: undefined }],
    ['no more hints than there are', { hints: 1 }, 'i i', { hints: 1, nag: 'hint' }],
    ['a question without a hint', {}, 'i', { hints: 0, nag: 'hint' }],
    [
      'the answer tells how many hints were shown',
      { hints: 1 },
      'i b enter',
      { outcome: answer([0], 1) },
    ],
    ['so does skipping', { hints: 1 }, 'i s', { outcome: { type: 'skip', hint: 1 } }],
    ['m marks', {}, 'm', { marked: true }],
    ['m twice does not', {}, 'm m', { marked: false }],
    ['p goes back', {}, 'p', { outcome: { type: 'back' } }],
    ['left goes back', {}, 'left', { outcome: { type: 'back' } }],
    ['q quits', {}, 'b q', { outcome: { type: 'quit' } }],
    ['Escape quits', {}, 'escape', { outcome: { type: 'quit' } }],
    ['r reviews an exam', { mode: 'exam' }, 'r', { outcome: { type: 'review' } }],
    ['r does nothing in study', {}, 'r', { outcome: undefined }],
    [
      'right goes on in an exam',
      { mode: 'exam' },
      'a right',
      { outcome: { type: 'skip', hint: 0 } },
    ],
    ['right does nothing in study', {}, 'right', { outcome: undefined }],
    ['no key leaves by the way where none leads back', oneWay, 'p left right r', refused],
    ['s does', oneWay, 's', { outcome: { type: 'skip', hint: 0 } }],
    ['and so does q', oneWay, 'q', { outcome: { type: 'quit' } }],
    ['? explains the keys', {}, '?', { help: true }],
    [
      'any key ends the explanation and does nothing else',
      {},
      '? q',
      { help: false, outcome: undefined },
    ],
    ['a key without a meaning too', {}, '? x', { help: false }],
    ['which otherwise does nothing', {}, 'b enter x', { outcome: answer([0]) }],
    ['and leaves a remark where it is', {}, 'enter x', { nag: 'choose' }],
  ])('%s', (_, part, names, expected) => {
    expect(play(part, names)).toMatchObject(expected);
  });
});

describe('certainty', () => {
  const sure = { confidence: true };
  test.each<[string, Partial<Shape>, string, object]>([
    ['Enter is sure', sure, 'b enter', { ...answer([0]), sure: true }],
    ['u is unsure', sure, 'b u', { ...answer([0]), sure: false }],
    ['u for several', { ...sure, kind: 'multiple' }, 'b u', { ...answer([0]), sure: false }],
    [
      'u in turn',
      { ...sure, kind: 'ordering', order: [0], parts: 1 },
      'a u',
      { ...answer([0]), sure: false },
    ],
    ['a line is sure', { ...sure, kind: 'typed' }, 'BGP enter', { ...answer('BGP'), sure: true }],
    [
      ':u behind a line',
      { ...sure, kind: 'typed' },
      'BGP_:u enter',
      { ...answer('BGP'), sure: false },
    ],
    [
      ':u behind any blank',
      { ...sure, kind: 'cloze', parts: 2 },
      'a_:u enter b enter',
      { ...answer(['a', 'b']), sure: false },
    ],
    [
      'blanks are sure',
      { ...sure, kind: 'cloze', parts: 1 },
      'a enter',
      { ...answer(['a']), sure: true },
    ],
  ])('%s', (_, part, names, outcome) => {
    expect(play(part, names).outcome).toEqual(outcome);
  });

  test('u without a choice says so', () => {
    expect(play(sure, 'u').nag).toBe('choose');
  });

  test(':u is text where nobody asks', () => {
    expect(play({ kind: 'typed' }, 'BGP_:u enter').outcome).toEqual(answer('BGP :u'));
  });
});

test('positions that are no longer there are left out of what was answered before', () => {
  expect(play({ kind: 'multiple', order: [0, 1, 2] }, '', [1, 7]).chosen).toEqual([1]);
});
