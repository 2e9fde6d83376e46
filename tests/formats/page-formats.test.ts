import { describe, expect, test } from '@jest/globals';
import { outline } from '../bank/reading.ts';
import { loadForeign } from './files.ts';

const outlines = (path: string, text: string) =>
  loadForeign([path, text]).bank.questions.map(outline);
const told = (path: string, text: string) =>
  loadForeign([path, text]).diagnostics.map(({ rule, place }) => `${place.line} ${rule}`);

describe('answers with letters and a key', () => {
  const page = (key: string, answers = '- A. one\n- B. two\n- C. three') =>
    `---\nlayout: exam\n---\n\n# Exam\n\n1. Which?\n    ${answers.replaceAll('\n', '\n    ')}\n\n    <details markdown=1><summary>Answer</summary>\n      ${key}\n    </details>\n\n2. And?\n    - A. four\n    - B. five\n\n    Answer: A\n`;

  test.each([
    ['Correct answer: B', 'single | Which? | [ ] one | [x] two | [ ] three'],
    ['Correct Answer: AC', 'multiple | Which? | [x] one | [ ] two | [x] three'],
    ['**Answers:** A, C', 'multiple | Which? | [x] one | [ ] two | [x] three'],
    ['Antwort: A and B', 'multiple | Which? | [x] one | [x] two | [ ] three'],
  ])('%s', (key, expected) => {
    const { bank, diagnostics } = loadForeign(['a.md', page(key)]);
    expect(diagnostics).toEqual([]);
    expect(bank.topics).toMatchObject([{ title: 'Exam' }]);
    expect(bank.questions.map(outline)).toEqual([expected, 'single | And? | [x] four | [ ] five']);
  });

  test('below a heading, with code above and an explanation below', () => {
    const text =
      '###### 1. What is it?\n\n```js\nA. no answer\n```\n\n- A: `x`\n- B: `y`\n  and z\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: B\n\nBecause y.\n\n</p>\n</details>\n\n---\n\n###### 2. And?\n\n- A: a\n- B: b\n\n#### Answer: A\n';
    const { bank } = loadForeign(['a.md', text]);
    expect(bank.questions.map(outline)).toEqual([
      'single | What is it?\n\n```js\nA. no answer\n``` | [ ] `x` | [x] `y`\nand z',
      'single | And? | [x] a | [ ] b',
    ]);
    expect(bank.questions[0]?.explanation?.text).toBe('Because y.');
  });

  test('without a heading or a number the paragraph above asks', () => {
    const text =
      'Intro.\n\nWhich?\n\nA) one\nB) two\n\nAnswer: B\n\n**Q2. And?**\n\nA) three\nB) four\n\nAnswer: A\n';
    expect(outlines('a.md', text)).toEqual([
      'single | Which? | [ ] one | [x] two',
      'single | And?** | [x] three | [ ] four',
    ]);
  });

  test.each([
    ['names no answer that is there', '13 answer-no-correct', page('Correct answer: D')],
    ['is missing', '7 answer-no-correct', page('See below.')],
  ])('a key that %s is told of', (_, expected, text) => {
    expect(told('a.md', text)).toEqual([expected]);
    expect(outlines('a.md', text)).toEqual(['single | And? | [x] four | [ ] five']);
  });
});

