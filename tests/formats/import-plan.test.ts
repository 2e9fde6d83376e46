import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { load, type Loaded } from '../../src/bank/load.ts';
import type { Bank, Question } from '../../src/bank/question.ts';
import { planImport } from '../../src/formats/import-plan.ts';
import { readers } from '../../src/formats/index.ts';
import { writtenAs } from '../../src/formats/losses.ts';
import { writers } from '../../src/formats/writers.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../src/formats/written-formats.ts';
import { placeless } from '../bank/reading.ts';
import { bank as shippedBank } from '../questions/shipped.ts';
import { topicText } from './random-topics.ts';

const encoder = new TextEncoder();
const loaded = (files: readonly (readonly [string, string])[]): Loaded =>
  load(
    files.map(([path, text]) => ({
      file: path,
      path,
      content: encoder.encode(text),
      named: true,
    })),
    readers,
  );

const EXTENSIONS = { gift: 'gift', aiken: 'aiken', csv: 'csv', moodle: 'xml' } as const;

/** What of a bank, written in a format and imported, is not as it is when the file is read, and is not said. */
const faults = (bank: Bank, format: WrittenFormat): readonly string[] => {
  const { text } = writtenAs(writers[format], bank);
  const read = loaded([[`written.${EXTENSIONS[format]}`, text]]);
  const { files, items } = planImport(read, {
    lang: 'en',
    before: () => undefined,
    picture: () => undefined,
  });
  const { bank: again, diagnostics } = loaded(files.map((file) => [file.path, file.text]));
  const ids = new Map(again.questions.map((question) => [question.id, question]));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return [
    ...errors.map(({ message }) => message),
    ...read.bank.questions.flatMap((question) => {
      const told = items.filter(({ id }) => id === question.id);
      const after = ids.get(question.id);
      if (told.length !== 1) return [`${question.id} is told of ${told.length} times`];
      const [{ leftOut, without } = { without: [] }] = told;
      if (leftOut !== undefined) return after === undefined ? [] : [`${question.id} is there`];
      if (after === undefined) return [`${question.id} is not there`];
      const isSame = isDeepStrictEqual(contentOf(question), contentOf(after));
      return isSame || without.length > 0 ? [] : [`${question.id} is another one`];
    }),
  ];
};

/** What a learner is shown and graded by. The concept of a file that lies in no folder is that of the bank. */
const contentOf = (question: Question): unknown => {
  return JSON.parse(
    JSON.stringify(placeless(question), (key, value: unknown) =>
      key === 'file' || key === 'concept' ? undefined : value,
    ),
  );
};

describe('what is exported and imported is what was exported', () => {
  test.each(WRITTEN_FORMATS)('%s, the shipped bank', (format) => {
    expect(faults(shippedBank, format)).toEqual([]);
  });

  test.each(WRITTEN_FORMATS)('%s, random banks', (format) => {
    fc.assert(
      fc.property(topicText, topicText, (one, two) => {
        const { bank } = loaded([
          ['sea/one.md', one],
          ['sea/two.md', two],
        ]);
        if (writtenAs(writers[format], bank).count > 0) expect(faults(bank, format)).toEqual([]);
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});
