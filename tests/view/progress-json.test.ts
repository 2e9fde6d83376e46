import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Progress } from '../../src/memory/progress.ts';
import { viewProgressJson } from '../../src/view/data.ts';
import { begun, learnt } from '../progressed.ts';
import { faults } from './conforms.ts';

const schema = JSON.parse(readFileSync('schemas/progress.schema.json', 'utf8')) as Record<
  string,
  unknown
>;
const dataOf = (progress: Progress) =>
  JSON.parse(viewProgressJson(progress, ['study', '--bank', 'b']).text) as Record<string, unknown>;

test('progress is data', () => {
  expect(dataOf(learnt)).toMatchObject({
    version: 1,
    bank: { id: 'er', title: 'Azure ExpressRoute', version: '0123abcd', pass: 70 },
    at: Date.UTC(2026, 10, 24, 12),
    today: '2026-11-24',
    counts: { questions: 96, new: 30, due: 7, known: 59, answered: 66 },
    forecast: { days: 7, mean: 0.7449, low: 0.61, high: 0.88, pass: 0.752 },
    silence: null,
    sessions: learnt.sessions,
    days: learnt.days,
    sure: [
      { question: 'circuits/what-a-circuit-is', date: '2026-11-24', picked: [0] },
      { question: 'circuits/two-links', date: '2026-11-17', picked: [0] },
    ],
    gone: [],
    next: { command: ['study', '--bank', 'b'], reason: 'due' },
  });
  expect(dataOf(learnt)['concepts']).toMatchObject([
    {
      id: 'security',
      title: 'Security',
      questions: 20,
      answered: 16,
      new: 4,
      due: 5,
      known: 11,
      percent: 52,
      word: 'review',
      topics: [{ id: 'keys', title: 'Keys', questions: 20, percent: 52 }],
    },
    { id: 'circuits', percent: 82, word: 'good' },
    { id: 'peering', percent: null, word: 'few questions', topics: [{ id: 'bgp', percent: null }] },
  ]);
});

test('where there is no forecast it says how much is missing', () => {
  expect(dataOf(begun)).toMatchObject({
    forecast: null,
    silence: { asked: 6, needed: 20 },
    outlook: [],
    gone: ['circuits/old'],
  });
});

describe('conforms to its schema', () => {
  test.each([
    ['after three weeks', learnt],
    ['at the beginning', begun],
  ])('%s', (_name, progress) => {
    expect(faults(schema, dataOf(progress))).toEqual([]);
  });

  test('and what does not conform is found', () => {
    const broken = { ...dataOf(learnt), version: 2, forecast: { days: 7 }, today: 3, extra: 1 };
    expect(faults(schema, broken)).toEqual([
      ' additional extra',
      '/version const',
      '/today type',
      '/forecast anyOf',
    ]);
  });
});
