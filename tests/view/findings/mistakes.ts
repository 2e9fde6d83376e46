import type { Diagnostic } from '../../../src/bank/diagnostic.ts';
import { finding } from './samples.ts';

/** A file with mistakes of every form. */
export const text = `---
title: Circuits
difficlty: 2
---

<!-- questions -->

## What a circuit is

Your colleague says the new circuit "is the fibre the provider pulled last week, which ends in the cage on the second floor". Which statement corrects them?

- [] A circuit is the tunnel inside that fibre.
- [ ] A circuit is the gateway.
- [ ] A circuit is the tunnel inside that fibre.

## 回線の種類

- [x] 回線は論理的な接続です🙂。
- [ ]\t回線はトンネルです。
`;

/** What is found in it, and in another file. */
export const mistakes: readonly Diagnostic[] = [
  finding('3:1', 10, {
    rule: 'front-matter-schema',
    message: '"difficlty" is no key here. Did you mean "difficulty"?',
  }),
  finding('8:1', 21),
  finding('10:126', 155, {
    rule: 'context-lost',
    severity: 'warning',
    message: 'This points at something that is not there. Say what is meant.',
  }),
  finding('12:1', '15:1', {
    rule: 'choice-duplicate',
    message: 'The same answer stands in line 12. Change or remove one.',
  }),
  finding('12:3', 5, {
    rule: 'checkbox-malformed',
    message: 'This is no check box yet. Write "[ ]" and a space.',
    fix: { place: finding('12:3', 5).place, text: '[ ]' },
  }),
  finding('16:1', '20:1', { rule: 'stem-missing', message: 'Nothing is asked. Write what.' }),
  finding('18:7', 19, {
    rule: 'feedback-missing',
    severity: 'info',
    message: 'Say why this answer is wrong.',
  }),
  finding('19:7', 17, {
    rule: 'feedback-missing',
    severity: 'info',
    message: 'Say why this answer is wrong.',
  }),
  finding('1:1', 1, {
    file: 'questions/index.md',
    rule: 'coverage',
    severity: 'warning',
    message: 'Security has 2 questions. Write 3 more.',
  }),
];
