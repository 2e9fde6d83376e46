import { describe, expect, test } from '@jest/globals';
import { loadText, outline, questionIn, told } from '../reading.ts';

describe('kinds', () => {
  const asked = (body: string) => `## T\n\nS?\n\n${body}\n`;

  describe('the shape of the answers tells the kind', () => {
    test.each([
      ['- [x] a\n- [ ] b', 'single | S? | [x] a | [ ] b'],
      ['* [X] a\n* [ ] b', 'single | S? | [x] a | [ ] b'],
      ['+ [ ] a\n+ [x] b', 'single | S? | [ ] a | [x] b'],
      ['- [x] a\n- [x] b\n- [ ] c', 'multiple | S? | [x] a | [x] b | [ ] c'],
      ['- [ ] False\n- [x] true', 'true-false | S? | [ ] False | [x] true'],
      ['- [x] YES\n- [ ] no', 'true-false | S? | [x] YES | [ ] no'],
      ['- [x] yes\n- [ ] true', 'single | S? | [x] yes | [ ] true'],
      [
        '- [x] True\n- [ ] False\n- [ ] Unknown',
        'single | S? | [x] True | [ ] False | [ ] Unknown',
      ],
      ['- [x] BGP', 'typed | S? | [x] BGP'],
      [
        '- [x] BGP\n- [x] Border Gateway Protocol',
        'typed | S? | [x] BGP | [x] Border Gateway Protocol',
      ],
      ['- [x] 10.0.0.0/8', 'typed | S? | [x] 10.0.0.0/8'],
      ['- [x] `1.10`', 'typed | S? | [x] `1.10`'],
      ['- [x] -v', 'typed | S? | [x] -v'],
      ['- [x] # show', 'typed | S? | [x] # show'],
      ['- [x] > out', 'typed | S? | [x] > out'],
      ['- [x] 2001:db8::/32', 'typed | S? | [x] 2001:db8::/32'],
      ['- [x] 4\n- [x] four', 'typed | S? | [x] 4 | [x] four'],
      ['- [x] 4', 'numeric | S? | 4..4'],
      ['- [x] 8..10\n- [x] 12', 'numeric | S? | 8..10 | 12..12'],
      ['- [x] 1500 ± 50', 'numeric | S? | 1450..1550'],
      ['- [x] −2.5 %', 'numeric | S? | -2.5..-2.5'],
      ['- [ ] 4\n- [x] 8', 'single | S? | [ ] 4 | [x] 8'],
      ['A [[b]] and [[c|d e]].', 'cloze | S?\n\nA [[b]] and [[c|d e]]. | b | c or d e'],
    ])('%j', (body, expected) => {
      expect(outline(questionIn(asked(body)))).toBe(expected);
    });
  });

  describe('a kind that is set decides', () => {
    const withKind = (kind: string, body: string) =>
      `## T\n\n<!-- kind: ${kind} -->\n\nS?\n\n${body}\n`;

    test.each([
      ['multiple', '- [x] a\n- [ ] b', 'multiple | S? | [x] a | [ ] b'],
      ['multiple', '- [x] a\n- [x] b', 'multiple | S? | [x] a | [x] b'],
      ['single', '- [x] True\n- [ ] False', 'single | S? | [x] True | [ ] False'],
      ['typed', '- [x] a\n- [ ] b\n  > No.', 'typed | S? | [x] a | [ ] b > No.'],
      ['typed', '- [x] True', 'typed | S? | [x] True'],
      ['typed', '- [x] 4', 'typed | S? | [x] 4'],
      ['numeric', '- [x] 4', 'numeric | S? | 4..4'],
      ['ordering', '1. a\n2. b\n3. c', 'ordering | S? | a | b | c'],
      ['ordering', '1) a\n1) b', 'ordering | S? | a | b'],
      [
        'matching',
        '| L | R |\n| - | - |\n| a | x |\n| b | y |',
        'matching | S? | L = R | a = x | b = y',
      ],
      [
        'matching',
        'L | R\n-|-\na | x\nb | x\nc | y',
        'matching | S? | L = R | a = x | b = x | c = y',
      ],
      [
        'matching',
        '| L | R |\n|---|---|\n| a \\| b | `x` |\n| c | y |',
        'matching | S? | L = R | a \\| b = `x` | c = y',
      ],
      ['cloze', 'A [[b]].', 'cloze | S?\n\nA [[b]]. | b'],
    ])('%s: %j', (kind, body, expected) => {
      expect(outline(questionIn(withKind(kind, body)))).toBe(expected);
    });

    test.each([
      ['single', '- [x] a\n- [x] b', '4:1-4:5 settings-invalid'],
      ['single', '- [x] a', '4:1-4:5 settings-invalid'],
      ['multiple', '- [x] a', '4:1-4:5 settings-invalid'],
      ['true-false', '- [x] a\n- [ ] b', '4:1-4:5 settings-invalid'],
      ['true-false', '- [x] yes\n- [x] no', '4:1-4:5 settings-invalid'],
      ['ordering', '- [x] a\n- [ ] b', '4:1-4:5 settings-invalid'],
      ['cloze', 'Nothing.', '4:1-4:5 cloze-invalid'],
      ['typed', 'A [[b]].', '4:1-4:5 answer-missing'],
      ['ordering', 'Nothing.', '4:1-4:5 ordering-invalid'],
      ['ordering', '1. a\n2. b\n\nx\n\n1. c', '15:1-15:5 ordering-invalid'],
      ['ordering', '1. a', '10:1-10:5 ordering-invalid'],
      ['ordering', '1. a\n2. a', '11:4-11:5 ordering-invalid'],
      ['ordering', '1. a\n2.\n3. b', '11:1-11:3 ordering-invalid'],
      ['matching', 'Nothing.', '4:1-4:5 matching-invalid'],
      ['matching', '| L | M | R |\n| - | - | - |\n| a | b | c |', '4:1-4:5 matching-invalid'],
      ['matching', '| L | R |\n| - | - |\n| a | x |\n| a | y |', '13:3-13:4 matching-invalid'],
      ['matching', '| L | R |\n| - | - |\n| a | x |\n| b | x |', '10:1-13:10 matching-invalid'],
      [
        'matching',
        '| L | R |\n| - | - |\n| a | |\n| b | x |\n| c | y |',
        '12:1-12:8 matching-invalid',
      ],
      [
        'matching',
        '| L | R |\n| - | - |\n| a | x | z |\n| b | x |\n| c | y |',
        '12:1-12:14 matching-invalid',
      ],
    ])('%s does not fit %j', (kind, body, expected) => {
      expect(told(loadText(withKind(kind, body)))).toEqual([expected]);
    });

    test('an item without text is told to have none', () => {
      const { diagnostics } = loadText(withKind('ordering', '1. a\n2.\n3. b'));
      expect(diagnostics.map(({ message }) => message)).toEqual(['This item has no text.']);
    });

    test('a second two-column table is one too many', () => {
      const table = '| L | R |\n| - | - |\n| a | x |\n| b | y |\n';
      expect(told(loadText(withKind('matching', `${table}\n${table}`)))).toEqual([
        '15:1-18:10 matching-invalid',
      ]);
    });
  });

  describe('order of decision', () => {
    test('check boxes come before blanks', () => {
      expect(outline(questionIn('## T\n\nA [[b]]?\n\n- [x] a\n- [ ] b\n'))).toBe(
        'single | A [[b]]? | [x] a | [ ] b',
      );
    });

    test('ordered lists, bullets and tables are prose in any stem', () => {
      const stem = 'S:\n\n1. one\n2. two\n\n- three\n\n| a | b |\n| - | - |\n| c | d |';
      expect(outline(questionIn(`## T\n\n${stem}\n\n- [x] a\n- [ ] b\n`))).toBe(
        `single | ${stem} | [x] a | [ ] b`,
      );
    });

    test.each([
      ['## T\n\nS?\n', '4:1-4:5 answer-missing'],
      ['## T\n\nS?\n\n- a\n- b\n', '4:1-4:5 answer-missing'],
      ['## T\n\nS?\n\n1. a\n2. b\n', '4:1-4:5 answer-missing'],
      ['## T\n\nS?\n\n| a | b |\n| - | - |\n| c | d |\n', '4:1-4:5 answer-missing'],
      ['## T\n\nS?\n\n```\n- [x] a\n- [ ] b\n```\n', '4:1-4:5 answer-missing'],
      ['## T\n\nS?\n\n    - [x] a\n    - [ ] b\n', '4:1-4:5 answer-missing'],
      ['## T\n\nS?\n\n<!--\n- [x] a\n- [ ] b\n-->\n', '4:1-4:5 answer-missing'],
      ['## T\n\nS?\n\n<div>\n- [x] a\n- [ ] b\n</div>\n', '4:1-4:5 answer-missing'],
      ['## T\n\nS?\n\n> - [x] a\n> - [ ] b\n', '4:1-4:5 answer-missing'],
      ['## T\n\nS?\n\n`A [[b]]`\n', '4:1-4:5 answer-missing'],
      ['## T\n\nS?\n\n- [ ] a\n- [ ] b\n', '4:1-4:5 answer-no-correct'],
    ])('%j has nothing to answer with', (text, expected) => {
      expect(told(loadText(text))).toEqual([expected]);
    });
  });
});

