import { describe, expect, test } from '@jest/globals';
import type { Picker } from '../../../src/answer/state.ts';
import { answer, play } from './play.ts';

describe('picking one', () => {
  const single = { kind: 'single' } as const;
  test.each<[string, string, Partial<Picker>]>([
    ['nothing is preselected', '', { cursor: -1, chosen: [] }],
    ['a letter moves the selection', 'b', { cursor: 1, chosen: [1], outcome: undefined }],
    ['Enter gives the position of the author', 'b enter', { outcome: answer([0]) }],
    ['a digit is as good as a letter', '4 enter', { outcome: answer([3]) }],
    ['the last letter counts', 'b d a enter', { outcome: answer([2]) }],
    ['a letter past the end does nothing', 'b h', { cursor: 1, chosen: [1] }],
    ['down begins at the top', 'down', { cursor: 0, chosen: [0] }],
    ['down goes round the end', 'd down', { cursor: 0 }],
    ['up begins at the bottom', 'up', { cursor: 3 }],
    ['up goes round the top', 'a k', { cursor: 3 }],
    ['Space does nothing', 'b space', { chosen: [1], outcome: undefined }],
    ['Enter without a choice says so', 'enter', { nag: 'choose', outcome: undefined }],
    ['the next key ends what was said', 'enter b', { nag: undefined }],
    ['u does nothing where nobody asks', 'b u', { outcome: undefined, nag: undefined }],
    ['after the answer no key counts', 'b enter c enter s', { outcome: answer([0]) }],
  ])('%s', (_, names, expected) => {
    expect(play(single, names)).toMatchObject(expected);
  });

  test('true or false is picked in the same way', () => {
    expect(play({ kind: 'true-false', order: [0, 1] }, 'b enter').outcome).toEqual(answer([1]));
  });

  test('what was answered before is chosen, and can be changed', () => {
    expect(play(single, '', [0])).toMatchObject({ cursor: 1, chosen: [1] });
    expect(play(single, 'enter', [0]).outcome).toEqual(answer([0]));
    expect(play(single, 'a enter', [0]).outcome).toEqual(answer([2]));
  });
});

describe('picking several', () => {
  const multiple = { kind: 'multiple' } as const;
  test.each<[string, string, Partial<Picker>]>([
    ['letters tick', 'b d', { chosen: [1, 3], cursor: 3 }],
    ['a letter twice takes the tick away', 'b d b', { chosen: [3], cursor: 1 }],
    ['a letter past the end does nothing', 'b g', { chosen: [1], cursor: 1 }],
    ['arrows move and do not tick', 'down down', { chosen: [], cursor: 1 }],
    ['Space ticks', 'down space', { chosen: [0] }],
    ['Space without a place says so', 'space', { chosen: [], nag: 'choose' }],
    ['Enter without a tick says so', 'down enter', { nag: 'choose', outcome: undefined }],
    ['the answer is in the order of the author', 'a b enter', { outcome: answer([0, 2]) }],
    ['Backspace does nothing', 'a backspace', { chosen: [0] }],
  ])('%s', (_, names, expected) => {
    expect(play(multiple, names)).toMatchObject(expected);
  });

  test('another number of ticks than the question asks for is said, not counted', () => {
    expect(play({ ...multiple, count: 2 }, 'a b c enter')).toMatchObject({
      nag: 'count',
      outcome: undefined,
    });
    expect(play({ ...multiple, count: 2 }, 'a c enter').outcome).toEqual(answer([1, 2]));
  });

  test('the ticks of before are there', () => {
    expect(play(multiple, 'enter', [0, 3]).outcome).toEqual(answer([0, 3]));
  });
});
