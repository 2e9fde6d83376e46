import { describe, expect, test } from '@jest/globals';
import type { Revisiting } from '../../src/answer/prompt.ts';
import type { Afterwards } from '../../src/io/io.ts';
import { resultsOf, startResults } from '../../src/session/results-grid.ts';
import { safe } from '../../src/view/safe-text.ts';
import { answeredTo } from '../reported.ts';
import { samples } from '../samples.ts';
import { attempt } from '../view/feedback.ts';
import { openPlain } from './plain.ts';

const ended = { type: 'stopped', code: 130 };

/** What comes of these lines, and the page they leave. */
async function typed<Value>(
  lines: readonly string[],
  shows: (afterwards: Afterwards) => Promise<Value>,
) {
  const { asker, page } = openPlain(lines, { tty: true });
  if (asker.afterwards === undefined) throw new Error('Nobody is there.');
  const value = await shows(asker.afterwards);
  return { value, page: page() };
}

test('through a pipe nobody is there', () => {
  expect(openPlain([]).asker.afterwards).toBeUndefined();
});

describe('a menu', () => {
  const offer = (afterwards: Afterwards) =>
    afterwards.offer<string>({
      view: (_, room) => safe`room for ${room}`,
      options: [
        { value: 'see', name: safe`See the missed one`, description: safe`why` },
        { value: 'done', name: safe`Done` },
      ],
      back: 'nothing',
    });

  test('stands below the screen, a line for each of its ways', async () => {
    expect((await typed(['1'], offer)).page).toBe(`
room for 18

  1. See the missed one
  2. Done

Number (Enter for none): `);
  });

  test.each([
    [['1'], 'see'],
    [['2'], 'done'],
    [[''], 'nothing'],
    [[':p'], 'nothing'],
    [['Q'], 'nothing'],
    [['3', '1'], 'see'],
    [['1 2', 'x', '2'], 'done'],
    [[], ended],
  ])('%j', async (lines, value) => {
    expect((await typed(lines, offer)).value).toEqual(value);
  });

  test('a line that names no way is asked again', async () => {
    expect((await typed(['3', '1'], offer)).page).toContain(
      'Number (Enter for none): Type one number from 1 to 2.\nNumber (Enter for none): ',
    );
  });
});

describe('the questions at a glance', () => {
  const results = resultsOf({ ...answeredTo(9), mode: 'exam' });
  const glance = (afterwards: Afterwards) => afterwards.glance(results, startResults(results));

  test('stand in groups', async () => {
    expect((await typed(['7'], glance)).page).toBe(`
Results: 6 of 10 right
  Right:       2, 4-6, 8, 9
  Wrong:       1, 7
  Unanswered:  3, 10

Number of a question, :w for 4 wrong, :a for all, :p to go back: `);
  });

  test.each([
    [['7'], { cursor: 6, filter: 'all', outcome: 'question' }],
    [[':w'], { cursor: 0, filter: 'wrong', outcome: 'question' }],
    [['99', ':p'], { outcome: 'back' }],
    [[], ended],
  ])('%j', async (lines, value) => {
    expect((await typed(lines, glance)).value).toMatchObject(value);
  });
});

describe('one of them', () => {
  const { single } = samples;
  const revisiting: Revisiting = {
    ...{ question: single, attempt: attempt(single, { picked: [0] }) },
    ...{ number: 7, at: 2, of: 3, concept: 'Circuits', topic: 'Circuits', note: true },
  };
  const revisit = (part: Partial<Revisiting>) => (afterwards: Afterwards) =>
    afterwards.revisit({ ...revisiting, ...part });

  test('is explained', async () => {
    const { page } = await typed([''], revisit({}));
    expect(page).toMatch(
      /^\nQuestion 7 · 2 of 3 · Circuits\n[^]*✘ You {4}A circuit is the encrypted/,
    );
    expect(page).toMatch(/\n {2}Enter next · n note · p back · q result\n {2}> $/);
  });

  test.each<[readonly string[], Partial<Revisiting>, unknown]>([
    [[''], {}, { type: 'next' }],
    [[':q'], {}, { type: 'quit' }],
    [['p'], {}, { type: 'back' }],
    [['n'], {}, { type: 'note' }],
    [['p', ''], { at: 1 }, { type: 'next' }],
    [['n', 'u', 'm', 'q'], { note: false }, { type: 'quit' }],
    [[], {}, ended],
  ])('%j', async (lines, part, value) => {
    expect((await typed(lines, revisit(part))).value).toEqual(value);
  });
});
