import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Bank, Question } from '../../src/bank/question.ts';
import { planImport } from '../../src/formats/import-plan.ts';
import { writtenAs } from '../../src/formats/losses.ts';
import { writers } from '../../src/formats/writers.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../src/formats/written-formats.ts';
import { placeless } from '../bank/reading.ts';
import { bank as shippedBank } from '../questions/shipped.ts';
import { loadNamed } from './files.ts';
import { topicText } from './random-topics.ts';

const encoder = new TextEncoder();
const EXTENSIONS = { gift: 'gift', aiken: 'aiken', csv: 'csv', moodle: 'xml' } as const;

/** What of a bank, written in a format and imported, is not as it is when the file is read, and is not said. */
const faults = (bank: Bank, format: WrittenFormat): readonly string[] => {
  const { text } = writtenAs(writers[format], bank);
  const read = loadNamed([[`written.${EXTENSIONS[format]}`, text]]);
  const { files, items } = planImport(read, {
    lang: 'en',
    before: () => undefined,
    picture: () => undefined,
  });
  const { bank: again, diagnostics } = loadNamed(files.map((file) => [file.path, file.text]));
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
        const { bank } = loadNamed([
          ['sea/one.md', one],
          ['sea/two.md', two],
        ]);
        if (writtenAs(writers[format], bank).count > 0) expect(faults(bank, format)).toEqual([]);
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});

describe('a file that was imported before', () => {
  const quiz = (title: string, more = '') =>
    `[{"title":"${title}","question":"Which?","options":["a","b"],"correct":0}${more}]`;
  const planned = (text: string, before?: string) =>
    planImport(loadNamed([['quiz.json', text]]), {
      lang: 'en',
      before: () => (before === undefined ? undefined : encoder.encode(before)),
      picture: () => undefined,
    });
  const [first] = planned(quiz('One')).files;

  test('is new, then the same, then another', () => {
    expect(first?.state).toBe('new');
    expect(planned(quiz('One'), first?.text).files[0]?.state).toBe('same');
    const more = quiz('One', ',{"question":"And?","options":["c","d"],"correct":1}');
    const [changed] = planned(more, first?.text).files;
    expect([changed?.state, changed?.count, changed?.gone]).toEqual(['update', 2, []]);
  });

  test('is left as it is where somebody edited it, or made it', () => {
    const edited = planned(quiz('One'), first?.text.replace('Which?', 'What?'));
    expect([edited.files[0]?.state, edited.items[0]?.leftOut]).toEqual([
      'edited',
      'quiz.md was edited after it was imported, and is left as it is.',
    ]);
    const taken = planned(quiz('One'), '---\ntitle: Mine\n---\n\nText.\n');
    expect([taken.files[0]?.state, taken.items[0]?.leftOut]).toEqual([
      'taken',
      'quiz.md is there already, and is left as it is.',
    ]);
  });
});

describe('texts of others', () => {
  const planned = (name: string, text: string, picture?: string) => {
    const { files, items } = planImport(loadNamed([[name, text]]), {
      lang: 'en',
      before: () => undefined,
      picture: () => picture,
    });
    return { text: files[0]?.text ?? '', pictures: files[0]?.pictures, items };
  };

  test('get lower headings, so that they begin no question', () => {
    const quiz = JSON.stringify([
      {
        question: 'Which?\n\n# Look\n\nHere.',
        options: ['a', 'b'],
        correct: 0,
        explanation: '## Why\n\nSo.',
      },
    ]);
    const { text } = planned('q.json', quiz);
    expect(text).toContain('### Look');
    expect(text).toContain('### Why');
  });

  test('keep the pictures that are there, under a safe name, and lose the others', () => {
    const quiz =
      '### Which?\n\n![a map](../A map.png) ![b](b%20c.png) ![d](d.exe)\n\n- [x] a\n- [ ] b\n';
    const kept = planned('q.md', quiz, 'b c.png');
    expect(kept.pictures).toEqual([
      { from: 'b c.png', to: expect.stringMatching(/^images\/b-c-[0-9a-f]+\.png$/) },
    ]);
    expect(kept.items[0]?.without).toContain('pictures');
    expect(planned('q.md', quiz).items[0]?.without).toContain('pictures');
  });

  test('that cannot be read are told of with their lines', () => {
    const { items } = planned(
      'q.md',
      '### Which?\n\n- [x] a\n- [ ] b\n\n### And?\n\n- [ ] c\n- [ ] d\n',
    );
    expect(items.map(({ place, leftOut }) => [place.line, leftOut === undefined])).toEqual([
      [1, true],
      [6, false],
    ]);
  });
});

describe('what is told of an import', () => {
  const planned = (...files: readonly (readonly [string, string])[]) =>
    planImport(loadNamed(files), { lang: 'en', before: () => undefined, picture: () => undefined });
  const good = '### Which?\n\n- [x] a\n- [ ] b\n';
  const bad = '### And?\n\n- [ ] c\n- [ ] d\n';

  test('stands in the order of files and lines', () => {
    const { items } = planned(['b.md', `${good}\n${bad}`], ['a.md', `${bad}\n${good}`]);
    expect(
      items.map(({ place, leftOut }) => `${place.file}:${place.line} ${leftOut === undefined}`),
    ).toEqual(['a.md:1 false', 'a.md:6 true', 'b.md:1 true', 'b.md:6 false']);
  });

  test('names a wrong answer that stands twice', () => {
    const { items } = planned(['q.gift', 'Which? {=a ~b ~b}\n']);
    expect(items.flatMap(({ without }) => without)).toEqual(['an answer that stands there twice']);
  });
});
