import type { Usage } from '../command.ts';

export const usage: Usage = {
  flags: [],
  examples: [
    ['', 'which topics there are'],
    ['circuits', 'the note of a topic'],
  ],
};
