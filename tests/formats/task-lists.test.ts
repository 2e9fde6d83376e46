import { describe, expect, test } from '@jest/globals';
import { outline } from '../bank/reading.ts';
import { loadForeign } from './files.ts';

const outlines = (text: string, path = 'quiz.md') =>
  loadForeign([path, text]).bank.questions.map(outline);

describe('check boxes below headings of others', () => {
  test.each([
    ['any level', '### Which?\n\n- [ ] a\n- [x] b\n'],
    ['a number before the question', '#### Q12. Which?\n\n- [ ] a\n- [x] b\n'],
    ['numbered boxes', '#### Which?\n\n1. [ ] a\n2. [X] b\n'],
    ['stars, and boxes without their spaces', '## Which?\n\n* [] a\n*[x] b\n'],
    ['letters of their own', '## Which?\n\n- [ ] A. a\n- [x] B. b\n'],
    [
      'front matter of a site',
      '---\nlayout: post\ndraft: true\n---\n\n### Which?\n\n- [ ] a\n- [x] b\n',
    ],
    ['a paragraph in place of a heading', 'Which?\n\n- [ ] a\n- [x] b\n'],
    ['a number in bold', '**3. Which?**\n\n- [ ] a\n- [x] b\n'],
  ])('with %s', (_, text) => {
    expect(outlines(text)[0]?.replaceAll('*', '')).toBe('single | Which? | [ ] a | [x] b');
  });

  test('code at the start of its lines belongs to the answer above', () => {
    const text = '#### Which?\n\n- [ ] A\n\n```js\na();\n```\n\n- [x] B\n\n```js\nb();\n```\n';
    expect(outlines(text)).toEqual([
      'single | Which? | [ ] A\n\n```js\na();\n``` | [x] B\n\n```js\nb();\n```',
    ]);
  });

  test('a quote right below an answer is its feedback, one below an empty line explains', () => {
    const text = '#### Which?\n\n- [ ] a\n> No.\n- [x] b\n> Yes.\n\n> So it is.\n';
    expect(outlines(text)).toEqual(['single | Which? | [ ] a > No. | [x] b > Yes.']);
    const [question] = loadForeign(['q.md', text]).bank.questions;
    expect(question?.explanation?.text).toBe('> So it is.');
  });

  test('all of them ticked are all to be ticked', () => {
    expect(outlines('## Which?\n\n- [x] a\n- [x] b\n')).toEqual([
      'multiple | Which? | [x] a | [x] b',
    ]);
  });

  test('a second list with other bullets is told of, and not taken for more answers', () => {
    const text =
      '## Which?\n\n- [x] a\n- [ ] b\n\n* [x] c\n* [ ] d\n\n## And?\n\n1. [x] e\n2. [ ] f\n';
    const { bank, diagnostics } = loadForeign(['q.md', text]);
    expect(bank.questions.map(outline)).toEqual(['single | And? | [x] e | [ ] f']);
    expect(diagnostics.map(({ rule, place }) => `${rule} ${place.line}`)).toEqual([
      'checkbox-missing 6',
    ]);
  });

  test('a heading without boxes asks nothing, and one that is a link is a source', () => {
    const text =
      '# Quiz\n\n## About\n\nText.\n\n### Which?\n\n- [x] a\n- [ ] b\n\n### [Reference](https://a.example/b)\n\n### And?\n\n- [x] c\n- [ ] d\n';
    const { bank } = loadForeign(['q.md', text]);
    expect(bank.topics).toMatchObject([{ title: 'Quiz' }]);
    expect(bank.questions.map(outline)).toEqual([
      'single | Which? | [x] a | [ ] b',
      'single | And? | [x] c | [ ] d',
    ]);
    expect(bank.questions[0]?.references).toEqual(['https://a.example/b']);
  });

  test('without a key it is told of at its line, and takes nothing from the others', () => {
    const text = '### Which?\n\n- [ ] a\n- [ ] b\n\n### And?\n\n- [x] c\n- [ ] d\n';
    const { bank, diagnostics, left } = loadForeign(['q.md', text]);
    expect(bank.questions.map(outline)).toEqual(['single | And? | [x] c | [ ] d']);
    expect(diagnostics).toMatchObject([{ rule: 'answer-no-correct', place: { line: 1 } }]);
    expect(left).toMatchObject([{ line: 1 }]);
  });

  test('a page of questions without any key is told of question by question', () => {
    const text = [1, 2, 3].map((at) => `### Q${at}. Which ${at}?\n\n- [ ] a\n- [ ] b\n`).join('\n');
    const { diagnostics } = loadForeign(['q.md', text]);
    expect(diagnostics.map(({ rule, place }) => `${place.line} ${rule}`)).toEqual([
      '1 answer-no-correct',
      '6 answer-no-correct',
      '11 answer-no-correct',
    ]);
  });

  test.each([
    ['an answer names another', 'b', 'both A and B', ''],
    ['the explanation names a letter', 'a', 'b', '\nOption B is too long.\n'],
  ])('keeps its order where %s', (_, first, second, below) => {
    const text = `### Which?\n\n- [x] ${first}\n- [ ] ${second}\n${below}`;
    expect(loadForeign(['q.md', text]).bank.questions).toMatchObject([{ shuffle: false }]);
  });

  test('equal titles get ids by their answers, and those stay', () => {
    const text = '### Which?\n\n- [x] a\n- [ ] b\n\n### Which?\n\n- [x] c\n- [ ] d\n';
    const ids = loadForeign(['q.md', text]).bank.questions.map(({ id }) => id);
    expect(ids).toEqual(['q/which', expect.stringMatching(/^q\/which-[0-9a-f]{8}$/)]);
  });

  test('a list of what is to be done in a bank of ours is none', () => {
    const index = '---\ntitle: B\npass: 70\n---\n';
    const { bank, diagnostics } = loadForeign(
      ['index.md', index],
      ['a.md', '# Plan\n\n- [x] done\n- [ ] to do\n'],
    );
    expect(bank.questions).toEqual([]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['front-matter-place']);
  });
});

