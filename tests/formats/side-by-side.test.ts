import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadForeign } from './files.ts';

const twice = (text: string) =>
  `<span data-ttu-id="b644e-101">${text}</span><span class="sxs-lookup"><span data-stu-id="b644e-101">${text}</span></span>`;
const noteOf = (text: string) =>
  loadForeign(['page.md', text]).bank.topics.map(({ note }) => note.text);

describe('a page whose sentences stand twice', () => {
  test('is a study note without questions, each sentence once', () => {
    const { bank, diagnostics } = loadForeign([
      'page.md',
      `\n${twice('One.')} ${twice('Two.')}  \n\n![](a.png)\n\n\n${twice('Three.')}\n`,
    ]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['question-none']);
    expect(bank.questions).toEqual([]);
    expect(bank.topics).toMatchObject([
      {
        id: 'page',
        title: 'Introduction',
        note: {
          text: 'One. Two.\n\nThree.',
          lines: [
            { line: 2, column: 1 },
            { line: 3, column: 1 },
            { line: 7, column: 1 },
          ],
        },
      },
    ]);
  });

  test.each([
    ['a sentence over lines', twice('One\nmore.'), 'One\nmore.'],
    ['markup inside', twice('A **b** &amp; <span>c</span>.'), 'A **b** & c.'],
    ['text outside', `Before ${twice('one.')} after.`, 'Before one. after.'],
    ['a span without an end', `<span data-ttu-id="a">One. <span class="sxs-lookup">Twice`, 'One.'],
  ])('with %s', (_, text, note) => {
    expect(noteOf(text)).toEqual([note]);
  });

  test('takes its first heading as title', () => {
    const { bank } = loadForeign(['page.md', `## ${twice('What it is')}\n\n${twice('One.')}\n`]);
    expect(bank.topics.map(({ title }) => title)).toEqual(['What it is']);
  });

  test('with an invisible character is told of', () => {
    const { diagnostics } = loadForeign(['page.md', twice('One\u202e.')]);
    expect(diagnostics.map(({ rule, place }) => [rule, place.line])).toEqual([
      ['control-character', 1],
    ]);
  });
});

describe('the documents that the project grew from', () => {
  const folder = new URL('../../../shared/seeds/', import.meta.url);
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.txt'))
    : [];

  test('are two where they are there, or none', () => {
    expect([0, 2]).toContain(names.length);
  });

  test('give a note of five sentences, and three questions', () => {
    const { bank, diagnostics } = loadForeign(
      ...names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
    );
    const sentences = bank.topics.flatMap(({ note }) => note.text.match(/[^.]+\./g) ?? []);
    expect(diagnostics).toEqual([]);
    expect([names.length, sentences.length, bank.questions.length]).toEqual(
      names.length === 0 ? [0, 0, 0] : [2, 5, 3],
    );
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
