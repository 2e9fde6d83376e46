import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from './new-folder.ts';

/** The program as it is built. */
export const peerdrill = path.resolve('bin/peerdrill.cjs');

const sea = `---
title: The sea
---

Salt water.

<!-- questions -->

## Two oceans

<!-- shuffle: false -->

Which are oceans? Choose two.

- [x] Atlantic
- [ ] Baltic
- [x] Pacific

## Largest ocean

Which ocean is the largest?

- [x] Pacific
- [x] Pacific Ocean

## Salt

The sea is salty.

- [x] True
- [ ] False
  > Taste it.
`;

/** A learner's own folder, with a bank of three questions and a history that is yet to begin. */
export function newSea() {
  const home = newFolder();
  const bank = path.join(home, 'bank', 'sea.md');
  const history = path.join(home, 'data', 'history.jsonl');
  mkdirSync(path.dirname(bank));
  writeFileSync(bank, sea);
  return {
    home,
    study: ['study', '-b', bank, '--data', path.dirname(history), '--order', 'file'],
    menu: ['-b', bank, '--data', path.dirname(history)],
    /** What was picked so far, in the order of the history. */
    saved: (): readonly unknown[] =>
      readFileSync(history, 'utf8')
        .split('\n')
        .filter((line) => line.includes('"type":"answer"'))
        .map((line) => (JSON.parse(line.split('\t')[0] ?? '') as { picked: unknown }).picked),
  };
}
