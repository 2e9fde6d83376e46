import { describe, expect, test } from '@jest/globals';
import { outline } from '../bank/reading.ts';
import { loadForeign } from './files.ts';

const json = (...questions: readonly unknown[]) => JSON.stringify(questions, null, 1);
const outlines = (path: string, text: string) =>
  loadForeign([path, text]).bank.questions.map(outline);

describe('JSON of questions', () => {
  const options = ['one', 'two', 'three'];

  test.each([
    ['an index', { correct: 1 }],
    ['a name with a capital', { correctAnswer: 1 }],
    ['a name with a line', { correct_index: 1 }],
    ['a letter', { answer: 'B' }],
    ['the text of the option', { answer: 'two' }],
    ['a list of one', { correctAnswers: [1] }],
  ])('has its key as %s', (_, key) => {
    expect(outlines('q.json', json({ question: 'Which?', options, ...key }))).toEqual([
      'single | Which? | [ ] one | [x] two | [ ] three',
    ]);
  });

  test.each([
    ['a list of indexes', { correct: [0, 2] }],
    ['letters', { answer: 'A, C' }],
    ['letters without a space', { answer: 'AC' }],
    ['texts', { answer: ['one', 'three'] }],
  ])('has several keys as %s', (_, key) => {
    expect(outlines('q.json', json({ question: 'Which?', options, ...key }))).toEqual([
      'multiple | Which? | [x] one | [ ] two | [x] three',
    ]);
  });

  test('has keys in its options, and feedback beside them', () => {
    const answerOptions = [
      { answerText: 'one', isCorrect: 'false', explanation: 'No.' },
      { answerText: 'two', isCorrect: true },
    ];
    expect(outlines('q.json', json({ questionText: 'Which?', answerOptions }))).toEqual([
      'single | Which? | [ ] one > No. | [x] two',
    ]);
  });

  test('counts from one where a key of the file says so, and only there', () => {
    const first = { question: 'Which?', options, correct: 3 };
    const second = { question: 'And which?', options, correct: 1 };
    expect(outlines('q.json', json(first, second))).toEqual([
      'single | Which? | [ ] one | [ ] two | [x] three',
      'single | And which? | [x] one | [ ] two | [ ] three',
    ]);
    expect(outlines('q.json', json(second))).toEqual([
      'single | And which? | [ ] one | [x] two | [ ] three',
    ]);
  });

  test('a key that points nowhere is an error at its line, and takes nothing from the others', () => {
    const text = json(
      { question: 'First?', options, correct: 0 },
      { question: 'Second?', options, correct: 3 },
      { question: 'Third?', options, answer: 'four' },
      { question: 'Fourth?', options, correct: [] },
    );
    const { bank, diagnostics, left } = loadForeign(['q.json', text]);
    expect(bank.questions.map(({ stem }) => stem.text)).toEqual(['First?']);
    expect(diagnostics.map(({ place, rule, message }) => [place.line, rule, message])).toEqual([
      [18, 'answer-no-correct', 'The key "3" is none of the 3 answers.'],
      [27, 'answer-no-correct', 'The key "four" is none of the 3 answers.'],
      [
        30,
        'answer-no-correct',
        'No answer is marked as correct. Let its key name one, or let one of them say that it is correct.',
      ],
    ]);
    expect(left).toHaveLength(3);
  });

  test('lies anywhere in a file, with a title, an id, a hint, an explanation and a level', () => {
    const text = JSON.stringify({
      title: 'Quiz',
      groups: [
        {
          questions: [
            {
              id: 'disks',
              title: 'Disks',
              situation: 'A disk is full.',
              description: 'What now?',
              codeExample: 'df -h',
              options,
              correctAnswer: 0,
              hint: 'Think.',
              explanation: 'So it is.',
              difficulty: 'advanced',
            },
          ],
        },
      ],
    });
    const { bank } = loadForeign(['a/q.json', text]);
    expect(bank.topics).toMatchObject([{ id: 'q', concept: 'a', title: 'Quiz' }]);
    expect(bank.questions).toMatchObject([
      {
        id: 'q/disks',
        title: { text: 'Disks' },
        stem: { text: 'A disk is full.\n\nWhat now?\n\n```\ndf -h\n```' },
        hints: [{ text: 'Think.' }],
        explanation: { text: 'So it is.' },
        difficulty: 3,
      },
    ]);
  });

  test('shows what its author typed: markup where there is some, else each sign', () => {
    const said = ['a_b_c * d', 'List<int> &amp; more', '`x` is **so**', 'one\n  two'];
    const { bank } = loadForeign([
      'q.json',
      json({ question: 'Which *is* it?', options: said, correct: 0 }),
    ]);
    const [question] = bank.questions;
    expect(question).toMatchObject({
      stem: { text: 'Which \\*is\\* it?' },
      choices: [
        { text: { text: 'a\\_b\\_c \\* d' } },
        { text: { text: 'List\\<int\\> \\& more' } },
        { text: { text: '`x` is **so**' } },
        { text: { text: 'one\\\n\u00a0\u00a0two' } },
      ],
    });
  });

  test('that is damaged is told of in its own words', () => {
    const text = '[\n {"question": "A?", "options": ["a", "b"], "correct": 0}\n {}]';
    expect(loadForeign(['q.json', text]).diagnostics).toMatchObject([
      {
        rule: 'format-broken',
        place: { line: 3, column: 2 },
        message: 'This looks like questions, but it cannot be read: a "," or "]" is missing.',
      },
    ]);
  });

  test.each(['{"name": "x"}', '[1, 2]', '{"content": {"options": 1}, "answer": []}', 'Dear all'])(
    'that holds none is nobody’s concern: %s',
    (text) => {
      expect(loadForeign(['q.json', text])).toMatchObject({
        bank: { questions: [], topics: [] },
        diagnostics: [{ rule: 'question-none' }],
        left: [],
      });
    },
  );

  test('nested a hundred thousand levels deep is refused', () => {
    const text = `{"question": 1, "options": 1, "correct": ${'['.repeat(100_000)}`;
    expect(loadForeign(['q.json', text]).diagnostics).toMatchObject([{ rule: 'format-broken' }]);
  });
});

