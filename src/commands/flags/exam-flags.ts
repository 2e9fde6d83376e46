import { wholeNumber, type Usage, type CommonOptions } from '../command.ts';
import { forScripts } from './script-flags.ts';

export interface ExamOptions extends CommonOptions {
  readonly count?: number;
  readonly minutes?: number;
  readonly pass?: number;
  readonly seed?: number;
  readonly answers?: string;
  readonly min?: number;
  readonly json?: boolean;
  readonly resume?: boolean;
}

export const usage: Usage = {
  description:
    "Draws a practice exam by the bank's blueprint: questions you have not met first, each concept by its weight.\n" +
    'The clock counts down, answers can be changed until you submit, and all is explained after that.',
  flags: [
    {
      flags: '-n, --count <number>',
      group: 'The exam',
      text: "how many questions (default: the bank's exam)",
      parse: wholeNumber(1, 10_000),
    },
    {
      flags: '--minutes <number>',
      group: 'The exam',
      text: "how long (default: the bank's exam, in proportion to the questions)",
      parse: wholeNumber(1, 10_000),
    },
    {
      flags: '--pass <percent>',
      group: 'The exam',
      text: "the pass line (default: the bank's)",
      parse: wholeNumber(0, 100),
    },
    {
      flags: '--seed <number>',
      group: 'The exam',
      text: 'the same seed and history give the same exam',
      parse: wholeNumber(0, 2 ** 32 - 1),
    },
    { flags: '--resume', text: 'go on with the open exam without asking', group: 'The exam' },
    { flags: '--no-resume', text: 'start anew without asking', group: 'The exam' },
    ...forScripts,
  ],
  examples: [
    ['', 'an exam as the bank has it'],
    ['--count 20 --minutes 30', 'a short one'],
  ],
};
