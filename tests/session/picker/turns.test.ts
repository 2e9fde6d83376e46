import { describe, expect, test } from '@jest/globals';
import type { Picker } from '../../../src/answer/state.ts';
import { answer, play } from './play.ts';

describe('ordering', () => {
  const ordering = { kind: 'ordering', order: [2, 0, 1], parts: 3 } as const;
  test.each<[string, string, Partial<Picker>]>([
    ['letters pick in turn', 'b c', { chosen: [1, 2], cursor: -1 }],
    ['an item is picked once', 'b b', { chosen: [1], nag: 'taken' }],
    ['Space and Enter pick under the cursor', 'down space up enter', { chosen: [0, 2] }],
    ['Space without a place says so', 'space', { nag: 'choose' }],
    ['Backspace takes back the last pick', 'b c backspace', { chosen: [1] }],
    ['Backspace with nothing picked does nothing', 'backspace', { chosen: [] }],
    ['Enter before the last pick says so', 'b c enter', { nag: 'rest', outcome: undefined }],
    ['Enter twice picks once', 'down enter enter', { chosen: [0], nag: 'rest' }],
    [
      'the answer is the items of the author as given',
      'b c a enter',
      { outcome: answer([0, 1, 2]) },
    ],
    ['a letter past the end does nothing', 'd', { chosen: [], nag: undefined }],
    ['other keys do nothing', 'b u', { chosen: [1], outcome: undefined }],
  ])('%s', (_, names, expected) => {
    expect(play(ordering, names)).toMatchObject(expected);
  });
});

describe('matching', () => {
  const matching = { kind: 'matching', order: [1, 0], parts: 3 } as const;
  test.each<[string, string, Partial<Picker>]>([
    ['one choice a row, and the same one again', 'a b a', { chosen: [0, 1, 0] }],
    ['no more picks than rows', 'a b a b', { chosen: [0, 1, 0], nag: 'full' }],
    ['Backspace takes back the last row', 'a b backspace', { chosen: [0] }],
    ['Enter before the last row says so', 'a enter', { nag: 'rest', outcome: undefined }],
    ['arrow and Enter pick', 'down enter', { chosen: [0], cursor: -1 }],
    [
      'the answer is the cell of the author for each row',
      'a b a enter',
      { outcome: answer([1, 0, 1]) },
    ],
  ])('%s', (_, names, expected) => {
    expect(play(matching, names)).toMatchObject(expected);
  });

  test('what was matched before is there', () => {
    expect(play(matching, '', [0, 0, 1]).chosen).toEqual([1, 1, 0]);
    expect(play(matching, 'backspace a enter', [0, 0, 1]).outcome).toEqual(answer([0, 0, 1]));
  });
});
