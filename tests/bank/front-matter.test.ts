import { describe, expect, test } from '@jest/globals';
import { loadFiles, loadText, source, told } from './reading.ts';

const question = '## T\n\nS?\n\n- [x] a\n- [ ] b\n';
const file = (front: string) => `---\n${front}\n---\n${question}`;

describe('front matter says what a topic is', () => {
  test('all its keys', () => {
    const { bank, diagnostics } = loadText(
      file(
        [
          'title: "Circuits: what they are"',
          'description: >',
          '  Folded',
          '  text.',
          'id: my-topic',
          'objective: Design # not this',
          'tags: [a, b]',
          'difficulty: 2',
          'references:',
          '  - https://a.example',
          "checked: '2026-11-21'",
          'shuffle: false',
          'lang: en-GB',
        ].join('\n'),
      ),
    );
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['front-matter-cut']);
    const [topic] = bank.topics;
    expect(topic).toEqual({
      id: 'my-topic',
      concept: 'bank',
      title: 'Circuits: what they are',
      description: 'Folded text.',
      objective: 'Design',
      requires: [],
      tags: ['a', 'b'],
      references: ['https://a.example'],
      checked: '2026-11-21',
      checkedAt: { file: 'bank/t.md', line: 12, column: 11, endLine: 12, endColumn: 21 },
      lang: 'en-GB',
      note: { text: '', file: 'bank/t.md', lines: [{ line: 1, column: 1 }] },
      suppressions: [],
      place: { file: 'bank/t.md', line: 1, column: 1, endLine: 1, endColumn: 4 },
    });
    expect(bank.questions[0]).toMatchObject({
      id: 'my-topic/t',
      topic: 'my-topic',
      difficulty: 2,
      tags: ['a', 'b'],
      references: ['https://a.example'],
      checked: '2026-11-21',
      shuffle: false,
      lang: 'en-GB',
    });
  });

  test('every value is text until our schema says otherwise', () => {
    expect(loadText(file('title: 12:30')).bank.topics[0]?.title).toBe('12:30');
    expect(loadText(file('title: 012')).bank.topics[0]?.title).toBe('012');
    expect(loadText(file('title: yes')).bank.topics[0]?.title).toBe('yes');
  });

  test('a question may say otherwise, and adds its tags', () => {
    const text = `---\ntitle: T\ntags: [a]\ndifficulty: 1\nshuffle: false\n---\n## T\n\n<!-- tags: [a, b], difficulty: 3, shuffle: true -->\n\nS?\n\n- [x] a\n- [ ] b\n`;
    expect(loadText(text).bank.questions[0]).toMatchObject({
      tags: ['a', 'b'],
      difficulty: 3,
      shuffle: true,
    });
  });

  test.each(['---  ', '---\t'])('white space behind %j does not matter', (fence) => {
    expect(told(loadText(`${fence}\ntitle: T\n${fence}\n${question}`))).toEqual([]);
  });

  test('a line of hyphens inside a text block does not end it', () => {
    const { bank } = loadText(file('title: T\ndescription: |\n  a\n  ---\n  b'));
    expect(bank.topics[0]?.description).toBe('a\n---\nb');
  });
});

describe('front matter that does not fit costs no question', () => {
  test.each([
    ['titel: T', ['2:1-2:6 front-matter-schema']],
    ['title:', ['2:1-2:6 front-matter-schema']],
    ['title: [T]', ['2:8-2:9 front-matter-schema']],
    ['title: T\ntags: a', ['3:7-3:8 front-matter-schema']],
    ['title: T\ntags: [a, {b: c}]', ['3:11-3:12 front-matter-schema']],
    ['title: T\ndifficulty: hard', ['3:13-3:17 front-matter-schema']],
    ['title: T\nid: A b', ['3:5-3:8 front-matter-schema']],
    ['title: T\nchecked: 21.11.2026', ['3:10-3:20 front-matter-schema']],
    ['title: T\nshuffle: maybe', ['3:10-3:15 front-matter-schema']],
    ['title: T\nreferences: [a.example]', ['3:14-3:23 reference-invalid']],
    ['title: Use #RUN #and more', ['2:11-2:26 front-matter-cut']],
    ['title: T\ntags:\n  - a #b', ['4:6-4:9 front-matter-cut']],
    [
      'title: T\n__proto__: a\nconstructor: b',
      ['3:1-3:10 front-matter-schema', '4:1-4:12 front-matter-schema'],
    ],
    ['', ['1:1-1:4 front-matter-schema']],
    ['# only a remark', ['1:1-1:4 front-matter-schema']],
  ])('%j', (front, expected) => {
    const loaded = loadText(file(front));
    expect(told(loaded)).toEqual(expected);
    expect(loaded.bank.questions.map(({ id }) => id)).toEqual(['t/t']);
  });

  test('a key that is nearly known is suggested', () => {
    expect(loadText(file('title: T\ndificulty: 1')).diagnostics[0]?.message).toBe(
      '"dificulty" is no key here. Did you mean "difficulty"?',
    );
  });

  test('quotes keep what looks like a remark', () => {
    const { bank, diagnostics } = loadText(file('title: "Use #RUN #and more"'));
    expect(diagnostics).toEqual([]);
    expect(bank.topics[0]?.title).toBe('Use #RUN #and more');
  });
});

