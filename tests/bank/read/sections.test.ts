import { describe, expect, test } from '@jest/globals';
import { loadText, questionIn, told } from '../reading.ts';

const question = (title: string) => `## ${title}\n\nS?\n\n- [x] a\n- [ ] b\n`;
const QUESTIONS = '<!-- questions -->\n\n';

describe('the study note', () => {
  test.each([
    [
      'ends at the first question',
      `# not here\n`.slice(0, 0) + `A.\n\n### B\n\nC.\n\n${question('T')}`,
      'A.\n\n### B\n\nC.',
    ],
    [
      'ends at the questions line',
      `A.\n\n## B\n\n# C\n\n${QUESTIONS}${question('T')}`,
      'A.\n\n## B\n\n# C',
    ],
    ['may be empty', question('T'), ''],
    ['has no comments', `A.\n<!-- b -->\nC.\n\n${question('T')}`, 'A.\n\nC.'],
    ['ends without a line across', `A.\n\n---\n\n${question('T')}`, 'A.'],
    [
      'takes link definitions in',
      `A [b][c] and [c].\n\n[c]: https://c.example\n\n${question('T')}`,
      'A [b](https://c.example) and [c](https://c.example).',
    ],
    ['keeps code', `A.\n\n    [b][c]\n\n[c]: d\n\n${question('T')}`, 'A.\n\n    [b][c]'],
  ])('%s', (_, text, note) => {
    const { bank, diagnostics } = loadText(text);
    expect(diagnostics).toEqual([]);
    expect(bank.topics[0]?.note.text).toBe(note);
    expect(bank.questions.map(({ id }) => id)).toEqual(['t/t']);
  });

  test('knows its lines', () => {
    const { bank } = loadText(`\n  A.\n\n<!-- b -->\n\nC.\n\n${question('T')}`);
    expect(bank.topics[0]?.note).toEqual({
      text: 'A.\n\nC.',
      file: 'bank/t.md',
      lines: [
        { line: 5, column: 3 },
        { line: 6, column: 1 },
        { line: 9, column: 1 },
      ],
    });
  });

  test.each([
    ['a check box', `- [ ] a\n\n${question('T')}`, '4:3-4:8 note-checkbox'],
    [
      'a nested check box',
      `1. a\n   - b\n     - [x] c\n\n${question('T')}`,
      '6:8-6:13 note-checkbox',
    ],
    [
      'a page title without the questions line',
      `# A\n\n${question('T')}`,
      '4:1-4:4 case-misplaced',
    ],
    ['a malformed heading', `##A\n\n${QUESTIONS}${question('T')}`, '4:1-4:4 heading-malformed'],
    ['code without an end', `\`\`\`\na\n\n${question('T')}`, '4:1-4:4 fence-unclosed'],
    ['a picture without words', `![](a.png)\n\n${question('T')}`, '4:1-4:11 image-no-alt'],
    ['an invisible character', `A\u200b.\n\n${question('T')}`, '4:2-4:3 control-character'],
  ])('%s', (_, text, expected) => {
    const loaded = loadText(text);
    expect(told(loaded)).toEqual([expected]);
    expect(loaded.bank.questions.map(({ id }) => id)).toEqual(['t/t']);
    expect(loaded.left).toEqual([]);
  });

  test.each([
    '```\n- [ ] a\n```',
    '    - [ ] a',
    '<!--\n- [ ] a\n-->',
    '- `[ ]` a',
    '- [a] b',
    '[ ] a',
  ])('%j is no check box', (note) => {
    expect(told(loadText(`${note}\n\n${question('T')}`))).toEqual([]);
  });
});

describe('cases', () => {
  test('are shown with every question up to the next one', () => {
    const { bank, diagnostics } = loadText(
      `${QUESTIONS}${question('One')}\n# First\n\nLong ago.\n\n<!-- c -->\n\n${question('Two')}\n${question('Three')}\n---\n\n# Second\n\n${question('Four')}`,
    );
    expect(diagnostics).toEqual([]);
    expect(
      bank.questions.map(({ id, case: scenario }) => [
        id,
        scenario?.title.text,
        scenario?.text.text,
      ]),
    ).toEqual([
      ['t/one', undefined, undefined],
      ['t/two', 'First', 'Long ago.'],
      ['t/three', 'First', 'Long ago.'],
      ['t/four', 'Second', ''],
    ]);
  });

  test.each([
    ['a check box', '# A\n\n- [ ] b', '8:3-8:8 note-checkbox'],
    ['no title', '#', '6:1-6:2 heading-malformed'],
    ['an invisible character', '# A\n\nB\u202e', '8:2-8:3 control-character'],
    ['an underlined title', 'A\n===', '6:1-7:4 heading-malformed'],
  ])('%s takes its questions away, and no others', (_, scenario, expected) => {
    const loaded = loadText(
      `${QUESTIONS}${scenario}\n\n${question('T')}\n# Good\n\n${question('U')}`,
    );
    expect(told(loaded)).toEqual([expected]);
    expect(loaded.bank.questions.map(({ id }) => id)).toEqual(['t/u']);
    expect(loaded.left.map(({ message }) => message)).toEqual([loaded.diagnostics[0]?.message]);
  });

  test('without the questions line a case is an error, and read', () => {
    const loaded = loadText(`${question('T')}\n# Case\n\nLong ago.\n\n${question('U')}`);
    expect(told(loaded)).toEqual(['11:1-11:7 case-misplaced']);
    expect(loaded.bank.questions.map((one) => one.case?.title.text)).toEqual([undefined, 'Case']);
  });
});

