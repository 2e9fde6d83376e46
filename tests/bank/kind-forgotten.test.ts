import { expect, test } from '@jest/globals';
import { load } from '../../src/bank/load.ts';

const told = (answers: string) => {
  const text = `---\ntitle: T\n---\n\n<!-- questions -->\n\n## A\n\nWhat?\n\n${answers}\n\nBecause.\n`;
  const content = new TextEncoder().encode(text);
  const { diagnostics } = load([{ file: 'a.md', path: 'a.md', content }], []);
  return diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
};

test.each([
  [
    '1. One\n2. Two\n3. Three',
    'If the numbered list is to be put in order, write "<!-- kind: ordering -->" below the title.',
  ],
  [
    '| a | b |\n| - | - |\n| x | y |\n| z | w |',
    'If the rows of the table are to be matched, write "<!-- kind: matching -->" below the title.',
  ],
  ['- One\n- Two', 'Write "[x]" or "[ ]" after each bullet that is an answer.'],
  ['One', 'Add a list of "- [x] correct" and "- [ ] wrong", or a blank: [[answer]].'],
])('%j has no answers, and is told what it may lack', (answers, advice) => {
  expect(told(answers)).toEqual([`answer-missing: The question has no answers. ${advice}`]);
});
