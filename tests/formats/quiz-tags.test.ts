import { describe, expect, test } from '@jest/globals';
import { outline } from '../bank/reading.ts';
import { loadForeign } from './files.ts';

const quiz = (body: string) => `# Page\n\nText.\n\n<quiz>\n${body}\n</quiz>\n`;
const read = (body: string) => loadForeign(['page.md', quiz(body)]);

describe('a quiz between tags', () => {
  test.each([
    ['What?\n- [x] a\n- [ ] b', 'single | What? | [x] a | [ ] b'],
    ['What?\n\n- [x] a\n- [] b\n\nSo.', 'single | What? | [x] a | [ ] b'],
    [
      'What?\nAnd why?\n\n* [x] a\n* [x] b\n* [ ] c',
      'multiple | What?\nAnd why? | [x] a | [x] b | [ ] c',
    ],
    [
      'What?\n- [ ] a\n> No,\n> not a.\n- [x] b\n> Yes.',
      'single | What? | [ ] a > No,\nnot a. | [x] b > Yes.',
    ],
    [
      'The [[sky]] is [[blue|azure]].\n\n---\nSo.',
      'cloze | The [[sky]] is [[blue|azure]]. | sky | blue or azure',
    ],
    ['```js\n1 + 1\n```\nGives [[2]].', 'cloze | ```js\n1 + 1\n```\nGives [[2]]. | 2'],
    ['- one\n- two\n\nWhat?\n\n* [x] a\n* [ ] b', 'single | - one\n- two\n\nWhat? | [x] a | [ ] b'],
  ])('%j', (body, expected) => {
    const { bank, diagnostics } = read(body);
    expect(diagnostics).toEqual([]);
    expect(bank.topics).toMatchObject([{ id: 'page', title: 'Page' }]);
    expect(bank.questions.map(outline)).toEqual([expected]);
  });

  test('has the first paragraph as title, and exact places', () => {
    const { bank } = loadForeign([
      'page.md',
      '=== "Tab"\n\n    <quiz>\n    The [[sky]].\n\n    So [it](https://a.example) is.\n    </quiz>\n',
    ]);
    expect(bank.topics).toMatchObject([{ title: 'page' }]);
    expect(bank.questions).toMatchObject([
      {
        id: 'page/the-',
        title: { text: 'The ….', lines: [{ line: 4, column: 5 }] },
        stem: { text: 'The [[sky]].', lines: [{ line: 4, column: 5 }] },
        titleShown: false,
        explanation: { text: 'So [it](https://a.example) is.', lines: [{ line: 6, column: 5 }] },
        references: ['https://a.example'],
        place: { line: 4, column: 5 },
      },
    ]);
  });

  test.each(['~~~markdown', '```', '    ```'])('shown as code below %s is none', (fence) => {
    const end = fence.replace('markdown', '');
    const text = `${fence}\n<quiz>\nNo?\n- [x] a\n- [ ] b\n</quiz>\n${end}\n\n${quiz('Yes?\n- [x] a\n- [ ] b')}`;
    expect(loadForeign(['page.md', text]).bank.questions.map(({ id }) => id)).toEqual(['page/yes']);
  });

  test.each([
    ['What?\n- [ ] a\n- [ ] b', 'answer-no-correct', 6],
    ['What?', 'answer-missing', 6],
    ['- [x] a\n- [ ] b\n\n- [] c', undefined, 0],
  ])('%j is named', (body, rule, line) => {
    const { diagnostics, left } = read(body);
    expect(diagnostics.map((one) => [one.rule, one.place.line])).toEqual(
      rule === undefined ? [] : [[rule, line]],
    );
    expect(left).toHaveLength(rule === undefined ? 0 : 1);
  });

  test.each(['', '\n'])('without text is told of: %j', (body) => {
    const { bank, diagnostics, left } = read(body);
    expect(bank.questions).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: 'stem-missing', place: { line: 5 } }]);
    expect(left).toHaveLength(1);
  });

  test.each([
    [
      'an end',
      '<quiz>\nFirst?\n- [x] a\n- [ ] b\n\n<quiz>\nSecond?\n- [x] c\n- [ ] d\n</quiz>\n',
      1,
    ],
    ['a start', 'Text.\n</quiz>\n\n<quiz>\nSecond?\n- [x] c\n- [ ] d\n</quiz>\n', 2],
    [
      'an end, as the last',
      '<quiz>\nSecond?\n- [x] c\n- [ ] d\n</quiz>\n\n<quiz>\nFirst?\n- [x] a\n',
      7,
    ],
  ])('without %s is an error at its tag, and the other is read', (_, text, line) => {
    const { bank, diagnostics, left } = loadForeign(['a.md', text]);
    expect(diagnostics.map(({ rule, place }) => [rule, place.line])).toEqual([
      ['fence-unclosed', line],
    ]);
    expect(bank.questions.map(outline)).toEqual(['single | Second? | [x] c | [ ] d']);
    expect(left).toHaveLength(1);
  });
});
