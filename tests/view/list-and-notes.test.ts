import { expect, test, describe } from '@jest/globals';
import { viewList } from '../../src/view/list-and-notes.ts';
import { bankOf } from '../memory/learner.ts';
import { screen, topicNamed } from '../samples.ts';
import { plainStyle } from '../../src/view/screen.ts';
import { viewProse } from '../../src/view/formatted-text.ts';
import { ago } from '../../src/view/words.ts';

describe('list', () => {
  const concept = { id: 'circuits', title: 'Circuits', description: '', weight: 1 };
  const long = `a-${'very-'.repeat(15)}long-id`;

  function list(width: number): string {
    const bank = { ...bankOf([]), title: 'Bank', concepts: [concept] };
    const counts = [
      { topic: topicNamed('billing'), questions: 1, new: 0, learning: 0, due: 1, known: 0 },
      { topic: topicNamed(long), questions: 14, new: 3, learning: 2, due: 4, known: 5 },
    ];
    return viewList(bank, counts, screen(width)).text;
  }

  test('an id that is too long for its column has its counts below it, in theirs', () => {
    expect(list(80)).toBe(`Bank
0 questions, 1 concept

Circuits
  billing                         1 question   0 new  0 learning  1 due  0 known
  a-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-l
  ong-id
                                 14 questions  3 new  2 learning  4 due  5 known
`);
  });

  test('in few columns the counts stand below', () => {
    expect(list(40)).toBe(`Bank
0 questions, 1 concept

Circuits
  billing
    1 question, 0 new, 0 learning, 1 due, 0 known
  a-very-very-very-very-very-very-very-v
  ery-very-very-very-very-very-very-very
  -long-id
    14 questions, 3 new, 2 learning, 4 due, 5 known
`);
  });
});

describe('table', () => {
  const screen = { width: 80, height: 24, unicode: true, style: plainStyle };
  const skus = [
    '| SKU | Throughput | Circuits |',
    '| --- | :-- | --- |',
    '| Standard | 1 Gbps | 4 |',
    '| ErGwScale | 1 Gbps a unit | 4 from 1 unit, 16 from 10 |',
  ].join('\n');

  test('cells stand below each other', () => {
    expect(viewProse(skus, screen, 80).text.split('\n')).toEqual([
      'SKU        Throughput     Circuits',
      '─────────  ─────────────  ─────────────────────────',
      'Standard   1 Gbps         4',
      'ErGwScale  1 Gbps a unit  4 from 1 unit, 16 from 10',
    ]);
  });

  test('a cell that is too wide wraps in its column', () => {
    expect(viewProse(skus, { ...screen, unicode: false }, 40).text.split('\n')).toEqual([
      'SKU        Throughput     Circuits',
      '---------  -------------  --------------',
      'Standard   1 Gbps         4',
      'ErGwScale  1 Gbps a unit  4 from 1 unit,',
      '                          16 from 10',
    ]);
  });

  test('where there is no room for columns a row is a list', () => {
    expect(viewProse(skus, screen, 24).text.split('\n')).toEqual([
      '  SKU: Standard',
      '  Throughput: 1 Gbps',
      '  Circuits: 4',
      '',
      '  SKU: ErGwScale',
      '  Throughput: 1 Gbps a',
      '  unit',
      '  Circuits: 4 from 1',
      '  unit, 16 from 10',
    ]);
  });

  test('missing cells are empty, cells beyond the head are left out', () => {
    expect(viewProse('| a | b |\n|-|-|\n| c |\n| d | e | f |', screen, 80).text).toBe(
      'a  b\n─  ─\nc  \nd  e',
    );
  });
});

describe('words', () => {
  test.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [60_000, '1 minute ago'],
    [3_599_999, '59 minutes ago'],
    [3_600_000, '1 hour ago'],
    [86_399_999, '23 hours ago'],
    [86_400_000, '1 day ago'],
    [10 * 86_400_000, '10 days ago'],
  ])('%d ms are %s', (ms, words) => {
    expect(ago(ms)).toBe(words);
  });
});
