import { describe, expect, test } from '@jest/globals';
import type { Picker, QuestionShape } from '../../src/answer/state.ts';
import { answer, play } from './play.ts';

describe('choices', () => {
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
});

describe('commands', () => {
  const oneWay = { mode: 'exam', oneWay: true } as const;
  const refused = { outcome: undefined, nag: 'closed' } as const;

  describe('commands', () => {
    test.each<[string, Partial<QuestionShape>, string, Partial<Picker>]>([
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
      ['right says in study what does', {}, 'right', { outcome: undefined, nag: 'study' }],
      ['p stays at the first question', { noBack: 'first' }, 'b p', { chosen: [1], nag: 'first' }],
      ['and behind closed ones', { noBack: 'shut' }, 'left', { outcome: undefined, nag: 'shut' }],
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
    test.each<[string, Partial<QuestionShape>, string, object]>([
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
});

describe('turns', () => {
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
});