describe('typed and numeric', () => {
  const asked = (body: string) => `## T\n\nS?\n\n${body}\n`;

  describe('numbers', () => {
    test.each([
      ['+4', 4, 4],
      ['-4', -4, -4],
      ['−4', -4, -4],
      ['-0', 0, 0],
      ['0.5', 0.5, 0.5],
      ['99%', 99, 99],
      ['99 %', 99, 99],
      ['-2..3', -2, 3],
      ['-2 .. 3', -2, 3],
      ['1% .. 2%', 1, 2],
      ['3±1', 2, 4],
    ])('%s', (text, low, high) => {
      expect(outline(questionIn(asked(`- [x] ${text}`)))).toBe(`numeric | S? | ${low}..${high}`);
    });

    test.each([
      '1,500',
      '1 500',
      "1'500",
      '1,5',
      '8-10',
      '8 – 10',
      '8…10',
      '8...10',
      '5 +/- 1',
      '5 +- 1',
      '10..8',
    ])('%s is nearly one', (text) => {
      expect(told(loadText(asked(`- [x] ${text}`)))).toEqual([
        `8:7-8:${7 + text.length} numeric-invalid`,
      ]);
    });

    test.each([
      ['-1,800', 'Leave out the signs between thousands: -1800.'],
      ['12 345 678.5 %', 'Leave out the signs between thousands: 12345678.5 %.'],
      ['0,25', 'Decimals begin with a point: 0.25.'],
    ])('%s: what to write instead', (text, advice) => {
      const [told] = loadText(asked(`- [x] ${text}`)).diagnostics;
      expect(told?.message).toContain(advice);
    });

    test.each([
      ['- [x] 4 Mbps', '10:7-10:13 numeric-invalid'],
      ['- [x] 4\n- [ ] 5', '11:7-11:8 numeric-invalid'],
      ['- [x] 4\n- [x] .5', '11:7-11:9 numeric-invalid'],
    ])('kind numeric does not take %j', (body, expected) => {
      const text = `## T\n\n<!-- kind: numeric -->\n\nS?\n\n${body}\n`;
      expect(told(loadText(text))).toEqual([expected]);
    });

    test('feedback of a number is kept', () => {
      const question = questionIn(asked('- [x] 4\n  > Two and two.'));
      expect(question.kind === 'numeric' && question.ranges[0]?.feedback?.text).toBe(
        'Two and two.',
      );
    });
  });

  describe('answers to be typed', () => {
    test.each([
      '- [x] True',
      '- [x] no',
      '- [x] It is a logical connection.',
      '- [x] one two three four five six seven eight',
      '- [x] **BGP**',
      '- [x] _BGP_',
      '- [x] _BGP_ only',
      '- [x] [BGP](https://a.example)',
      '- [x] ~~BGP~~',
      '- [x] <b>BGP</b>',
      '- [x] <https://a.example>',
    ])('%j is suspicious', (body) => {
      expect(told(loadText(asked(body)))).toEqual([`8:7-8:${body.length + 1} typed-suspicious`]);
    });

    test.each([
      '*.example.com',
      'snake_case_name',
      '\\*a\\*',
      '`**a**`',
      'a < b',
      'one two three four five six seven',
      'AT&T',
      'a * b * c',
    ])('%s is fine', (answer) => {
      expect(outline(questionIn(asked(`- [x] ${answer}`)))).toBe(`typed | S? | [x] ${answer}`);
    });

    test('a kind that is set says that the author means it', () => {
      const text = '## T\n\n<!-- kind: typed -->\n\nS?\n\n- [x] It is a logical connection.\n';
      expect(outline(questionIn(text))).toBe('typed | S? | [x] It is a logical connection.');
    });
  });
});
