import type { Usage } from '../command.ts';

export const usage: Usage = {
  description:
    'Makes the file of a topic, with a question of each of three kinds to write over: CONCEPT/TOPIC, or TOPIC alone\n' +
    'in a bank without concepts. It goes into the bank of --bank, otherwise into ./questions, which is made where it\n' +
    'is missing, with an index.md. Nothing is ever overwritten.',
  flags: [],
  examples: [['circuits/billing', 'the file of a topic in a concept']],
};