describe('a folder of pages', () => {
  test('an index in every folder is the topic of its folder', () => {
    const quiz = (text: string) => `# ${text}\n\n<quiz>\n${text}?\n- [x] a\n- [ ] b\n</quiz>\n`;
    const { bank } = loadForeign(
      ['git/index.md', quiz('Git')],
      ['linux/index.md', quiz('Linux')],
      ['about.md', '# About\n\nText.\n'],
    );
    expect(bank.topics.map(({ id }) => id).sort()).toEqual(['about', 'git', 'linux']);
    expect(bank.questions).toHaveLength(2);
  });

  test('a page without a question is its note', () => {
    const { bank, diagnostics } = loadForeign(
      ['a.md', '# Ports\n\nA port is a number.\n'],
      ['q.md', '### Which?\n\n- [x] a\n- [ ] b\n'],
    );
    expect(diagnostics).toEqual([]);
    expect(bank.topics).toMatchObject([
      { id: 'a', title: 'Ports', note: { text: 'A port is a number.' } },
      { id: 'q' },
    ]);
  });
});

describe('pages that are odd', () => {
  const good = ['q.md', '### Which?\n\n- [x] a\n- [ ] b\n'] as const;
  const topics = (text: string) =>
    loadForeign(good, ['p.md', text]).bank.topics.map(({ id, title }) => `${id} ${title}`);

  test.each([
    ['front matter that cannot be read', '---\nlayout: [a\n---\n\n# Page\n\nText.\n', 'p Page'],
    ['neither title nor heading', '---\nlayout: a\n---\n\nText.\n', 'p p'],
    ['a title', '---\ntitle: T\nlayout: a\n---\n\n# Page\n', 'p T'],
  ])('a note with %s', (_, text, expected) => {
    expect(topics(text)).toContain(expected);
  });

  test('an empty page is nothing, and one with signs of no text is no note', () => {
    expect(topics('\n\n')).toEqual(['q q']);
    expect(topics('a\0b\n')).toEqual(['q q']);
    expect(topics('A. a\n\0\nAnswer: A\n')).toEqual(['q q']);
  });

  test('code without an end is told of', () => {
    const text = '### Which?\n\n- [x] a\n- [ ] b\n\n```\ncode\n';
    expect(loadForeign(['q.md', text]).diagnostics.map(({ rule }) => rule)).toEqual([
      'fence-unclosed',
    ]);
  });

  test('a label without a series is part of its answer', () => {
    expect(outlines('### Which?\n\n- [x] A. a\n- [ ] C. b\n')).toEqual([
      'single | Which? | [x] A. a | [ ] C. b',
    ]);
    expect(outlines('### Which?\n\n- [x] ① a\n- [ ] ② b\n')).toEqual([
      'single | Which? | [x] a | [ ] b',
    ]);
    expect(outlines('### Which?\n\n- [x] 1) a\n- [ ] 2) b\n')).toEqual([
      'single | Which? | [x] a | [ ] b',
    ]);
  });
});
