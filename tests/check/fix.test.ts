import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/bank/diagnostic.ts';
import { edited, changedQuestion } from '../../src/check/fix.ts';
import type { Place } from '../../src/markdown/lines.ts';
import { checkBank } from '../../src/check/run-rules.ts';

describe('edits', () => {
  /** "2:3-2:5" */
  const place = (text: string): Place => {
    const [line = 0, column = 0, endLine = 0, endColumn = 0] = text.split(/[:-]/).map(Number);
    return { file: 'q.md', line, column, endLine, endColumn };
  };

  const put = (where: string, text: string): Edit => ({ place: place(where), text });
  const move = (where: string, ...stretches: readonly string[]): Edit => ({
    place: place(where),
    text: stretches.map(place),
  });

  describe('edits', () => {
    test.each([
      ['none', 'ab', [], { text: 'ab', made: 0 }],
      ['replace', 'ab\ncd', [put('2:1-2:2', 'X')], { text: 'ab\nXd', made: 1 }],
      [
        'insert at the start, in the middle and at the end',
        'ab',
        ['1:1-1:1', '1:2-1:2', '1:3-1:3'].map((at) => put(at, '.')),
        { text: '.a.b.', made: 3 },
      ],
      ['remove over a line end', 'ab\ncd', [put('1:2-2:2', '')], { text: 'ad', made: 1 }],
      ['in any order', 'abc', [put('1:3-1:4', 'C'), put('1:1-1:2', 'A')], { text: 'AbC', made: 2 }],
      ['side by side', 'abc', [put('1:1-1:2', 'A'), put('1:2-1:3', 'B')], { text: 'ABc', made: 2 }],
      ['count columns in UTF-16 units', '🎯x', [put('1:3-1:4', 'y')], { text: '🎯y', made: 1 }],
      [
        'leave a lone carriage return alone',
        'a\rb\nc',
        [put('2:1-2:2', 'C')],
        { text: 'a\rb\nC', made: 1 },
      ],
      [
        'put in the line ends of the file',
        'a\r\nb\r\n',
        [put('2:1-2:2', 'x\ny\r\nz')],
        { text: 'a\r\nx\r\ny\r\nz\r\n', made: 1 },
      ],
      [
        'move stretches',
        'one\ntwo\n',
        [move('1:1-2:4', '2:1-2:4', '1:4-2:1', '1:1-1:4')],
        { text: 'two\none\n', made: 1 },
      ],
    ])('%s', (_name, text, edits, expected) => {
      expect(edited(text, edits)).toEqual(expected);
    });

    test.each([
      [
        'that overlap: the first is made',
        'abcd',
        [put('1:1-1:3', 'X'), put('1:2-1:4', 'Y')],
        { text: 'Xcd', made: 1 },
      ],
      [
        'inside one another',
        'abcd',
        [put('1:2-1:3', 'Y'), put('1:1-1:5', 'X')],
        { text: 'X', made: 1 },
      ],
      [
        'at the same place',
        'ab',
        [put('1:2-1:2', 'X'), put('1:2-1:2', 'Y')],
        { text: 'aXb', made: 1 },
      ],
      ['past the last line', 'ab', [put('2:1-2:1', 'X')], { text: 'ab', made: 0 }],
      ['past the end', 'ab', [put('1:1-1:4', 'X')], { text: 'ab', made: 0 }],
      ['before the first column', 'ab', [put('1:0-1:1', 'X')], { text: 'ab', made: 0 }],
      ['backwards', 'ab', [put('1:2-1:1', 'X')], { text: 'ab', made: 0 }],
      ['with a stretch outside', 'ab', [move('1:1-1:2', '9:1-9:2')], { text: 'ab', made: 0 }],
    ])('are left out: %s', (_name, text, edits, expected) => {
      expect(edited(text, edits)).toEqual(expected);
    });
  });
});

describe('same answers', () => {
  const bankOf = (questions: string) =>
    checkBank(
      [
        {
          file: 'q.md',
          path: 'q.md',
          content: new TextEncoder().encode(`---\ntitle: T\n---\n${questions}`),
        },
      ],
      { readers: [], rules: [], setting: { today: '' } },
    ).bank;

  const before = '## Q\n\nWhich?\n\n- [x] One\n- [ ] Two\n';

  test.each([
    ['is the same', before, undefined],
    ['has other words around the answers', before.replace('Which?', 'Which one?'), undefined],
    ['has its answers in another order', '## Q\n\nWhich?\n\n- [ ] Two\n- [x] One\n', undefined],
    ['stands beside a new one', `${before}\n## New\n\n${before.slice(6)}`, undefined],
    ['is gone', before.replace('## Q', '## R'), 'q/q'],
    ['has another correct answer', '## Q\n\nWhich?\n\n- [ ] One\n- [x] Two\n', 'q/q'],
    ['has one answer more', `${before}- [ ] Three\n`, 'q/q'],
    ['is of another kind', before.replace('[ ]', '[x]'), 'q/q'],
    ['has another text as its correct answer', before.replace('One', 'None'), 'q/q'],
  ])('a question %s', (_name, after, changed) => {
    expect(changedQuestion(bankOf(before), bankOf(after))).toBe(changed);
  });

  test.each([
    ['loses the letters of its answers', '- [x] A. One\n- [ ] B. Two\n', undefined],
    ['loses a letter and moves its answers', '- [ ] Two\n- [x] One\n', 'q/q'],
    ['loses the words of an answer', '- [x] A. O\n- [ ] B. Two\n', 'q/q'],
  ])('a question that %s', (_name, answers, changed) => {
    const labelled = '## Q\n\nWhich?\n\n- [x] A. One\n- [ ] B. Two\n';
    const after = answers.replaceAll(/\b[AB]\. /g, '');
    expect(changedQuestion(bankOf(labelled), bankOf(`## Q\n\nWhich?\n\n${after}`))).toBe(changed);
  });

  test('a number that is no longer accepted is a change', () => {
    const numbers = '## Q\n\nHow many?\n\n- [x] 4\n- [x] 8\n';
    expect(changedQuestion(bankOf(numbers), bankOf(numbers))).toBeUndefined();
    expect(changedQuestion(bankOf(numbers), bankOf(numbers.replace('8', '9')))).toBe('q/q');
  });
});
