import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Bank, Question } from '../../src/bank/question.ts';
import { writtenAs } from '../../src/formats/losses.ts';
import { writers } from '../../src/formats/writers.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../src/formats/written-formats.ts';
import { placeless } from '../bank/reading.ts';
import { bank as shippedBank } from '../questions/shipped.ts';
import { loadNamed } from './files.ts';
import { topicText } from './random-topics.ts';

const EXTENSIONS = { gift: 'gift', aiken: 'aiken', csv: 'csv', moodle: 'xml' } as const;

/** What a loss is called by the field of a question that it changes. */
const NAMES: Readonly<Record<string, string>> = {
  hash: '',
  count: '',
  titleShown: 'shown title',
  lang: 'language',
  checked: 'date of its check',
  topic: 'id',
  choices: 'feedback',
  ranges: 'feedback',
};

/** The fields in which two questions differ, wherever they stand. */
const differing = (before: Question, after: Question): readonly string[] => {
  const [a, b] = [contentOf(before), contentOf(after)];
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].filter((name) => !isDeepStrictEqual(a[name], b[name]));
};

const contentOf = (question: Question) =>
  JSON.parse(
    JSON.stringify(placeless(question), (key, value: unknown) =>
      key === 'file' ? undefined : value,
    ),
  ) as Record<string, unknown>;

/** Fields that differ and that no loss names. */
const unnamed = (before: Question, after: Question, without: readonly string[]) => {
  const isNamed = (field: string): boolean => {
    const name = NAMES[field] ?? field;
    if (name === '' || without.includes(name)) return true;
    if (without.includes('markup') && TEXTS.has(field)) return true;
    if (field === 'stem' || field === 'blanks')
      return without.includes('case') || without.includes('shown title');
    // A number is the same in other words.
    return field === 'ranges' && sameRanges(before, after);
  };
  return differing(before, after).filter((field) => !isNamed(field));
};

const TEXTS = new Set(['stem', 'choices', 'items', 'rows', 'ranges', 'blanks']);

const sameRanges = (before: Question, after: Question): boolean => {
  const ranges = (one: Question) =>
    one.kind === 'numeric'
      ? one.ranges.map(({ low, high, feedback }) => [low, high, feedback?.text])
      : [];
  return JSON.stringify(ranges(before)) === JSON.stringify(ranges(after));
};

/** What of a bank is not the same after it was written and read, and is not said. */
const faults = (bank: Bank, format: WrittenFormat): readonly string[] => {
  const { text, count, losses } = writtenAs(writers[format], bank);
  const lost = new Map(losses.map((loss) => [loss.id, loss]));
  const kept = bank.questions.filter(({ id }) => lost.get(id)?.leftOut === undefined);
  const again = loadNamed([[`written.${EXTENSIONS[format]}`, text]]).bank;
  const ids = new Map(again.questions.map((question) => [question.id, question]));
  const isSame = (one: Question, at: number) =>
    format === 'aiken' ? again.questions[at] : ids.get(one.id);
  return [
    ...(count === kept.length ? [] : [`${count} are counted, ${kept.length} are not left out`]),
    ...(count === again.questions.length
      ? []
      : [`${again.questions.length} of ${count} come back`]),
    ...kept.flatMap((question, at) => {
      const after = isSame(question, at);
      if (after === undefined) return [`${question.id} does not come back`];
      const without = lost.get(question.id)?.without ?? [];
      const fields = unnamed(question, after, without);
      const isHashed = without.some((name) => HASHED.has(name)) || question.hash === after.hash;
      return [
        ...fields.map((field) => `${question.id}: ${field}`),
        ...(isHashed ? [] : [`${question.id}: hash`]),
      ];
    }),
  ];
};

const HASHED = new Set(['shown title', 'case', 'hints', 'explanation', 'feedback', 'markup']);

describe('what is written is the same bank when it is read, or says where it is not', () => {
  test.each(WRITTEN_FORMATS)('%s, the shipped bank', (format) => {
    const bank = shippedBank;
    expect(bank.questions.length).toBeGreaterThan(400);
    expect(faults(bank, format)).toEqual([]);
  });

  test.each(WRITTEN_FORMATS)('%s, random banks of every kind', (format) => {
    fc.assert(
      fc.property(topicText, topicText, (one, two) => {
        const { bank } = loadNamed([
          ['sea/one.md', one],
          ['sea/two.md', two],
        ]);
        expect(faults(bank, format)).toEqual([]);
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});