describe('between the questions line and the first title', () => {
  test.each(['Lost.', '- [x] a\n- [ ] b', '```\na\n```', '### A'])('%j is told of', (stray) => {
    const loaded = loadText(`${QUESTIONS}${stray}\n\n${question('T')}`);
    expect(loaded.diagnostics.map(({ rule, place }) => [rule, place.line])).toEqual([
      ['heading-malformed', 6],
    ]);
    expect(loaded.bank.questions).toHaveLength(1);
  });

  test.each(['<!-- a comment -->', '---', '[a]: https://a.example'])('%j is fine', (stray) => {
    expect(told(loadText(`${QUESTIONS}${stray}\n\n${question('T')}`))).toEqual([]);
  });
});

test('characters that cannot be seen are told of once in each question', () => {
  const bad = (title: string) => `## ${title}\n\nA\u200b?\nB\u200b.\n\n- [x] a\n- [ ] b\n\n`;
  const loaded = loadText(`N\u200b.\n\n${bad('T')}${question('U')}\n${bad('V')}`);
  expect(told(loaded)).toEqual([
    '4:2-4:3 control-character',
    '8:2-8:3 control-character',
    '23:2-23:3 control-character',
  ]);
  expect(loaded.bank.questions.map(({ id }) => id)).toEqual(['t/u']);
});

describe('the parts of a question', () => {
  const answers = '- [x] a\n- [ ] b\n';

  test('the title is what is asked where nothing else is', () => {
    expect(questionIn(`## What is BGP?\n\n${answers}`)).toMatchObject({
      stem: { text: 'What is BGP?' },
      titleShown: false,
    });
  });

  test.each([
    ['```\nshow\n```', true],
    ['* one\n* two', true],
    ['> Quoted.', true],
    ['| a |\n| - |', true],
    ['### More', true],
    ['Text.', false],
    ['```\nshow\n```\n\nText.', false],
  ])('the title is shown too without a paragraph: %j', (stem, titleShown) => {
    expect(questionIn(`## T\n\n${stem}\n\n${answers}`)).toMatchObject({
      stem: { text: stem },
      titleShown,
    });
  });

  test('hints are quotes before the answers that begin with [!TIP]', () => {
    const question = questionIn(
      `## T\n\n> [!TIP]\n> One\n> more.\n\nS?\n\n> Quoted.\n\n> [!tip] Two.\n>\n> [!TIP] no\n\n${answers}\n> Not this.\n`,
    );
    expect(question.hints.map(({ text }) => text)).toEqual(['One\nmore.', 'Two.\n\n[!TIP] no']);
    expect(question.stem.text).toBe('S?\n\n> Quoted.');
    expect(question.explanation?.text).toBe('> Not this.');
  });

  test('a hint below the answers is told of, and part of the explanation', () => {
    const loaded = loadText(`## T\n\nS?\n\n${answers}\n> [!TIP]\n> Late.\n`);
    expect(told(loaded).map((one) => one.split(' ')[1])).toEqual(['hint-misplaced']);
    expect(loaded.bank.questions[0]?.hints).toEqual([]);
    expect(loaded.bank.questions[0]?.explanation?.text).toBe('> [!TIP]\n> Late.');
  });

  test('a line below a hint is told of', () => {
    expect(told(loadText(`## T\n\n> [!TIP]\n> One\nmore\n\n${answers}`))).toEqual([
      '8:1-8:5 choices-split',
    ]);
  });

  test('the explanation ends without a line across', () => {
    const question = questionIn(`## T\n\n${answers}\nSo.\n\n### More\n\n- c\n\n---\n`);
    expect(question.explanation?.text).toBe('So.\n\n### More\n\n- c');
  });

  test('links of the explanation are its references, else those of the topic', () => {
    const head = '---\ntitle: T\nreferences: [https://topic.example]\n---\n';
    const { bank } = loadText(
      `${head}## A\n\n${answers}\nSee [a](https://a.example/x), <https://b.example>, [c][d] and https://e.example/f. Not ![g](https://g.example) or \`[h](https://h.example)\`, but [again](https://a.example/x).\n\n## B\n\n${answers}\n[d]: https://d.example\n`,
    );
    expect(bank.questions.map(({ references }) => references)).toEqual([
      ['https://a.example/x', 'https://b.example', 'https://d.example', 'https://e.example/f'],
      ['https://topic.example'],
    ]);
  });

  test.each([
    ['[a]()', '9:1-9:6'],
    ['[a](b.md)', '9:1-9:10'],
    ['[a](htp://b)', '9:1-9:13'],
    ['[a][b]', '9:1-9:7'],
    ['[a](https://)', '9:1-9:14'],
    ['> - [a](b)', '9:5-9:11'],
  ])('%j leads nowhere', (explanation, place) => {
    const loaded = loadText(`## T\n\n${answers}\n${explanation}\n`);
    expect(told(loaded)).toEqual([`${place} reference-invalid`]);
    expect(loaded.bank.questions).toHaveLength(1);
  });
});