describe('one question a page', () => {
  test('in the front matter, with boxes below and a source above them', () => {
    const text =
      '---\nquestion: "Which keys start a run?"\ndocumentation: "https://a.example/d"\n---\n\n> https://a.example/s\n- [x] push\n> It is an event.\n- [ ] secrets\n> These are values.\n';
    const { bank, diagnostics } = loadForeign(
      ['en/runs/q-001.md', text],
      ['en/runs/q-002.md', text],
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(bank.topics).toMatchObject([{ id: 'runs', concept: 'en', title: 'runs' }]);
    expect(bank.questions.map(({ id }) => id)).toEqual(['runs/q-001', 'runs/q-002']);
    expect(bank.questions.map(outline)[0]).toBe(
      'single | Which keys start a run? | [x] push > It is an event. | [ ] secrets > These are values.',
    );
    expect(bank.questions[0]?.references).toEqual(['https://a.example/s']);
  });

  test('with answers in the front matter and the stem below', () => {
    const text =
      '---\ntitle: "Calls"\nanswers:\n  - id: a\n    title: "One"\n    correct: true\n    explain: "Yes: so."\n  - title: "Two"\n  - plain\n  - id: c\nlink: "https://a.example/x"\n---\n\nWhich service?\n';
    const { bank, diagnostics } = loadForeign(['q/33.md', text]);
    expect(diagnostics).toEqual([]);
    expect(bank.questions.map(outline)).toEqual([
      'single | Which service? | [x] One > Yes: so. | [ ] Two',
    ]);
    expect(bank.questions).toMatchObject([
      { id: 'q/33', title: { text: 'Calls' }, references: ['https://a.example/x'] },
    ]);
  });

  test.each([
    [
      'no answer is right',
      '---\ntitle: T\nanswers:\n  - title: a\n  - title: b\n---\n\nQ?\n',
      '1 answer-no-correct',
    ],
    ['there are no answers', '---\ntitle: T\nanswers:\n  a: b\n---\n', '1 answer-missing'],
    [
      'the front matter is none',
      '---\nquestion: [a\n---\n\n- [x] a\n- [ ] b\n',
      '2 front-matter-syntax',
    ],
  ])('is told of where %s', (_, text, expected) => {
    expect(told('q/1.md', text)).toEqual([expected]);
  });
});

describe('quizdown', () => {
  const body =
    '## Which?\n\n> Think.\n\n1. [x] a\n\n\t> Yes.\n2. [ ] b\n\n### Order?\n\n1. one\n2. two\n';

  test.each([
    ['a file of its own', `---\nshuffle_answers: true\n---\n\n${body}`],
    [
      'a page with a shortcode',
      `---\ntitle: T\n---\n\nText.\n\n{{< quizdown >}}\n\n---\nprimary_color: red\n---\n\n${body}\n{{< /quizdown >}}\n\n## After\n`,
    ],
    ['a shortcode without settings and without an end', `{{% quizdown %}}\n${body}`],
  ])('in %s', (_, text) => {
    const { bank, diagnostics } = loadForeign(['q.md', text]);
    expect(diagnostics).toEqual([]);
    expect(bank.questions.map(outline)).toEqual([
      'single | Which? | [x] a > Yes. | [ ] b',
      'ordering | Order? | one | two',
    ]);
    expect(bank.questions[0]?.hints.map(({ text: hint }) => hint)).toEqual(['Think.']);
  });
});

describe('components of MDX', () => {
  test('are read as data', () => {
    const text =
      "# Quiz\n\n### Q1: What is it?\nChoose.\n\n<Question\nchoices={[\n  { text: \"a\", explain: 'Yes', correct: true },\n  { text: `b`, }, // no\n]}\n/>\n\nWhich?\n\n<Question choices={[{text: 'c'}, {text: 'd', correct: true}]} />\n\n<Question question=\"Own?\" choices={[{text: 'e', correct: true}, {text: 'f'}]} />\n";
    const { bank, diagnostics } = loadForeign(['q.mdx', text]);
    expect(diagnostics).toEqual([]);
    expect(bank.topics).toMatchObject([{ title: 'Quiz' }]);
    expect(bank.questions.map(outline)).toEqual([
      'single | What is it?\n\nChoose. | [x] a > Yes | [ ] b',
      'single | Which? | [ ] c | [x] d',
      'single | Own? | [x] e | [ ] f',
    ]);
  });

  test.each([
    ['code', '<Question choices={[{text: `${x}`}]} />'],
    ['a bracket without an end', '<Question choices={[{text: "a"} />'],
    ['a brace without an end', '<Question choices={[{text: "a"}]'],
    ['a quote without an end', '<Question choices={["a />'],
  ])('with %s are told of', (_, tag) => {
    expect(told('q.mdx', `### Which?\n\n${tag}\n`)).toEqual(['3 format-broken']);
  });

  test('without a key are told of at their heading', () => {
    const text = "### Which?\n\n<Question choices={[{text: 'a'}, {text: 'b'}]} />\n";
    expect(told('q.mdx', text)).toEqual(['3 answer-no-correct']);
  });
});

describe('HTML in other formats', () => {
  const shown = (html: string) => {
    const text = `::T::[html]${html.replace(/([~=#{}:])/g, '\\$1')} {=a ~b}\n`;
    return loadForeign(['a.gift', text]).bank.questions[0]?.stem.text;
  };

  test.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['A<br>B<br/>', 'A\\\nB'],
    ['<b>B</b> and <i>I</i>, <strong>S</strong>', '**B** and *I*, **S**'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['Use <code>a*b</code>', 'Use `a*b`'],
    ['<pre>a\n b</pre>', '```\na\n b\n```'],
    ['<pre><code>a</code></pre>', '```\na\n```'],
    ['<a href="https://a.example/x">docs</a>', '[docs](https://a.example/x)'],
    ['<a href="javascript:x">docs</a>', 'docs'],
    ['<img src="a.png" alt="A picture"> <img src="b.png">', 'A picture'],
    ['<script>alert(1)</script>Text<!-- hidden -->', 'Text'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['1 &lt; 2 &amp; <span>3</span>', '1 \\< 2 \\& 3'],
    ['a < b', 'a \\< b'],
  ])('%s', (html, expected) => {
    expect(shown(html)).toBe(expected);
  });
});

describe('literals', () => {
  test.each([
    ['escapes', '"a\\n\\t\\u0041\\x42\\u{43}\\/\\q"', 'a\n\tABC/q'],
    ['a pair', '"\\ud83d\\ude00"', '😀'],
  ])('%s', (_, written, expected) => {
    const text = `[{"question": ${written}, "options": ["a", "b"], "correct": 0}]`;
    const [question] = loadForeign(['q.json', text]).bank.questions;
    expect(question?.stem.text.replace(/\\\n/g, '\n').trim()).toBe(
      expected.replace('\n\t', '\n\u00a0\u00a0'),
    );
  });

  test.each([
    '[{"question": "a" "options": 1, "correct": 1}]',
    '[{"question": , "options": 1, "correct": 1}]',
    '[{"question": "a", "options": 1, "correct": 1}] x',
    '[{"question": "a", "options": 1, "correct": "1]',
    '[{"question": "a", "options": 1, "correct": 1, {}: 2}]',
  ])('%s is damaged', (text) => {
    expect(told('q.json', text)).toEqual(['1 format-broken']);
  });

  test('options under letters, and comments, are read', () => {
    const text =
      '{ /* a */ "question": "Which?", // b\n"options": {"A": "x", "B": "y"}, "answer": "B", "extra": [1, {"a": null}],}';
    expect(outlines('q.json', text)).toEqual(['single | Which? | [ ] x | [x] y']);
  });
});

test('tables with a list in one cell, references, tags and ids', () => {
  const text =
    'id,question,options,answer,explanation,hint,source,tags\nq-a,Which?,a|b|c,B,So.,Think.,https://a.example/x,t1;t2\n,And?,a|b,0,,,none,\n';
  const { bank } = loadForeign(['a.csv', text]);
  expect(bank.questions.map(outline)).toEqual([
    'single | Which? | [ ] a | [x] b | [ ] c',
    'single | And? | [x] a | [ ] b',
  ]);
  expect(bank.questions[0]).toMatchObject({
    id: 'a/q-a',
    tags: ['t1', 't2'],
    references: ['https://a.example/x'],
    hints: [{ text: 'Think.' }],
    explanation: { text: 'So.' },
  });
});

test('what GIFT and Moodle cannot mean is told of', () => {
  expect(told('a.gift', 'How many? {#x}\n\nMatch. {=a -> b =c -> b}\n\nWhich? {~a ~b}\n')).toEqual([
    '1 numeric-invalid',
    '3 matching-invalid',
    '5 answer-no-correct',
  ]);
  const xml = (type: string, body: string) =>
    `<quiz><question type="category"><category><text>$course$/Sea</text></category></question><question type="${type}"><questiontext format="plain_text"><text>A*?</text></questiontext><idnumber>n-1</idnumber><tags><tag><text>t</text></tag></tags><generalfeedback format="markdown"><text>*So*</text></generalfeedback><hint><text>H</text></hint>${body}</question></quiz>`;
  const item = (text: string) => `<answer><text>${text}</text></answer>`;
  expect(told('a.xml', xml('numerical', item('x')))).toEqual(['1 numeric-invalid']);
  expect(told('a.xml', xml('matching', ''))).toEqual(['1 matching-invalid']);
  expect(told('a.xml', xml('ordering', item('one')))).toEqual(['1 ordering-invalid']);
  const { bank } = loadForeign(['a.xml', xml('ordering', item('one') + item('two'))]);
  expect(bank.topics).toMatchObject([{ title: 'Sea' }]);
  expect(bank.questions).toMatchObject([
    {
      id: 'a/n-1',
      stem: { text: 'A\\*?' },
      tags: ['t'],
      hints: [{ text: 'H' }],
      explanation: { text: '*So*' },
      items: [{ text: 'one' }, { text: 'two' }],
    },
  ]);
});

test('what text2qti has besides questions is passed over, and an essay is told of', () => {
  const text =
    'Quiz title: T\nshuffle answers: true\n\nTitle: Own\nPoints: 2\n1.  Which?\n... In all.\n*a) x\n+ Yes.\nb) y\n\n% note\n2.  Write.\n____\n\n3.  How many?\n= [1, 5]\n\n4.  And?\n= many\n';
  const { bank, diagnostics } = loadForeign(['a.txt', text]);
  expect(bank.questions.map(outline)).toEqual([
    'single | Which? | [x] x > Yes. | [ ] y',
    'numeric | How many? | 1..5',
  ]);
  expect(bank.questions[0]).toMatchObject({
    title: { text: 'Own' },
    explanation: { text: 'In all.' },
  });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['kind-unknown', 'numeric-invalid']);
});
