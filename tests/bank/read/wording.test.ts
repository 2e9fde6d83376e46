import { describe, expect, test } from '@jest/globals';
import { loadText, outline, questionIn, told } from '../reading.ts';

const multiple = '- [x] a\n- [x] b\n- [ ] c';

describe('a stem that counts', () => {
  test.each([
    ['Which? Choose two.', 2],
    ['Which? (Choose 2.)', 2],
    ['Which? **Select two.**', 2],
    ['Pick the two best ones.', 2],
    ['Please choose exactly two answers.', 2],
    ['Which?\nTick two', 2],
    ['You must choose one provider. Which fit?', undefined],
    ['Which two?', undefined],
    ['Choose all that apply.', undefined],
    ['Choose two-way links.', undefined],
    ['`Choose three`', undefined],
  ])('%j counts %j', (stem, count) => {
    const question = questionIn(`## T\n\n${stem}\n\n${multiple}\n`);
    expect(question.kind === 'multiple' && question.count).toBe(count);
  });

  test.each([
    [
      'Choose three.',
      multiple,
      '6:8-6:13',
      'The question says to choose 3, but 2 answers are marked as correct.',
    ],
    [
      'Choose two.',
      '- [x] a\n- [ ] b',
      '6:8-6:11',
      'The question says to choose 2, but 1 answer is marked as correct.',
    ],
    [
      'Which? Select one.',
      multiple,
      '6:15-6:18',
      'The question says to choose 1, but 2 answers are marked as correct.',
    ],
  ])('%j disagrees', (stem, answers, place, message) => {
    const loaded = loadText(`## T\n\n${stem}\n\n${answers}\n`);
    expect(told(loaded)).toEqual([`${place} count-mismatch`]);
    expect(loaded.diagnostics[0]?.message).toBe(message);
  });

  test('in another language nobody counts', () => {
    const text = `---\ntitle: T\nlang: de\n---\n## T\n\nChoose three.\n\n${multiple}\n`;
    expect(told(loadText(text))).toEqual([]);
  });
});

describe('answers that name one another by position', () => {
  const answers = (text: string) => `## T\n\nS?\n\n- [x] a\n- [ ] b\n- [ ] ${text}\n`;

  test.each([
    'Both A and B',
    'A and B',
    'A, B and C',
    'Either A or B',
    'Only A & C',
    'both a and b fail',
    'Option C is right',
    'The choice (B) and more',
    'The second answer',
    'Answer B, but slower',
  ])('%j while shuffled', (text) => {
    expect(
      loadText(answers(text)).diagnostics.map(({ rule, place }) => [rule, place.line]),
    ).toEqual([['choice-position-reference', 10]]);
  });

  test.each([
    'A and AAAA records',
    'DHCP option 3',
    'The second choice',
    'It answers A queries',
    '`Option C`',
    'All of the above',
    'optional B side',
    'It needs both A and B.',
  ])('%j is fine', (text) => {
    expect(told(loadText(answers(text)))).toEqual([]);
  });

  test.each([
    ['feedback', '## T\n\nS?\n\n- [x] a\n- [ ] b\n  > Answer A is better.\n', '10:5-10:13'],
    ['the explanation', '## T\n\nS?\n\n- [x] a\n- [ ] b\n\nOption A, of course.\n', '11:1-11:9'],
    ['a hint', '## T\n\n> [!TIP]\n> Not option B.\n\nS?\n\n- [x] a\n- [ ] b\n', '7:7-7:15'],
  ])('%s may not either', (_, text, place) => {
    expect(told(loadText(text))).toEqual([`${place} choice-position-reference`]);
  });

  test.each([
    [
      'they are not shuffled',
      '## T\n\n<!-- shuffle: false -->\n\nS?\n\n- [x] a\n- [ ] Both A and B\n',
    ],
    [
      'the stem names options',
      '## T\n\nOption A is dear, option B is slow. Which?\n\n- [x] Option A\n- [ ] Option B\n',
    ],
    [
      'the stem names things by letter',
      '## T\n\nSites B and C are far. Which fail?\n\n- [x] B and C\n- [ ] a\n',
    ],
    ['the language is another', '## T\n\n<!-- lang: de -->\n\nS?\n\n- [x] Option A\n- [ ] b\n'],
    ['numbers keep their order', '## T\n\nS?\n\n- [x] 1\n- [ ] 2\n\nOption A.\n'],
  ])('it is fine where %s', (_, text) => {
    expect(told(loadText(text))).toEqual([]);
  });
});