test.each([
  ['a colon in a text', 'title: a: b\ntags: [c]', '2:9-2:10', 'a: b'],
  ['a colon and a quote', "title: a's: b\ntags: [c]", '2:11-2:12', "a's: b"],
  ['a colon in another text', 'title: T\nobjective: Know: it\ntags: [c]', '3:16-3:17', 'T'],
])('%s is told of, read as it stands, and takes nothing away', (_, front, place, title) => {
  const loaded = loadFiles(source('t.md', file(front)));
  const { bank } = loaded;
  expect(told(loaded)).toEqual([`${place} front-matter-syntax`]);
  expect(bank.topics).toMatchObject([{ title, tags: ['c'] }]);
  expect(bank.questions).toHaveLength(1);
});

describe('front matter that cannot be read takes the file away', () => {
  test.each([
    ['missing', question, '1:1-1:5 front-matter-place'],
    ['an empty file', '', '1:1-1:1 front-matter-place'],
    ['a blank line before it', `\n${file('title: T')}`, '1:1-1:1 front-matter-place'],
    ['text before it', `Hello\n${file('title: T')}`, '1:1-1:6 front-matter-place'],
    ['indented', ` ${file('title: T')}`, '1:1-1:5 front-matter-place'],
    ['four hyphens', `-${file('title: T')}`, '1:1-1:5 front-matter-syntax'],
    ['no end', `---\ntitle: T\n\n${question}`, '1:1-1:4 front-matter-syntax'],
    ['four hyphens at the end', `---\ntitle: T\n----\n${question}`, '3:1-3:5 front-matter-syntax'],
    ['text behind its end', `---\ntitle: T\n--- a\n${question}`, '3:1-3:6 front-matter-syntax'],
    ['a list', file('- a'), '2:1-2:2 front-matter-syntax'],
    ['a word', file('a'), '2:1-2:2 front-matter-syntax'],
    ['a tab', file('title: T\n\ttags: [a]'), '3:1-3:2 front-matter-syntax'],
    ['a key twice', file('title: T\ntitle: U'), '3:1-3:2 front-matter-syntax'],
    ['an alias', file('title: *a'), '2:9-2:10 front-matter-syntax'],
    ['an anchor', file('title: &a b'), '2:9-2:10 front-matter-syntax'],
    ['a tag', file('title: !!js/function a'), '2:8-2:9 front-matter-syntax'],
    ['two documents', file('title: T\n...\ntitle: U'), '4:1-4:2 front-matter-syntax'],
    ['a list as key', file('title: T\n? [a]\n: b'), '3:3-3:4 front-matter-syntax'],
    [
      'too deep',
      file(`title: ${'['.repeat(17)}${']'.repeat(17)}`),
      '2:23-2:24 front-matter-syntax',
    ],
    ['an open bracket', file('title: [a'), '2:10-3:1 front-matter-syntax'],
    ['an invisible character', file('title: a\u200bb'), '2:9-2:10 control-character'],
    ['a bare carriage return', file('title: a\rb'), '2:9-2:10 control-character'],
    ['a line separator', file('title: a\u2028b'), '2:9-2:10 control-character'],
  ])('%s', (_, text, expected) => {
    const loaded = loadFiles(source('t.md', text));
    expect(told(loaded)).toEqual([expected]);
    expect(loaded.bank.topics).toEqual([]);
    expect(loaded.left).toEqual([
      {
        file: 'bank/t.md',
        line: loaded.diagnostics[0]?.place.line,
        message: loaded.diagnostics[0]?.message,
      },
    ]);
  });

  test.each([
    '---js',
    '---javascript',
    '---JS',
    '---json',
    '---yaml',
    '--- yaml',
    '---constructor',
    '---__proto__',
    '---toString',
  ])('%s is never executed', (opener) => {
    const loaded = loadText(`${opener}\n{title: (globalThis.ran = true)}\n---\n${question}`);
    expect(told(loaded)).toEqual([`1:1-1:${opener.length + 1} front-matter-code`]);
    expect(globalThis).not.toHaveProperty('ran');
  });

  test('the message names no more of the file than it must', () => {
    expect(loadText(file('title: a: secret')).diagnostics[0]?.message).toBe(
      'The front matter is no valid YAML: bad indentation of a mapping entry; text with ": ", with " #", or that begins with a sign wants quotes around it.',
    );
  });

  test('a tab is called by its name', () => {
    expect(loadText(file('title: T\n\ttags: [a]')).diagnostics[0]?.message).toBe(
      'The front matter is no valid YAML: a tab stands at the beginning of this line; indent with spaces.',
    );
  });

  test('the same text gives the same problem twice', () => {
    expect(told(loadText(file('title: [')))).toEqual(told(loadText(file('title: ['))));
  });
});
