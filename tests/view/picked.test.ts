import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../src/bank/question.ts';
import type { Picked } from '../../src/session/attempt.ts';
import { viewCorrect, viewPicked } from '../../src/view/picked.ts';
import { choice, prose, samples, screen } from '../samples.ts';

const { single, multiple, typed, numeric, ordering, matching, cloze } = samples;
const texts = (views: readonly { text: string }[]) => views.map(({ text }) => text);

describe('an answer in words', () => {
  test.each<[Question, Picked, readonly string[]]>([
    [samples['true-false'], [1], ['False']],
    [multiple, [2, 0], ['Microsoft peering', 'Private peering']],
    [single, [7], ['(no longer there)']],
    [single, [], []],
    [single, 'text', []],
    [typed, 'OS\u001bPF', ['OS␛PF']],
    [typed, '**x**', ['**x**']],
    [typed, '', []],
    [numeric, '1,500', ['1,500']],
    [ordering, [2, 0, 1], ['1. Configure the peering', '2. Create the circuit', '3. Send the key']],
    [ordering, [9], ['(no longer there)']],
    [
      matching,
      [1, 0, 9, 0],
      [
        'Creates the circuit resource → Provider',
        'Provisions the layer 2 connection → You',
        'Runs the MSEE routers → (no longer there)',
      ],
    ],
    [cloze, ['two', 'key'], ['1. two', '2. key']],
    [{ ...cloze, blanks: cloze.blanks.slice(0, 1) }, ['two'], ['two']],
  ])('$kind: %j', (question, picked, expected) => {
    expect(texts(viewPicked(question, picked, screen()))).toEqual(expected);
  });
});

describe('the correct answer in words', () => {
  const literal = { ...typed, choices: [choice('+# show'), choice('+`-v`')] };
  const range = { text: prose('8..10'), low: 8, high: 10 };
  test.each<[string, Question, readonly string[]]>([
    ['one choice', single, ['A circuit is a logical connection, identified by its service key.']],
    ['several', multiple, ['Private peering', 'Microsoft peering']],
    ['typed', typed, ['BGP or Border Gateway Protocol']],
    ['typed, no Markdown', literal, ['# show or `-v`']],
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
        'Creates the circuit resource → You',
        'Provisions the layer 2 connection → Provider',
        'Runs the MSEE routers → Microsoft',
      ],
    ],
    ['cloze', cloze, ['1. two or 2', '2. service key']],
  ])('%s', (_, question, expected) => {
    expect(texts(viewCorrect(question, screen()))).toEqual(expected);
  });
});

test('words wrap behind their number', () => {
  expect(texts(viewPicked(ordering, [2], screen(12)))).toEqual(['Configure\nthe peering']);
  expect(texts(viewPicked(ordering, [2, 0], screen(14)))[0]).toBe('1. Configure\n   the peering');
});

test('without Unicode the arrow is ASCII', () => {
  expect(texts(viewPicked(matching, [0], screen(80, 24, false)))).toEqual([
    'Creates the circuit resource -> You',
  ]);
});
