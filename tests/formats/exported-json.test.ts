import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { load } from '../../src/bank/load.ts';
import type { Bank } from '../../src/bank/question.ts';
import { viewBankJson } from '../../src/view/bank-json.ts';
import { outline, placeless } from '../bank/reading.ts';
import { bank as shippedBank } from '../questions/shipped.ts';
import { loadForeign } from './files.ts';
import { topicText } from './random-topics.ts';

/** What the schema has no place for, and where things stand. */
const NOT_SAID = new Set(['file', 'facts', 'volatile', 'checked', 'suppressions']);

const contentOf = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(placeless(value), (key, inner: unknown) => {
      if (NOT_SAID.has(key)) return undefined;
      // A range is written as its two ends.
      return key === 'ranges'
        ? (inner as { text: unknown }[]).map((one) => ({ ...one, text: '' }))
        : inner;
    }),
  );

/** Ids of what is not the same in a bank that was exported and read again. */
const faults = (bank: Bank): readonly string[] => {
  const again = loadForeign(['bank.json', viewBankJson(bank).text]).bank;
  const known = new Map([...again.topics, ...again.questions].map((one) => [one.id, one]));
  const topics = bank.topics.filter(({ id }) => bank.questions.some((one) => one.topic === id));
  return [
    ...(again.questions.length === bank.questions.length ? [] : [`${again.questions.length}`]),
    ...topics.flatMap(({ id, title, description, note }) => {
      const other = known.get(id);
      const isSame =
        other !== undefined &&
        'note' in other &&
        isDeepStrictEqual(
          [other.title, other.description, other.note.text],
          [title, description, note.text],
        );
      return isSame ? [] : [id];
    }),
    ...bank.questions.flatMap((one) =>
      isDeepStrictEqual(contentOf(one), contentOf(known.get(one.id))) ? [] : [one.id],
    ),
  ];
};

describe('a bank that is exported as JSON and read again is the same', () => {
  test('the shipped bank', () => {
    expect(shippedBank.questions.length).toBeGreaterThan(400);
    expect(faults(shippedBank)).toEqual([]);
  });

  test('random banks of every kind', () => {
    fc.assert(
      fc.property(topicText, topicText, (one, two) => {
        const sources = [
          ['sea/one.md', one],
          ['sea/two.md', two],
        ] as const;
        const { bank } = load(
          sources.map(([path, text]) => ({
            file: path,
            path,
            content: new TextEncoder().encode(text),
          })),
          [],
        );
        if (bank.questions.length > 0) expect(faults(bank)).toEqual([]);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

const exported = (question: object) =>
  JSON.stringify({
    version: 1,
    title: 'T',
    concepts: [],
    topics: [],
    questions: [{ id: 't/q', topic: 't', title: 'Q', stem: 'Which?', ...question }],
  });

describe('what is not as the schema has it', () => {
  test.each([
    [{ kind: 'single' }],
    [{ kind: 'essay', choices: [] }],
    [{ kind: 'single', choices: [{ text: 'a', correct: false }] }],
    [{ kind: 'numeric', ranges: [{ low: 2, high: 1 }] }],
    [{ kind: 'numeric', ranges: 3 }],
    [{ kind: 'ordering', items: ['a'] }],
    [{ kind: 'matching', heads: [], rows: [{ left: 'a', right: 'b' }] }],
    [{ kind: 'cloze' }],
  ])('is left out with a finding: %j', (question) => {
    const { bank, left } = loadForeign(['a.json', exported(question)]);
    expect([bank.questions, left.length]).toEqual([[], 1]);
  });

  test('takes nothing else away, and no id leads anywhere', () => {
    const text = exported({
      kind: 'numeric',
      ranges: [{ low: 1, high: 1 }],
      id: '../x/Y Z',
      topic: '../x',
    });
    expect(loadForeign(['a.json', text]).bank.questions).toMatchObject([
      { id: 'x/xy-z', topic: 'x', kind: 'numeric' },
    ]);
    const broken = loadForeign(['a.json', text.slice(0, -1)]);
    expect(broken.diagnostics.map(({ rule }) => rule)).toEqual(['format-broken']);
  });
});

/** A bank as `export --to json` writes it, with these questions. */
const written = (questions: string, topics = '[]') =>
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

describe('our own JSON by hand', () => {
  test('gives its questions and topics, also those that are in no list', () => {
    const topics = '[{"id":"t","concept":"c","title":"Topic","note":"Read."}]';
    const two = `[${question({})}, ${question({ id: 'u v/r', topic: 'U v', title: 'R', lang: 'de' })}]`;
    const { read: all, topics: titles, told } = read(written(two, topics));
    expect(all).toEqual(['single | Which? | [x] a | [ ] b', 'single | Which? | [x] a | [ ] b']);
    expect(titles).toEqual(['t: Topic', 'u-v: R']);
    expect(told).toEqual([]);
  });

  test('has cases, and says in which language it is', () => {
    const { bank } = read(
      written(`[${question({ case: ['A case'], lang: 'de', shuffle: false })}]`),
    );
    expect(bank.questions[0]).toMatchObject({
      case: { title: { text: 'A case' }, text: { text: '' } },
      lang: 'de',
      shuffle: false,
    });
  });

  test.each([
    ['that is cut off', written('[').slice(0, -6), ['6 format-broken error']],
    [
      'whose question has no answers',
      written(`[${question({ choices: [] })}]`),
      ['6 answer-missing error'],
    ],
  ])('%s is told of', (_, text, told) => {
    expect(read(text).told).toEqual(told);
  });
});
