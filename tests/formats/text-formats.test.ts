import { describe, expect, test } from '@jest/globals';
import { outline } from '../bank/reading.ts';
import { loadForeign } from './files.ts';

const outlines = (path: string, text: string) =>
  loadForeign([path, text]).bank.questions.map(outline);
const told = (path: string, text: string) =>
  loadForeign([path, text]).diagnostics.map(({ rule, place }) => `${place.line} ${rule}`);

describe('GIFT', () => {
  test.each([
    [
      '::T:: Wool is {=sheep ~cotton #A plant.}',
      'single | Wool is | [x] sheep | [ ] cotton > A plant.',
    ],
    ['Felt is woven. {FALSE}', 'true-false | Felt is woven. | [ ] True | [x] False'],
    ['Which? {~%50%a ~%50%b ~%-100%c}', 'multiple | Which? | [x] a | [x] b | [ ] c'],
    ['What is it? {=lanolin =wool wax}', 'typed | What is it? | [x] lanolin | [x] wool wax'],
    ['How many? {#5:1}', 'numeric | How many? | 4..6'],
    ['How many? {#3..4}', 'numeric | How many? | 3..4'],
    [
      'Match. {=spin -> yarn =weave -> cloth}',
      'matching | Match. |  =  | spin = yarn | weave = cloth',
    ],
    ['Escaped \\{x\\} \\= \\~? {=a\\=b ~c}', 'single | Escaped {x} = \\~? | [x] a=b | [ ] c'],
  ])('%s', (text, expected) => {
    expect(outlines('a.gift', `${text}\n`)).toEqual([expected]);
  });

  test('an id and tags stand in a comment, feedback for all behind ####', () => {
    const text = '// [id:wool-1] [tag:wool]\nWhich? {=a ~b ####So it is.}\n';
    expect(loadForeign(['a.gift', text]).bank.questions).toMatchObject([
      { id: 'a/wool-1', tags: ['wool'], explanation: { text: 'So it is.' } },
    ]);
  });

  test('braces without an end are told of, and the next question is read', () => {
    const text = 'First? {=a ~b\n\nSecond? {=c ~d}\n';
    expect(told('a.gift', text)).toEqual(['1 format-broken']);
    expect(outlines('a.gift', text)).toEqual(['single | Second? | [x] c | [ ] d']);
  });

  test('an essay is left out with a warning', () => {
    expect(told('a.gift', 'Why? {}\n\nWhich? {=a ~b}\n')).toEqual(['1 kind-unknown']);
  });
});

describe('Aiken', () => {
  test('has letters with a point or a bracket', () => {
    const text = 'Which?\nA. one\nB. two\nANSWER: B\n\nAnd?\nA) c\nB) d\nANSWER: A\n';
    expect(outlines('a.txt', text)).toEqual([
      'single | Which? | [ ] one | [x] two',
      'single | And? | [x] c | [ ] d',
    ]);
  });

  test('a key that is not there, and answers without one, are told of at their lines', () => {
    const text =
      'Which?\nA. a\nB. b\nANSWER: C\n\nAnd?\nA. c\nB. d\n\nLast?\nA. e\nB. f\nANSWER: A\n';
    expect(told('a.txt', text)).toEqual(['4 answer-no-correct', '6 answer-no-correct']);
    expect(outlines('a.txt', text)).toEqual(['single | Last? | [x] e | [ ] f']);
  });
});

