import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { outline } from '../bank/reading.ts';
import { knowledgeCheck } from '../../src/formats/knowledge-check.ts';
import { loadForeign } from './files.ts';

const HEAD = `---
    layout: post
    title: How it works: a check
    description: nil
---


 <a target="_blank" href="https://docs.microsoft.com/learn/x/"><i class="fas fa-external-link-alt"></i> </a>
 <img align="right" src="https://docs.microsoft.com/x.svg">
`;
const no = (text: string) => `<i class='far fa-square'></i> &nbsp;&nbsp;${text}\n\n`;
const yes = (text: string) =>
  `<i class='fas fa-check-square' style='color: Dodgerblue;'></i> &nbsp;&nbsp;${text}\n\n`;
const post = (...questions: readonly string[]) =>
  HEAD + questions.map((text, index) => `####  ${index + 1}. ${text}<br />\n<br />\n\n`).join('');

const read = (...questions: readonly string[]) => loadForeign(['check.md', post(...questions)]);

describe('a knowledge check', () => {
  test('is read as a topic with its questions', () => {
    const { bank, diagnostics } = read(
      `What is it?\n\n\n${no('A tunnel.')}${yes('A circuit.')}${no('A cable.')}`,
    );
    expect(diagnostics).toEqual([]);
    expect(bank.topics).toMatchObject([
      {
        id: 'check',
        title: 'How it works: a check',
        references: ['https://docs.microsoft.com/learn/x/'],
        note: { text: '' },
      },
    ]);
    expect(bank.questions.map(outline)).toEqual([
      'single | What is it? | [ ] A tunnel. | [x] A circuit. | [ ] A cable.',
    ]);
    expect(bank.questions[0]).toMatchObject({
      id: 'check/what-is-it',
      title: { text: 'What is it?', lines: [{ line: 10, column: 10 }] },
      place: { line: 10, column: 1, endLine: 10, endColumn: 21 },
      references: ['https://docs.microsoft.com/learn/x/'],
      shuffle: true,
      hints: [],
      tags: [],
      facts: [],
      choices: [
        { place: { line: 13, column: 1 }, text: { lines: [{ line: 13, column: 43 }] } },
        {},
        {},
      ],
    });
  });

  test.each([
    ['<feature> tags', '\\<feature\\> tags'],
    ["df['a_b'].mean() * 2", "df\\['a\\_b'\\].mean() \\* 2"],
    ['C:\\path', 'C:\\\\path'],
    ['100\\% sure', '100% sure'],
    ['a &lt;b&gt; &amp;&nbsp;c &#65;&#x42;', 'a \\<b\\> \\& c AB'],
    ['&unknown; &#27; &#xd800; &#9999999;', '\\&unknown; \\&#27; \\&#xd800; \\&#9999999;'],
    ['`code` | ~~x~~', '\\`code\\` \\| \\~\\~x\\~\\~'],
    ['- not a list', '\\- not a list'],
    ['# not a heading', '\\# not a heading'],
    ['1. not a number', '1\\. not a number'],
    ['1.5 is one', '1.5 is one'],
  ])('its texts are literal: %s', (text, markdown) => {
    const { bank } = read(`What?\n\n${yes(text)}${no('other')}`);
    expect(bank.questions.map(outline)).toEqual([`single | What? | [x] ${markdown} | [ ] other`]);
  });

  test.each([
    [
      'several correct',
      `A?\n\n${yes('a')}${yes('b')}${no('c')}`,
      'multiple | A? | [x] a | [x] b | [ ] c',
    ],
    ['all correct', `A?\n\n${yes('a')}${yes('b')}`, 'multiple | A? | [x] a | [x] b'],
    [
      'true or false',
      `A?\n\n${yes('True')}${no('False')}`,
      'true-false | A? | [x] True | [ ] False',
    ],
    [
      'a question of two lines',
      `A.\nB?\n\n${yes('a')}${no('b')}`,
      'single | A.\nB? | [x] a | [ ] b',
    ],
    [
      'an answer of two lines',
      `A?\n\n${yes('a').trimEnd()}\nmore\n\n${no('b')}`,
      'single | A? | [x] a\nmore | [ ] b',
    ],
  ])('with %s', (_, text, expected) => {
    expect(read(text).bank.questions.map(outline)).toEqual([expected]);
  });

  test('whose answers speak of letters keeps their order', () => {
    const { bank } = read(`A?\n\n${no('a')}${no('b')}${yes('Both A and B')}`);
    expect(bank.questions[0]?.shuffle).toBe(false);
  });

  const good = `Good?\n\n${yes('a')}${no('b')}`;

  test.each([
    ['no answers', 'A?\n\n', 'answer-missing', 'The question has no answers to choose from.'],
    [
      'one answer',
      `A?\n\n${yes('a')}`,
      'answer-missing',
      'The question has no answers to choose from.',
    ],
    [
      'none correct',
      `A?\n\n${no('a')}${no('b')}`,
      'answer-no-correct',
      'No answer is marked as correct. Check the square of one.',
    ],
    [
      'an answer without text',
      `A?\n\n${yes('a')}${no('b')}${no('')}`,
      'choice-empty',
      'This answer has no text.',
    ],
    [
      'the same answer twice',
      `A?\n\n${yes('b')}${no('a')}${no('b')}`,
      'choice-duplicate',
      'The same answer stands in line 12. Change or remove one.',
    ],
    ['no text', `\n\n${yes('a')}${no('b')}`, 'stem-missing', 'The question has no text.'],
    [
      'an invisible character',
      `A\u001b?\n\n${yes('a')}${no('b')}`,
      'control-character',
      'This line contains U+001B, a character that cannot be seen. Remove it.',
    ],
  ])('with %s is named, and takes nothing from the others', (_, text, rule, message) => {
    const { bank, diagnostics, left } = read(text, good);
    expect(diagnostics.map((one) => [one.rule, one.message])).toEqual([[rule, message]]);
    expect(left).toEqual([{ file: 'check.md', line: 10, message }]);
    expect(bank.questions.map(({ id }) => id)).toEqual(['check/good']);
  });

  test('with the same wrong answer twice has it once, and that is told', () => {
    const { bank, diagnostics } = read(`A?\n\n${yes('a')}${no('b  c')}${no('b c')}`);
    expect(bank.questions.map(outline)).toEqual(['single | A? | [x] a | [ ] b  c']);
    expect(diagnostics).toMatchObject([
      { rule: 'choice-duplicate', severity: 'warning', place: { line: 16 } },
    ]);
  });

  test('with the same question twice has both', () => {
    const { bank, diagnostics } = read(good, good, good);
    expect(diagnostics).toEqual([]);
    const [first = '', ...others] = bank.questions.map(({ id }) => id);
    expect(others.map((id) => id.slice(first.length))).toEqual([
      expect.stringMatching(/^-[0-9a-f]{8}$/),
      expect.stringMatching(/^-[0-9a-f]{8}-2$/),
    ]);
  });

  test('of more than 1,000 questions is cut', () => {
    const { bank, diagnostics } = read(
      ...Array.from({ length: 1001 }, (_, at) => `Q${at}?\n\n${yes('a')}${no('b')}`),
    );
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['limit-exceeded']);
    expect(bank.questions).toHaveLength(1000);
  });

  test('without a title has the name of its file', () => {
    const text = `#### 1. A?\n\n${yes('a')}${no('b')}`;
    expect(loadForeign(['c/my-check.md', text]).bank.topics).toMatchObject([
      { title: 'my-check', references: [] },
    ]);
  });

  test.each(['#### 1. Heading only\n', yes('a'), `---\ntitle: T\n---\n## T\n\n- [x] a\n- [ ] b\n`])(
    '%j is none',
    (text) => {
      expect(knowledgeCheck.recognises(text, 'a.md')).toBe(false);
    },
  );
});

const shared = new URL('../../../shared/', import.meta.url);

describe('the posts at hand', () => {
  const folder = new URL('corpora/mslearn-posts/', shared);
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.md'))
    : [];

  test('are 218 where the corpus is there, or none', () => {
    expect([0, 218]).toContain(names.length);
  });

  test('give every question that is there, and name the four broken ones', () => {
    const { bank, diagnostics, left } = loadForeign(
      ...names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
    );
    const broken = [
      ['2021-04-09-branch-merge-git-4a-knowledge-check-.md', 48, 'answer-missing'],
      ['2021-04-09-intermediate-python-nasa-7a-knowledge-check-.md', 41, 'choice-duplicate'],
      ['2021-04-09-introduction-rocket-launch-nasa-9-knowledge-check-.md', 12, 'answer-no-correct'],
      ['2021-04-09-introduction-rocket-launch-nasa-9-knowledge-check-.md', 36, 'answer-missing'],
    ];
    const found = diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ place, rule }) => [place.file, place.line, rule]);
    expect([bank.topics.length, bank.questions.length, left.length]).toEqual(
      names.length === 0 ? [0, 0, 0] : [218, 614, 4],
    );
    expect(found).toEqual(names.length === 0 ? [] : broken);
  });
});