describe('answers that bring their own letters', () => {
  test.each([
    ['- [x] A. one\n- [ ] B. two', ['8:7-8:10', '9:7-9:10']],
    ['- [ ] b) two\n- [x] a) one', ['8:7-8:10', '9:7-9:10']],
    ['- [x] (1) one\n- [ ] (2) two', ['8:7-8:11', '9:7-9:11']],
  ])('%j', (body, places) => {
    const loaded = loadText(`## T\n\nS?\n\n${body}\n`);
    expect(told(loaded)).toEqual(places.map((place) => `${place} choice-own-label`));
    expect(loaded.diagnostics.map(({ severity, fix }) => [severity, fix?.text])).toEqual([
      ['warning', ''],
      ['warning', ''],
    ]);
    expect(loaded.bank.questions).toHaveLength(1);
  });

  test.each([
    '- [x] A. one\n- [ ] two',
    '- [x] C. elegans\n- [ ] E. coli',
    '- [x] A. one\n- [ ] A. two',
    '- [x] 1.5 one\n- [ ] 2.5 two',
  ])('%j has none', (body) => {
    expect(told(loadText(`## T\n\nS?\n\n${body}\n`))).toEqual([]);
  });
});

describe('blanks', () => {
  test.each([
    ['[[a]]', 'a'],
    ['A [[b c]] d.', 'b c'],
    ['[[a|b]]', 'a or b'],
    ['[[`-v`]] and [[`a|b`|c]]', '`-v` | `a|b` or c'],
    ['[[a\\|b]]', 'a\\|b'],
    ['| x | y |\n| - | - |\n| [[a\\|b]] | c |', 'a or b'],
    ['- one [[a]]\n- two [[b]]', 'a | b'],
    ['> quoted [[a]]', 'a'],
    ['### Three\n\n[[a]]', 'a'],
    ['[[10.0.0.0/8]]', '10.0.0.0/8'],
    ['Bash has [[ -f x ]], we [[a]]', 'a'],
    ['A [[link]](https://a.example), a \\[[b]], `[[c]]`, [[d]]', 'd'],
  ])('%j', (stem, blanks) => {
    const question = questionIn(`## T\n\n${stem}\n`);
    expect(outline(question)).toBe(`cloze | ${stem} | ${blanks}`);
    if (question.kind !== 'cloze') throw new Error('no blanks');
    const cut = question.blanks.map(({ from, to }) => question.stem.text.slice(from, to));
    expect(cut.every((text) => text.startsWith('[[') && text.endsWith(']]'))).toBe(true);
  });

  test('what is asked ends with the block of the last blank and the hints below it', () => {
    const question = questionIn(
      '## T\n\nA [[b]].\n\nC [[d]].\n\n> [!TIP]\n> Hint.\n\n> [!TIP]\n> More.\n\nSo [it](https://a.example) is.\n',
    );
    expect(question.stem.text).toBe('A [[b]].\n\nC [[d]].');
    expect(question.hints.map(({ text }) => text)).toEqual(['Hint.', 'More.']);
    expect(question.explanation?.text).toBe('So [it](https://a.example) is.');
    expect(
      question.kind === 'cloze' &&
        question.blanks.map(({ from, to }) => question.stem.text.slice(from, to)),
    ).toEqual(['[[b]]', '[[d]]']);
  });

  test.each([
    ['[[a||b]]', '6:1-6:9'],
    ['[[a|a]]', '6:1-6:8'],
    ['[[*a*]]', '6:1-6:8'],
    ['[[a]] and [[b', '6:11-6:13'],
    ['[[a]] and [[b\nc]]', '6:11-6:13'],
    ['[[a]]\n\n```\nx\n```\n\nb [[c', '12:3-12:5'],
  ])('%j is not complete', (stem, place) => {
    expect(told(loadText(`## T\n\n${stem}\n`))).toEqual([`${place} cloze-invalid`]);
  });

  test('a title has none', () => {
    expect(told(loadText('## A [[b]]\n\nC.\n'))).toEqual(['4:6-4:11 cloze-invalid']);
    expect(told(loadText('## A [[b]]\n\nC [[d]].\n'))).toEqual(['4:6-4:11 cloze-invalid']);
  });
});
