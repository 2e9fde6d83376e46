import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../src/bank/question.ts';
import type { Picked } from '../../src/answer/attempt.ts';
import { viewCorrect, viewPicked } from '../../src/view/feedback.ts';
import { choice, prose, samples, screen } from '../samples.ts';

const { single, multiple, typed, numeric, ordering, matching, cloze } = samples;
const texts = (views: readonly { text: string }[]) => views.map(({ text }) => text);

describe('an answer in words', () => {
  test.each<[Picked, Question, readonly string[]]>([
    [[1], samples['true-false'], ['False\n  Each direction has all of it.']],
    [[2, 0], multiple, ['• Microsoft peering', '• Private peering']],
    [[7], single, ['(no longer there)']],
    [[], single, []],
    ['text', single, []],
    ['OS\u001bPF', typed, ['OS␛PF']],
    ['**x**', typed, ['**x**']],
    ['', typed, []],
    ['1,500', numeric, ['1,500']],
    [[2, 0, 1], ordering, ['1. Configure the peering', '2. Create the circuit', '3. Send the key']],
    [[9], ordering, ['(no longer there)']],
    [
      [1, 0, 9, 0],
      matching,
      [
        '1. Creates the circuit resource → Provider',
        '2. Provisions the layer 2 connection → You',
        '3. Runs the MSEE routers → (no longer there)',
      ],
    ],
    [['two', 'key'], cloze, ['1. two', '2. key']],
    [['two'], { ...cloze, blanks: cloze.blanks.slice(0, 1) }, ['two']],
  ])('%j', (picked, question, expected) => {
    expect(texts(viewPicked(question, picked, screen()))).toEqual(expected);
  });
});

describe('the correct answer in words', () => {
  const literal = { ...typed, choices: [choice('+# show'), choice('+`-v`')] };
  const range = { text: prose('8..10'), low: 8, high: 10 };
  test.each<[string, Question, readonly string[]]>([
    ['one choice', single, ['A circuit is a logical connection, identified by its service key.']],
    ['several', multiple, ['• Private peering', '• Microsoft peering']],
    ['typed', typed, ['BGP']],
    ['typed, no Markdown', literal, ['# show']],
    ['numeric', { ...numeric, ranges: [...numeric.ranges, range] }, ['2 or 8..10']],
    [
      'ordering',
      ordering,
      ['1. Create the circuit', '2. Send the key', '3. Configure the peering'],
    ],
    [
      'matching',
      matching,
      [
        '1. Creates the circuit resource → You',
        '2. Provisions the layer 2 connection → Provider',
        '3. Runs the MSEE routers → Microsoft',
      ],
    ],
    [
      'matching, no lists',
      { ...matching, rows: [{ left: prose('- a'), right: prose('*b*') }] },
      ['- a → *b*'],
    ],
    ['cloze', cloze, ['1. two', '2. service key']],
  ])('%s', (_, question, expected) => {
    expect(texts(viewCorrect(question, screen()))).toEqual(expected);
  });
});

test('words wrap behind their number', () => {
  expect(texts(viewPicked(ordering, [2], screen(12)))).toEqual(['Configure\nthe peering']);
  expect(texts(viewPicked(ordering, [2, 0], screen(14)))[0]).toBe('1. Configure\n   the peering');
});

test('without Unicode arrow and bullet are ASCII', () => {
  const ascii = screen(80, 24, false);
  expect(texts(viewCorrect(multiple, ascii))).toEqual(['- Private peering', '- Microsoft peering']);
  expect(texts(viewPicked(matching, [0], ascii))).toEqual(['Creates the circuit resource -> You']);
});
