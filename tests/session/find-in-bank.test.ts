import { expect, test } from '@jest/globals';
import { load } from '../../src/bank/load.ts';
import { findInBank } from '../../src/session/find-in-bank.ts';

const files: Readonly<Record<string, string>> = {
  'index.md': '---\ntitle: Seas\nterms:\n  Great Sea: Ocean\n---\n',
  'north/ice.md': `---
title: Ice
description: Cold things.
---

Where it is **cold**.

Ice floats, *à la crème*.

<!-- questions -->

## Floating

Does ice float?

- [x] It floats
- [ ] It sinks
  > Its density is lower than that of water.

Water is densest at 4 degrees.

## Order

<!-- kind: ordering -->

Sort them.

1. Iceberg
2. Atlantis
`,
};

const { bank } = load(
  Object.entries(files).map(([path, content]) => ({
    file: path,
    path,
    content: new TextEncoder().encode(content),
  })),
  [],
);

const found = (words: string): readonly string[] =>
  findInBank(bank, words).map((hit) => {
    if (hit.type === 'question') return hit.question.id;
    return hit.type === 'note' ? `${hit.topic.id}: ${hit.line}` : hit.term.instead;
  });

test.each([
  ['floating', ['ice/floating']],
  ['DENSITY water', ['ice/floating']],
  ['densest', ['ice/floating']],
  ['atlantis', ['ice/order']],
  ['lantis', ['ice/order']],
  ['creme', ['ice: Ice floats, à la crème.']],
  ['where cold', ['ice: Where it is cold.']],
  ['ocean', ['Ocean']],
  ['great SEA', ['Ocean']],
  ['floating atlantis', []],
  ['nothing', []],
  ['  ', []],
])('%j', (words, hits) => {
  expect(found(words)).toEqual(hits);
});

test('what has the words in its title comes first, questions before notes', () => {
  expect(found('ice')).toEqual(['ice/floating', 'ice/order', 'ice: Ice floats, à la crème.']);
  expect(found('order')).toEqual(['ice/order']);
});
