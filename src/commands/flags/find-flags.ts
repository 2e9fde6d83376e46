import type { CommonOptions, Usage } from '../command.ts';

export interface FindOptions extends CommonOptions {
  readonly json?: boolean;
}

export const usage: Usage = {
  description:
    'Finds questions, notes and terms that have all the words, in any case and inside other words too.\n' +
    'At a terminal what was found can be opened; no answer is recorded. Exits 1 where nothing is found.',
  flags: [{ flags: '--json', text: 'print data' }],
  examples: [['macsec', 'all that has the word']],
};
