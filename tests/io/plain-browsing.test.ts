import { describe, expect, test } from '@jest/globals';
import type { Browsing } from '../../src/io/io.ts';
import { safe } from '../../src/view/safe-text.ts';
import { openPlain } from './plain.ts';

const ended = { type: 'stopped', code: 130 };

/** What comes of these lines, and the page they leave. */
async function typed<Value>(lines: readonly string[], shows: (browse: Browsing) => Promise<Value>) {
  const { asker, page } = openPlain(lines, { tty: true });
  if (asker.browse === undefined) throw new Error('Nobody is there.');
  const value = await shows(asker.browse);
  return { value, page: page() };
}

test('through a pipe nobody is there', () => {
  expect(openPlain([]).asker.browse).toBeUndefined();
});

const options = [
  { value: 'see', name: safe`See` },
  { value: 'quit', name: safe`Quit` },
];

describe('a list', () => {
  const list = (part: object) => (browse: Browsing) =>
    browse.list<string>({ title: () => safe`A list`, options, ...part });

  test('is numbered', async () => {
    expect((await typed(['9', '1'], list({}))).page).toBe(`
A list
  1. See
  2. Quit

Number, or / and words to find (Enter goes back): There is no such number.
Number, or / and words to find (Enter goes back): `);
  });

  test.each([
    [['2'], {}, { type: 'chosen', value: 'quit', at: 1 }],
    [[''], {}, { type: 'left' }],
    [['/two words'], {}, { type: 'find', words: 'two words' }],
    [['', '2', 'q'], { quits: true }, { type: 'left' }],
    [['words'], { asks: true }, { type: 'find', words: 'words' }],
    [['/words'], { asks: true }, { type: 'find', words: 'words' }],
    [[''], { asks: true }, { type: 'left' }],
    [[], {}, ended],
    [[], { asks: true }, ended],
  ])('%j %j', async (lines, part, value) => {
    expect((await typed(lines, list(part))).value).toEqual(value);
  });
});

describe('a text', () => {
  const ways = [['more', 'answer'] as const, ['note', 'note'] as const];
  const text = (some: typeof ways) => (browse: Browsing) =>
    browse.read({ view: () => safe`All of it.`, headings: [], ways: some });

  test('stands there as a whole', async () => {
    expect((await typed([''], text([]))).page).toBe('\nAll of it.\n\n(Enter back) ');
    expect((await typed([''], text(ways))).page).toBe(
      '\nAll of it.\n\n(Enter answer, n note, q back) ',
    );
  });

  test.each([
    [[''], ways, 'more'],
    [['x', ':q'], ways, 'back'],
    [['N'], ways, 'note'],
    [['n', ''], [], 'back'],
    [[], ways, ended],
  ])('%j', async (lines, some, value) => {
    expect((await typed(lines, text(some))).value).toEqual(value);
  });
});
