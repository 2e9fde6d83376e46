import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { format } from 'prettier';
import { loadFiles, outline, placeless, source } from './reading.ts';

const settings = {
  parser: 'markdown',
  singleQuote: true,
  printWidth: 100,
  embeddedLanguageFormatting: 'off',
} as const;
const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/questions/${name}`, import.meta.url), 'utf8');
const load = (text: string) => loadFiles(source('c/t.md', text));

describe('Prettier changes no meaning', () => {
  test.each(['circuits.md', 'all-kinds.md'])('of %s', async (name) => {
    const before = load(fixture(name));
    const text = await format(fixture(name), settings);
    const after = load(text);
    expect(before.diagnostics).toEqual([]);
    expect(placeless(after.bank)).toEqual(placeless(before.bank));
    expect(await format(text, settings)).toBe(text);
  });

  test('of a file that it has much to change in', async () => {
    const before = load(fixture('untidy.md'));
    const text = await format(fixture('untidy.md'), settings);
    const after = load(text);
    expect(text).not.toBe(fixture('untidy.md'));
    expect(before.diagnostics).toEqual([]);
    expect(after.diagnostics).toEqual([]);
    const meaning = (loaded: typeof before) =>
      loaded.bank.questions.map((one) => [
        one.id,
        one.hash.slice(8),
        outline(one).replace(/[*_\s-]+|(?<=1)[.)]/g, ' '),
      ]);
    expect(meaning(after)).toEqual(meaning(before));
  });
});