describe('CSV', () => {
  test.each([
    ['letters', 'question,option_a,option_b,correct\nWhich?,a,b,B\n'],
    ['numbers from one', 'Question;Option 1;Option 2;Correct answer\nWhich?;a;b;2\n'],
    ['texts', 'stem\toption a\toption b\tanswer\nWhich?\ta\tb\tb\n'],
  ])('with keys as %s', (_, text) => {
    expect(outlines('a.csv', text)).toEqual(['single | Which? | [ ] a | [x] b']);
  });

  test('with quotes, lines inside them, several keys, and its own line for each row', () => {
    const text = 'question,a,b,c,correct\n"Which,\nof these?",x,y,z,"A,C"\nAnd?,x,y,,D\n';
    expect(outlines('a.csv', text)).toEqual([
      'multiple | Which,\\\nof these? | [x] x | [ ] y | [x] z',
    ]);
    expect(told('a.csv', text)).toEqual(['4 answer-no-correct']);
  });

  test('with the correct answer in one column and wrong ones in others', () => {
    const text = 'question,correct answer,wrong 1,wrong 2\nWhich?,a,b,c\n';
    expect(outlines('a.csv', text)).toEqual(['single | Which? | [x] a | [ ] b | [ ] c']);
  });

  test('has a row on its own line behind empty ones', () => {
    expect(told('a.csv', 'question,a,b,correct\n\n\n"Q\n?",x,y,D\n\nQ?,x,y,D\n')).toEqual([
      '4 answer-no-correct',
      '7 answer-no-correct',
    ]);
  });

  test('with 10,000 rows is read, and of more that is told', () => {
    const rows = (count: number) =>
      `question,a,b,correct\nWhich?,x,y,A\n${',\n'.repeat(count - 2)}`;
    expect(told('a.csv', rows(10_000))).toEqual([]);
    expect(told('a.csv', rows(10_001))).toEqual(['10001 limit-exceeded']);
    expect(outlines('a.csv', rows(10_001))).toEqual(['single | Which? | [x] x | [ ] y']);
  });

  test('a table of something else is nobody’s concern', () => {
    expect(told('a.csv', 'name,size\na,1\n')).toEqual(['1 question-none']);
  });
});

test('text2qti', () => {
  const text =
    'Quiz title: Rivers\n\n1.  Where?\na)  In a spring\n*b) In the sea\n... Mostly.\n\n2.  Which?\n[*] Mouth\n[ ] Summit\n[*] Source\n\n3.  Which word?\n*   tributary\n\n4.  How many?\n=   3 +- 1\n';
  expect(outlines('a.txt', text)).toEqual([
    'single | Where? | [ ] In a spring | [x] In the sea > Mostly.',
    'multiple | Which? | [x] Mouth | [ ] Summit | [x] Source',
    'typed | Which word? | [x] tributary',
    'numeric | How many? | 2..4',
  ]);
});

test('Moodle has answers embedded in a text, which are left out where one is to be chosen', () => {
  const cloze = (text: string) =>
    `<question type="cloze"><name><text>T</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext></question>\n`;
  const text = `<quiz>\n${cloze('<p>The {1:SHORTANSWER:=sky~%100%hea\\}ven#Yes.~%50%air~*} is <b>up</b>, {:SA:=a|b}.</p>')}${cloze('It is {1:MULTICHOICE:=up~down}.')}${cloze('It is {1:SA:~down}.')}${cloze('It is up.')}</quiz>`;
  expect(outlines('a.xml', text)).toEqual([
    'cloze | The [[sky|hea}ven]] is **up**, [[a\\|b]]. | sky or hea}ven | a\\|b',
  ]);
  expect(told('a.xml', text)).toEqual(['3 kind-unknown', '4 kind-unknown', '5 kind-unknown']);
});

describe('Moodle XML', () => {
  const quiz = (...questions: readonly string[]) =>
    `<?xml version="1.0"?>\n<quiz>\n${questions.join('\n')}\n</quiz>\n`;
  const question = (type: string, body: string) =>
    `<question type="${type}"><name><text>T</text></name><questiontext format="html"><text><![CDATA[<p>Which <b>one</b>?</p>]]></text></questiontext>${body}</question>`;
  const answer = (fraction: number, text: string, more = '') =>
    `<answer fraction="${fraction}"><text>${text}</text>${more}</answer>`;

  test.each([
    [
      'multichoice',
      answer(100, 'a', '<feedback><text>Yes.</text></feedback>') + answer(0, 'b'),
      'single | Which **one**? | [x] a > Yes. | [ ] b',
    ],
    [
      'truefalse',
      answer(0, 'true') + answer(100, 'false'),
      'true-false | Which **one**? | [ ] True | [x] False',
    ],
    ['shortanswer', answer(100, 'a') + answer(50, 'b'), 'typed | Which **one**? | [x] a | [ ] b'],
    ['numerical', answer(100, '5', '<tolerance>1</tolerance>'), 'numeric | Which **one**? | 4..6'],
    [
      'matching',
      '<subquestion><text>a</text><answer><text>b</text></answer></subquestion><subquestion><text>c</text><answer><text>d</text></answer></subquestion>',
      'matching | Which **one**? |  =  | a = b | c = d',
    ],
  ])('%s', (type, body, expected) => {
    expect(outlines('a.xml', quiz(question(type, body)))).toEqual([expected]);
  });

  test('a type that is not asked is left out with a warning, at its line', () => {
    const text = quiz(
      question('essay', ''),
      question('multichoice', answer(100, 'a') + answer(0, 'b')),
    );
    expect(told('a.xml', text)).toEqual(['3 kind-unknown']);
  });

  test.each([
    [
      'entities',
      '<!DOCTYPE quiz [<!ENTITY a "aaaa">]>\n<quiz><question type="multichoice"></question></quiz>',
    ],
    ['tags without an end', '<quiz>\n<question type="multichoice">'],
    ['depth', `<quiz><question type="x">${'<a>'.repeat(100_000)}`],
  ])('with %s is refused', (_, text) => {
    expect(loadForeign(['a.xml', text]).diagnostics).toMatchObject([{ rule: 'format-broken' }]);
  });
});

