import { describe, expect, test } from '@jest/globals';
import { loadText, outline, questionIn, told } from './reading.ts';

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
    expect(question.kind === 'numeric' && question.ranges[0]?.feedback?.text).toBe('Two and two.');
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
