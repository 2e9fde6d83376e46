import { describe, expect, test } from '@jest/globals';
import { loadFiles, source, told } from '../reading.ts';

const question = '## T\n\nS?\n\n- [x] a\n- [ ] b\n';
const topic = (path: string) => source(path, `---\ntitle: ${path}\n---\n${question}`);
const index = (front: string, prose = '') => source('index.md', `---\n${front}\n---\n${prose}`);

describe('index.md', () => {
  test('says what the bank is', () => {
    const { bank, diagnostics } = loadFiles(
      index(
        [
          'title: Azure ExpressRoute',
          'lang: en-GB',
          'pass: 65',
          'exam: {questions: 40, minutes: 80}',
          'concepts:',
          '  - {id: b, title: Bee, description: Buzz., weight: 3}',
          '  - id: a',
          'terms:',
          '  Office 365: Microsoft 365',
          'check:',
          '  length-cue: off',
          '  image-no-alt: info',
        ].join('\n'),
        'Welcome.\n\n## Any heading\n\n# Any\n\nText.\n\n---\n',
      ),
      topic('a/one.md'),
      topic('b/two.md'),
    );
    expect(diagnostics).toEqual([]);
    expect(bank).toMatchObject({
      id: 'azure-expressroute',
      title: 'Azure ExpressRoute',
      lang: 'en-GB',
      pass: 65,
      exam: { questions: 40, minutes: 80 },
      concepts: [
        { id: 'b', title: 'Bee', description: 'Buzz.', weight: 3 },
        { id: 'a', title: 'a', description: '', weight: 1 },
      ],
      terms: [{ outdated: 'Office 365', instead: 'Microsoft 365' }],
      introduction: { text: 'Welcome.\n\n## Any heading\n\n# Any\n\nText.' },
    });
    expect([...bank.severities]).toEqual([
      ['length-cue', 'off'],
      ['image-no-alt', 'info'],
    ]);
    expect(bank.topics.map(({ id, concept, lang }) => [id, concept, lang])).toEqual([
      ['two', 'b', 'en-GB'],
      ['one', 'a', 'en-GB'],
    ]);
    expect(bank.questions.map(({ id }) => id)).toEqual(['two/t', 'one/t']);
  });

  test.each([
    ['title: T\nid: my-bank', { id: 'my-bank', title: 'T' }],
    ['title: My Bank!', { id: 'my-bank', title: 'My Bank!' }],
    ['title: T\npass: 0\nexam:\n  minutes: 5', { pass: 0, exam: { questions: 20, minutes: 5 } }],
  ])('%j', (front, expected) => {
    expect(loadFiles(index(front), topic('a.md')).bank).toMatchObject(expected);
  });

  test.each([
    ['pass: 70', '1:1-1:4'],
    ['title: T\npas: 70', '3:1-3:4'],
    ['title: T\npass: 101', '3:7-3:10'],
    ['title: T\npass: 70%', '3:7-3:10'],
    ['title: T\nexam: 40', '3:7-3:9'],
    ['title: T\nexam: {questions: 0}', '3:19-3:20'],
    ['title: T\nexam: {hours: 1}', '3:8-3:13'],
    ['title: T\nterms: [a]', '3:8-3:9'],
    ['title: T\nterms: {a: [b]}', '3:9-3:10'],
    ['title: T\ncheck: {length-cue: loud}', '3:9-3:19'],
    ['title: T\ncheck: {fence-unclosed: off}', '3:9-3:23'],
    ['title: T\nconcepts: a', '3:11-3:12'],
    ['title: T\nconcepts: [a]', '3:12-3:13'],
    ['title: T\nconcepts: [{title: A}]', '3:12-3:13'],
    ['title: T\nconcepts: [{id: bank, weigth: 1}]', '3:23-3:29'],
    ['title: T\nconcepts: [{id: a/b}, {id: t}]', '3:17-3:20'],
  ])('%j does not fit', (front, place) => {
    expect(told(loadFiles(index(front)))).toEqual([`${place} front-matter-schema`]);
  });

  test.each([
    ['a concept twice', index('title: T\nconcepts: [{id: a}, {id: a}]'), '3:21-3:22 id-duplicate'],
    ['a check box', index('title: T', '- [ ] a\n'), '4:3-4:8 note-checkbox'],
    ['broken front matter', source('index.md', 'Hello'), '1:1-1:6 front-matter-place'],
    [
      'no text',
      { file: 'bank/index.md', path: 'index.md', content: { reason: 'it is a device' } },
      '1:1-1:1 file-unreadable',
    ],
    ['an invisible character', index('title: T', 'a\u200b'), '4:2-4:3 control-character'],
  ])('%s costs no question', (_, file, expected) => {
    const loaded = loadFiles(file, topic('a/a.md'));
    expect(told(loaded)).toEqual([expected]);
    expect(loaded.bank.questions).toHaveLength(1);
  });

  test('a concept that is not in the list is told of, and kept', () => {
    const loaded = loadFiles(
      index('title: T\nconcepts: [{id: circuits}]'),
      topic('circiuts/a.md'),
      topic('b.md'),
    );
    expect(
      loaded.diagnostics.map(({ rule, place, message }) => [rule, place.file, message]),
    ).toEqual([
      [
        'concept-unknown',
        'bank/b.md',
        'The concept "t" is not in the list of index.md. Add it, or move this file into the folder of another concept. Use one of: circuits.',
      ],
      [
        'concept-unknown',
        'bank/circiuts/a.md',
        'The concept "circiuts" is not in the list of index.md. Add it, or move this file into the folder of another concept. Did you mean "circuits"?',
      ],
    ]);
    expect(loaded.bank.concepts.map(({ id }) => id)).toEqual(['circuits', 't', 'circiuts']);
    expect(loaded.bank.questions).toHaveLength(2);
  });
});

describe('a bank without index.md', () => {
  test('has the name of its folder, and its concepts in the order of their folders', () => {
    const { bank, diagnostics } = loadFiles(
      topic('b/deep/er/x.md'),
      topic('a-concept/y.md'),
      topic('z.md'),
    );
    expect(diagnostics).toEqual([]);
    expect(bank).toMatchObject({
      id: 'bank',
      title: 'Bank',
      lang: 'en',
      pass: 70,
      exam: { questions: 20, minutes: 30 },
    });
    expect(bank.concepts).toEqual([
      { id: 'a-concept', title: 'A concept', description: '', weight: 1 },
      { id: 'b', title: 'B', description: '', weight: 1 },
      { id: 'bank', title: 'Bank', description: '', weight: 1 },
    ]);
    expect(bank.introduction.text).toBe('');
  });

  test('and with one file has its title', () => {
    const { bank } = loadFiles({ ...topic('My File.md'), file: 'My File.md' });
    expect([bank.id, bank.title, bank.concepts[0]?.id, bank.topics[0]?.id]).toEqual([
      'my-file',
      'My File.md',
      'my-file',
      'my-file',
    ]);
  });

  test('and without files is empty', () => {
    expect(loadFiles().bank).toMatchObject({
      id: 'bank',
      title: 'Bank',
      topics: [],
      questions: [],
      version: 'ab3e7c0b',
    });
  });

  test.each(['./x.md', '../x.md', 'x.md'])('%s tells no folder', (file) => {
    expect(loadFiles({ ...topic('x.md'), file }, { ...topic('y.md'), file: 'y.md' }).bank.id).toBe(
      'bank',
    );
  });
});
