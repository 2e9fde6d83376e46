import { describe, expect, test } from '@jest/globals';
import { loadText, questionIn, told } from '../reading.ts';

const good = '- [x] a\n- [ ] b\n';
const withComments = (...comments: readonly string[]) =>
  `## T\n\n${comments.map((comment) => `<!-- ${comment} -->\n`).join('\n')}\nS?\n\n${good}`;

const DEFAULTS = {
  id: 't/t',
  tags: [],
  volatile: false,
  shuffle: true,
  facts: [],
  lang: 'en',
  suppressions: [],
};

describe('settings', () => {
  test.each([
    [
      ['difficulty: 2, tags: [bgp], volatile: true, shuffle: false, facts: [pp07]'],
      { difficulty: 2, tags: ['bgp'], volatile: true, shuffle: false, facts: ['pp07'] },
    ],
    [['id: old-slug'], { id: 't/old-slug' }],
    [['id: old-slug', 'difficulty: 3'], { id: 't/old-slug', difficulty: 3 }],
    [['a remark', 'lang: de', 'NB: more'], { lang: 'de' }],
    [['checked: 2026-02-28'], { checked: '2026-02-28' }],
    [['tags: ["a, b", \'c\']'], { tags: ['a, b', 'c'] }],
    [['tags: [a,\n  b],\n  difficulty: 1'], { tags: ['a', 'b'], difficulty: 1 }],
    [['{difficulty: 1}'], {}],
    [['remark: without meaning'], {}],
    [['Here stood check-disable.'], {}],
    [['check: is it still true?'], {}],
  ])('%j', (comments, expected) => {
    expect(questionIn(withComments(...comments))).toMatchObject({ ...DEFAULTS, ...expected });
  });

  test('may stand directly below the title, and in one line', () => {
    const text = `## T\n<!-- id: a --> <!-- difficulty: 1 -->\nS?\n\n${good}`;
    expect(questionIn(text)).toMatchObject({ id: 't/a', difficulty: 1, stem: { text: 'S?' } });
  });

  test.each([
    ['dificulty: 2', '6:6-6:15', '"dificulty" is no key here. Did you mean "difficulty"?'],
    ['difficulty: 4', '6:18-6:19', '"difficulty" must be a whole number from 1 to 3.'],
    ['difficulty: two', '6:18-6:21', '"difficulty" must be a whole number from 1 to 3.'],
    ['difficulty:', '6:6-6:16', '"difficulty" must be a text.'],
    ['kind: mutliple', '6:12-6:20', '"kind" cannot be "mutliple". Did you mean "multiple"?'],
    [
      'kind: essay',
      '6:12-6:17',
      '"kind" cannot be "essay". Use one of: single, multiple, true-false, typed, numeric, ordering, matching, cloze.',
    ],
    ['shuffle: no', '6:15-6:17', '"shuffle" cannot be "no". Use one of: true, false.'],
    ['tags: bgp', '6:12-6:15', '"tags" must be a list: [bgp].'],
    ['tags: [a, [b]]', '6:16-6:17', '"tags" must be a list of texts.'],
    [
      'id: Not A Slug',
      '6:10-6:20',
      '"id" has only small letters, digits, "-" and "_": "not-a-slug".',
    ],
    [
      'id: a, colour: red',
      '6:13-6:19',
      '"colour" is no key here. Use one of: id, kind, difficulty, tags, volatile, shuffle, facts, checked, lang.',
    ],
    ['checked: 2026-02-30', '6:15-6:25', '"checked" must be a date: 2026-11-24.'],
    ['checked: soon', '6:15-6:19', '"checked" must be a date: 2026-11-24.'],
    ['lang: Klingon language', '6:12-6:28', '"lang" must be a language tag, such as en or de.'],
    [
      'id: a, id: b',
      '6:13-6:14',
      'These settings cannot be read: the key "id" stands here twice. Write "key: value, key: value".',
    ],
    ['id: [a', '6:12-6:13', undefined],
    [
      'id: &a b',
      '6:11-6:12',
      'These settings cannot be read: anchors are not taken. Write "key: value, key: value".',
    ],
    [
      'id: *a',
      '6:11-6:12',
      'These settings cannot be read: aliases are not taken. Write "key: value, key: value".',
    ],
    [
      'id: !!str a',
      '6:10-6:11',
      'These settings cannot be read: tags are not taken. Write "key: value, key: value".',
    ],
  ])('%j cannot be', (comment, place, message) => {
    const loaded = loadText(withComments(comment));
    expect(told(loaded)).toEqual([`${place} settings-invalid`]);
    if (message !== undefined) expect(loaded.diagnostics[0]?.message).toBe(message);
    expect(loaded.bank.questions).toEqual([]);
  });

  test.each([
    ['a key in two comments', withComments('id: a', 'id: b'), '8:6-8:8'],
    ['settings below the text', `## T\n\nS?\n\n<!-- id: a -->\n\n${good}`, '8:1-8:15'],
    ['settings below the answers', `## T\n\nS?\n\n${good}\n<!-- difficulty: 1 -->\n`, '11:1-11:23'],
    ['text behind settings', `## T\n\n<!-- id: a --> more\n\nS?\n\n${good}`, '6:1-6:20'],
    [
      'the questions line twice',
      `<!-- questions -->\n\n## T\n\nS?\n\n${good}\n<!-- questions -->\n`,
      '13:1-13:19',
    ],
  ])('%s', (_, text, place) => {
    expect(told(loadText(text))).toEqual([`${place} settings-invalid`]);
  });

  test('prototype names are keys like any other', () => {
    expect(told(loadText(withComments('id: a, __proto__: b, constructor: c')))).toEqual([
      '6:13-6:22 settings-invalid',
      '6:27-6:38 settings-invalid',
    ]);
  });
});

describe('check-disable', () => {
  test('keeps rule, reason and place', () => {
    expect(
      questionIn(withComments('check-disable length-cue: It is a quotation.')).suppressions,
    ).toEqual([
      {
        rule: 'length-cue',
        reason: 'It is a quotation.',
        place: { file: 'bank/t.md', line: 6, column: 6, endLine: 6, endColumn: 50 },
      },
    ]);
  });

  test.each([
    ['check-disable', 'Write "check-disable rule: reason".'],
    ['check-disable length-cue', 'Say why: "check-disable length-cue: reason".'],
    ['check-disable length-cue:', 'Say why: "check-disable length-cue: reason".'],
    [
      'check-disable-file length-cue: a',
      '"check-disable-file" stands in the study note. Below a title write "check-disable".',
    ],
  ])('%s', (comment, message) => {
    const loaded = loadText(withComments(comment));
    expect(loaded.diagnostics.map(({ rule, message: said }) => [rule, said])).toEqual([
      ['settings-invalid', message],
    ]);
  });

  test('check-disable-file stands in the note', () => {
    const { bank, diagnostics } = loadText(
      `N.\n\n<!-- check-disable-file length-cue: Old. -->\n\n## T\n\nS?\n\n${good}`,
    );
    expect(diagnostics).toEqual([]);
    expect(bank.topics[0]?.suppressions.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['length-cue', 'Old.'],
    ]);
    expect(bank.topics[0]?.note.text).toBe('N.');
  });

  test('check-disable in the note is told of', () => {
    expect(told(loadText(`<!-- check-disable length-cue: a -->\n\n## T\n\nS?\n\n${good}`))).toEqual(
      ['4:6-4:33 settings-invalid'],
    );
  });
});
