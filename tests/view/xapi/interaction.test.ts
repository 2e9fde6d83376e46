import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../../src/bank/question.ts';
import type { Picked } from '../../../src/answer/attempt.ts';
import { choice, samples } from '../../samples.ts';
import { wrongIn } from './conforms.ts';
import { told } from './statements.ts';

const yesNo: Question = { ...samples['true-false'], choices: [choice('Yes'), choice('+No')] };
const parties: Question = {
  ...samples.matching,
  rows: [...samples.matching.rows, ...samples.matching.rows.slice(0, 1)],
};
const ranges: Question = {
  ...samples.numeric,
  ranges: [
    { ...samples.numeric.ranges[0], low: 8, high: 10 },
    { ...samples.numeric.ranges[0], low: -1.5, high: -1.5 },
  ],
};

describe('each kind has its interaction, its pattern and its response', () => {
  test.each<readonly [string, Question, Picked, readonly string[], string | undefined]>([
    ['choice', samples.single, [0], ['1'], '0'],
    ['choice', samples.multiple, [0, 3], ['0[,]2'], '0[,]3'],
    ['true-false', samples['true-false'], [0], ['true'], 'true'],
    ['true-false', yesNo, [0], ['false'], 'true'],
    [
      'fill-in',
      samples.typed,
      'OSPF',
      ['{case_matters=false}BGP', '{case_matters=false}Border Gateway Protocol'],
      'OSPF',
    ],
    ['numeric', samples.numeric, ' 4 ', ['2'], '4'],
    ['numeric', samples.numeric, 'four', ['2'], undefined],
    ['numeric', ranges, '1,500', ['8[:]10', '-1.5'], '1500'],
    ['sequencing', samples.ordering, [2, 0, 1], ['0[,]1[,]2'], '2[,]0[,]1'],
    ['matching', samples.matching, [0, 2, 1], ['0[.]0[,]1[.]1[,]2[.]2'], '0[.]0[,]1[.]2[,]2[.]1'],
    [
      'matching',
      parties,
      [0, 1, 2, 3],
      ['0[.]0[,]1[.]1[,]2[.]2[,]3[.]0'],
      '0[.]0[,]1[.]1[,]2[.]2[,]3[.]0',
    ],
    [
      'fill-in',
      samples.cloze,
      ['two', 'key'],
      ['{case_matters=false}two[,]service key', '{case_matters=false}2[,]service key'],
      'two[,]key',
    ],
  ])('%s: %#', (...row) => {
    const [kind, question, picked, patterns, response] = row;
    const statement = told(question, picked);
    expect(statement?.object.definition).toMatchObject({
      interactionType: kind,
      correctResponsesPattern: patterns,
    });
    expect(statement?.result['response']).toBe(response);
    expect(wrongIn(statement)).toEqual([]);
  });

  test('equal right-hand cells are one target', () => {
    const target = told(parties, [0, 1, 2, 3])?.object.definition?.['target'];
    expect((target as { id: string }[]).map(({ id }) => id)).toEqual(['0', '1', '2']);
  });

  test('too many ways to fill the blanks are not written out', () => {
    const blanks = Array.from({ length: 7 }, () => ({ accepted: ['a', 'b'], from: 0, to: 0 }));
    const cloze: Question = { ...samples.cloze, blanks };
    expect(told(cloze, [])?.object.definition?.['correctResponsesPattern']).toEqual([
      '{case_matters=false}a[,]a[,]a[,]a[,]a[,]a[,]a',
    ]);
  });
});