describe('YAML of questions', () => {
  test('has choices that say whether they are correct', () => {
    const text = `### YamlMime:ModuleUnit
title: Knowledge check
quiz:
  questions:
  - content: "What is \`x\`?"
    choices:
    - content: A name.
      isCorrect: true
      explanation: "Yes: it is."
    - content: A number.
      isCorrect: false
`;
    const { bank, diagnostics } = loadForeign(['unit.yml', text]);
    expect(diagnostics).toEqual([]);
    expect(bank.topics).toMatchObject([{ title: 'Knowledge check' }]);
    expect(bank.questions.map(outline)).toEqual([
      'single | What is `x`? | [x] A name. > Yes: it is. | [ ] A number.',
    ]);
    expect(bank.questions).toMatchObject([{ place: { line: 5 } }]);
  });
});

describe('odd data', () => {
  test.each([
    ['easy', 1],
    ['Medium', 2],
    ['hard', 3],
    ['unknown', undefined],
  ])('a level %s', (level, difficulty) => {
    const { bank } = loadForeign([
      'q.json',
      json({ question: 'Which?', options: ['a', 'b'], correct: 0, level }),
    ]);
    expect(bank.questions[0]?.difficulty).toBe(difficulty);
  });

  test('options without a text are passed over, and words are no letters', () => {
    const options = ['a', ['b'], { id: 1 }, { text: 'c', correct: 'no' }, { text: 'd' }];
    expect(outlines('q.json', json({ question: 'Which?', options, answer: 'd' }))).toEqual([
      'single | Which? | [ ] a | [ ] c | [x] d',
    ]);
    const words = json({ question: 'Which?', options: ['a', 'b'], answer: 'ab' });
    expect(loadForeign(['q.json', words]).diagnostics).toMatchObject([
      { rule: 'answer-no-correct' },
    ]);
  });

  test('numbers are options too, and a key is then their place', () => {
    expect(
      outlines('q.json', json({ question: 'How many?', options: [2, 0, 1], correct: 2 })),
    ).toEqual(['single | How many? | [ ] 2 | [ ] 0 | [x] 1']);
  });

  test('a question without a text is told of, and code with backticks keeps them', () => {
    const code = 'echo ```x```';
    const text = json(
      { question: ' ', description: 'So?', options: ['a', 'b'], correct: 0 },
      { question: 'Which?', code, options: ['a', 'b'], correct: 0, explanation: null },
    );
    const { bank } = loadForeign(['q.json', text]);
    expect(bank.questions.map(({ stem }) => stem.text)).toEqual([
      'So?',
      `Which?\n\n\`\`\`\`\n${code}\n\`\`\`\``,
    ]);
  });

  test('quotes and line ends that are escaped, and a sign without a meaning', () => {
    const text =
      '[{question: "a\\"b\\\nc", options: ["x", \'y\\\'s\'], correct: 0}, {question: "?", options: [], correct: 0}]';
    expect(outlines('q.json', text)).toEqual(['single | a"bc | [x] x | [ ] y\'s']);
  });
});

test.each([
  ['[html]<b>a</b><img alt="x"><a>b</a>', '**a**xb'],
  ['[moodle]a_b', 'a\\_b'],
])('GIFT in %s', (stem, expected) => {
  const text = `${stem.replace(/([=:])/g, '\\$1')} {~a =b}\n`;
  expect(loadForeign(['a.gift', text]).bank.questions[0]?.stem.text).toBe(expected);
});
