import { describe, expect, test } from '@jest/globals';
import { outline } from '../bank/reading.ts';
import { loadForeign } from './files.ts';

/** What is read of files, what explains it, and what is told: "file:line rule". */
function accounted(...files: readonly (readonly [string, string])[]) {
  const { bank, diagnostics } = loadForeign(...files);
  return {
    read: bank.questions.map(outline),
    explained: bank.questions.map(({ explanation }) => explanation?.text ?? ''),
    told: diagnostics.map(
      ({ place, rule, severity }) => `${place.file}:${place.line} ${rule} ${severity}`,
    ),
  };
}

describe('a key without answers', () => {
  test('is told of at its question, and explains no other', () => {
    const text = `###### 1. One?

- A: a
- B: b

#### Answer: A

Because.

###### 2. Two?

- c
- B: d

#### Answer: B

###### 3. Three?

- A: e
- B: f

#### Answer: B
`;
    expect(accounted(['q.md', text])).toEqual({
      read: ['single | One? | [x] a | [ ] b', 'single | Three? | [ ] e | [x] f'],
      explained: ['Because.', ''],
      told: ['q.md:10 answer-missing error'],
    });
  });

  test('is told of where questions have numbers in place of headings', () => {
    const text = `1. One?
   - A. a
   - B. b

   Correct Answer: A

2. Two? - A. c
   - B. d

   Correct Answer: B

3. Three?
   - A. e
   - B. f

   Correct Answer: B
`;
    expect(accounted(['q.md', text])).toEqual({
      read: ['single | One? | [x] a | [ ] b', 'single | Three? | [ ] e | [x] f'],
      explained: ['', ''],
      told: ['q.md:7 answer-missing error'],
    });
  });

  test('may be a text: the question is told of, and the one above keeps its own explanation', () => {
    const text = `### Question 1

a) a
b) b

answer: b

### Question 2

this
that

answer: this

### Question 3

a) c
b) d

answer: a
`;
    expect(accounted(['q.md', text])).toEqual({
      read: ['single | Question 1 | [ ] a | [x] b', 'single | Question 3 | [x] c | [ ] d'],
      explained: ['', ''],
      told: ['q.md:8 answer-missing error'],
    });
  });
});

describe('a key', () => {
  const asked = (key: string) =>
    `## Which?\n\nA. a\nB. b\nC. c\n\n${key}\n\n## And?\n\nA. d\nB. e\n\nAnswer: A\n`;

  test.each([
    ['Answer: c', 'single | Which? | [ ] a | [ ] b | [x] c'],
    ['Correct answer: Ac', 'multiple | Which? | [x] a | [ ] b | [x] c'],
    ['answer: a, b', 'multiple | Which? | [x] a | [x] b | [ ] c'],
    ['#### Antwort B', 'single | Which? | [ ] a | [x] b | [ ] c'],
  ])('%s', (key, expected) => {
    expect(accounted(['q.md', asked(key)]).read).toEqual([
      expected,
      'single | And? | [x] d | [ ] e',
    ]);
  });

  test.each(['Note: see', 'It is B'])('is not: %s', (line) => {
    expect(accounted(['q.md', asked(line)]).told).toEqual(['q.md:1 answer-no-correct error']);
  });
});

describe('pages beside questions', () => {
  const quiz = ['quiz.md', '### Which?\n\n- [x] a\n- [ ] b\n'] as const;

  test.each([
    ['with an anchor in a heading', '# End [[end]]\n\nThanks.\n'],
    ['with brackets in code', '---\ntitle: T\n---\n\n## Run\n\n```sh\n[[ -f a ]] && b\n```\n'],
    ['with front matter of a site', '---\ntitle: T\nday: 3\n---\n\n## Run\n\nSee [[b]].\n'],
  ])('%s are notes', (_, page) => {
    expect(accounted(quiz, ['page.md', page])).toEqual({
      read: ['single | Which? | [x] a | [ ] b'],
      explained: [''],
      told: [],
    });
  });

  const list = '- [ ] buy\n- [ ] sell\n';

  test.each([
    ['below a heading', `# Plan\n\n${list}`, 3],
    [
      'on a page of a site',
      `---\ntitle: T\nday: 3\n---\n\n## One\n\n${list}\n## Two\n\n${list}`,
      8,
    ],
    ['below three headings', `## One\n\n${list}\n## Two\n\n${list}\n## Three\n\n${list}`, 3],
  ])('with a list of what is to be done, %s, are notes, and it is mentioned', (_, page, line) => {
    expect(accounted(quiz, ['page.md', page])).toMatchObject({
      read: ['single | Which? | [x] a | [ ] b'],
      told: [`page.md:${line} front-matter-place info`],
    });
  });

  test('that ask something without a key are told of', () => {
    expect(accounted(quiz, ['page.md', `# Plan\n\nWhat next?\n\n${list}`]).told).toEqual([
      'page.md:1 front-matter-place error',
    ]);
  });
});

test('what was copied along and cannot be seen is left out of the texts of others', () => {
  const text = '### Wh\u200bich\ufeff?\n\n- [x] so\u00adft\n- [ ] \u200fb\u200e\n';
  expect(accounted(['q.md', text])).toEqual({
    read: ['single | Which? | [x] soft | [ ] b'],
    explained: [''],
    told: [],
  });
});

test('data may call its question a description', () => {
  const question = { description: 'Which?', options: ['a', 'b'], correctAnswer: 1 };
  expect(accounted(['q.json', JSON.stringify({ questions: [question] })]).read).toEqual([
    'single | Which? | [ ] a | [x] b',
  ]);
});
