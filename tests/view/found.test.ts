import { describe, expect, test } from '@jest/globals';
import type { Hit } from '../../src/session/find-in-bank.ts';
import { countHits, hitEntry, viewFound, viewFoundJson } from '../../src/view/found.ts';
import { bankOf } from '../memory/learner.ts';
import { samples, screen, topicNamed } from '../samples.ts';

const hits: readonly Hit[] = [
  { type: 'question', question: samples.single },
  { type: 'question', question: samples.typed },
  { type: 'note', topic: topicNamed('keys', { title: 'Keys' }), line: 'A key names a circuit.' },
  { type: 'term', term: { outdated: 'MSEE box', instead: 'MSEE' } },
];
const bank = bankOf([samples.single], { topics: [topicNamed('circuits', { title: 'Circuits' })] });
const stands = ({ id }: { readonly id: string }) => (id === samples.single.id ? 'due' : 'new');

describe('what was found', () => {
  test('is counted by what it is', () => {
    expect(countHits(hits)).toBe('2 questions, 1 note, 1 term');
    expect(countHits(hits.slice(3))).toBe('1 term');
  });

  test('is listed with how the learner stands, and its id', () => {
    expect(viewFound(hits, bank, stands, screen()).text).toBe(`2 questions, 1 note, 1 term

due    what-a-circuit-is
       circuits/what-a-circuit-is
new    routing-protocol
       circuits/routing-protocol
note   Keys
       keys
term   MSEE box → MSEE
`);
  });

  test('stands in a menu with where it belongs', () => {
    const entries = hits.map((hit) => hitEntry(hit, bank, stands, screen()));
    expect(entries.map(({ name, description }) => [name.text, description?.text])).toEqual([
      ['due    what-a-circuit-is', 'Circuits'],
      ['new    routing-protocol', 'Circuits'],
      ['note   Keys', 'A key names a circuit.'],
      ['term   MSEE box → MSEE', undefined],
    ]);
    const gone: Hit = { type: 'question', question: { ...samples.numeric, topic: 'gone' } };
    expect(hitEntry(gone, bank, stands, screen()).description?.text).toBe('gone');
  });

  test('is data', () => {
    expect(JSON.parse(viewFoundJson('key', hits, stands).text)).toEqual({
      version: 1,
      words: 'key',
      questions: [
        {
          id: samples.single.id,
          concept: 'circuits',
          topic: 'circuits',
          title: 'what-a-circuit-is',
          standing: 'due',
        },
        {
          id: samples.typed.id,
          concept: 'circuits',
          topic: 'circuits',
          title: 'routing-protocol',
          standing: 'new',
        },
      ],
      notes: [
        {
          topic: 'keys',
          concept: expect.any(String),
          title: 'Keys',
          line: 'A key names a circuit.',
        },
      ],
      terms: [{ outdated: 'MSEE box', instead: 'MSEE' }],
    });
  });
});