describe('what else these formats have', () => {
  test.each([
    [
      'Grant is {~buried =entombed} in a tomb.',
      'single | Grant is \\_\\_\\_\\_\\_ in a tomb. | [ ] buried | [x] entombed',
    ],
    ['{=Asia} is largest.', 'typed | \\_\\_\\_\\_\\_ is largest. | [x] Asia'],
    [
      'It is so.{TRUE#No, it is.#Yes.}',
      'true-false | It is so. | [x] True > Yes. | [ ] False > No, it is.',
    ],
    ['It is so. {F#Right.}', 'true-false | It is so. | [ ] True > Right. | [x] False'],
    ['How many? {#=5:0#Yes. =%50%6:0#Near.}', 'numeric | How many? | 5..5'],
    ['[html]<p>Which?</p> {=<b>a</b> ~[markdown]*b*}', 'single | Which? | [x] **a** | [ ] *b*'],
    ['[plain]<b>? {=a ~b}', 'single | \\<b\\>? | [x] a | [ ] b'],
    ['Which? {\n=a\n\n~b\n}', 'single | Which? | [x] a | [ ] b'],
    ['Which? {=%75%a#Nearly. =b}', 'typed | Which? | [ ] a > Nearly. | [x] b'],
  ])('GIFT %j', (text, expected) => {
    expect(outlines('a.gift', `${text}\n`)).toEqual([expected]);
  });

  test('GIFT has categories, and descriptions that ask nothing', () => {
    const text = '$CATEGORY: $course$/top/Seas\n\nRead this.\n\n::T::Which? {=a ~b}\n';
    const { bank } = loadForeign(['a.gift', text]);
    expect(bank.topics).toMatchObject([{ title: 'Seas' }]);
    expect(bank.questions).toMatchObject([{ title: { text: 'T' } }]);
  });

  test('Moodle has feedback of numbers, answers for all the rest, and rows without a stem', () => {
    const text = `<quiz>
<question type="numerical"><questiontext><text>How many?</text></questiontext><answer fraction="100"><text>5</text><feedback><text>Yes.</text></feedback></answer></question>
<question type="shortanswer"><questiontext><text>Name it.</text></questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>*</text></answer></question>
<question type="matching"><questiontext><text>Match.</text></questiontext><subquestion><text>a</text><answer><text>b</text></answer></subquestion><subquestion><text>c</text><answer><text>d</text></answer></subquestion><subquestion><text></text><answer><text>e</text></answer></subquestion></question>
<question><questiontext><text>What?</text></questiontext></question>
<question type="multichoice"><answer fraction="100"><text>a</text></answer><answer><text>b</text></answer></question>
</quiz>`;
    const { bank, diagnostics } = loadForeign([
      'a.xml',
      text.replace('<quiz>', '<quiz><!-- <question type="x"> -->'),
    ]);
    expect(bank.questions.map(outline)).toEqual([
      'numeric | How many? | 5..5',
      'typed | Name it. | [x] a',
      'matching | Match. |  =  | a = b | c = d',
    ]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['kind-unknown', 'stem-missing']);
  });

  test('tables of tabs, with lines that are too short or empty', () => {
    const text =
      'question\toption a\toption b\tcorrect\nWhich?\ta\tb\ta\n\t\t\t\nAnd?\nLast?\tc\td\tB, x\n';
    expect(outlines('a.tsv', text)).toEqual(['single | Which? | [x] a | [ ] b']);
    expect(told('a.tsv', text)).toEqual(['4 answer-missing', '5 answer-no-correct']);
    expect(told('a.csv', '')).toEqual(['1 question-none']);
  });

  test('Aiken without a question or without answers is told of', () => {
    expect(told('a.txt', 'A. a\nB. b\nANSWER: A\n\nWhich?\nANSWER: A\n')).toEqual([
      '1 stem-missing',
      '6 answer-no-correct',
    ]);
  });
});
