import { describe, expect, test } from '@jest/globals';
import { outline } from '../bank/reading.ts';
import { loadForeign } from './files.ts';

/** A bank as `export --to json` writes it, with these questions. */
const exported = (questions: string, topics = '[]') =>
  `{\n  "version": 1,\n  "title": "T",\n  "concepts": [],\n  "topics": ${topics},\n  "questions": ${questions}\n}\n`;

const question = (part: object) =>
  JSON.stringify({
    id: 't/q',
    kind: 'single',
    concept: 'C c',
    topic: 't',
    title: 'Q',
    stem: 'Which?',
    choices: [
      { text: 'a', correct: true },
      { text: 'b', correct: false },
    ],
    ...part,
  });

const read = (text: string) => {
  const { bank, diagnostics } = loadForeign(['bank.json', text]);
  return {
    read: bank.questions.map(outline),
    topics: bank.topics.map(({ id, title }) => `${id}: ${title}`),
    told: diagnostics.map(({ rule, place, severity }) => `${place.line} ${rule} ${severity}`),
    bank,
  };
};

describe('our own JSON, odd', () => {
  test('gives its questions and topics, also those that are in no list', () => {
    const topics = '[{"id":"t","concept":"c","title":"Topic","note":"Read."}]';
    const two = `[${question({})}, ${question({ id: 'u v/r', topic: 'U v', title: 'R', lang: 'de' })}]`;
    const { read: all, topics: titles, told } = read(exported(two, topics));
    expect(all).toEqual(['single | Which? | [x] a | [ ] b', 'single | Which? | [x] a | [ ] b']);
    expect(titles).toEqual(['t: Topic', 'u-v: R']);
    expect(told).toEqual([]);
  });

  test('has cases, and says in which language it is', () => {
    const { bank } = read(
      exported(`[${question({ case: ['A case'], lang: 'de', shuffle: false })}]`),
    );
    expect(bank.questions[0]).toMatchObject({
      case: { title: { text: 'A case' }, text: { text: '' } },
      lang: 'de',
      shuffle: false,
    });
  });

  test.each([
    ['that is cut off', exported('[').slice(0, -6), ['6 format-broken error']],
    [
      'whose question has no answers',
      exported(`[${question({ choices: [] })}]`),
      ['6 answer-missing error'],
    ],
  ])('%s is told of', (_, text, told) => {
    expect(read(text).told).toEqual(told);
  });
});
