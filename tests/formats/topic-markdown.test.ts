import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { load } from '../../src/bank/load.ts';
import type { Bank } from '../../src/bank/question.ts';
import { topicMarkdown } from '../../src/formats/topic-markdown.ts';
import { placeless } from '../bank/reading.ts';
import { bank as shippedBank } from '../questions/shipped.ts';
import { topicText } from './random-topics.ts';

const encoder = new TextEncoder();
const loaded = (files: readonly (readonly [string, string])[]) =>
  load(
    files.map(([path, text]) => ({ file: path, path, content: encoder.encode(text) })),
    [],
  );

const contentOf = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(placeless(value), (key, inner: unknown) => (key === 'file' ? undefined : inner)),
  );

/** What is not the same in a bank that was written topic by topic and read again. */
const faults = ({ topics, questions, lang }: Bank): readonly string[] => {
  const { bank, diagnostics } = loaded(
    topics.map((topic, index) => [
      `${topic.concept}/${index}.md`,
      topicMarkdown({ topic, lang, questions: questions.filter((one) => one.topic === topic.id) }),
    ]),
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const again = new Map([...bank.topics, ...bank.questions].map((one) => [one.id, one]));
  const differ = [...topics, ...questions].filter(
    (one) => !isDeepStrictEqual(contentOf(one), contentOf(again.get(one.id))),
  );
  return [
    ...errors.map(({ place, message }) => `${place.line} ${message}`),
    ...differ.map(({ id }) => id),
  ];
};

describe('a topic that is written and read again is the same', () => {
  test('the shipped bank', () => {
    expect(shippedBank.questions.length).toBeGreaterThan(400);
    expect(faults(shippedBank)).toEqual([]);
  });

  test('random topics of every kind', () => {
    fc.assert(
      fc.property(topicText, (text) => {
        expect(faults(loaded([['sea/one.md', text]]).bank)).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
