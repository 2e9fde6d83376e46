import { oneOf, wholeNumber, type Usage, type CommonOptions } from '../command.ts';

export interface StudyOptions extends CommonOptions {
  readonly count?: number;
  readonly missed?: boolean;
  readonly marked?: boolean;
  readonly new?: boolean;
  readonly due?: boolean;
  readonly difficulty?: 1 | 2 | 3;
  readonly order?: 'study' | 'shuffle' | 'file';
  readonly seed?: number;
  readonly confidence?: boolean;
  readonly resume?: boolean;
  readonly answers?: string;
  readonly min?: number;
  readonly json?: boolean;
}

export const usage: Usage = {
  description:
    'Asks the questions that help most now, with feedback after each one, then prints the score report.\n' +
    'Takes ids of concepts, topics or questions; without any it asks about the whole bank.',
  flags: [
    {
      flags: '-n, --count <number>',
      text: 'how many questions (default: 10)',
      parse: wholeNumber(1, 10_000),
    },
    { flags: '--missed', text: 'only those whose latest answer was wrong' },
    { flags: '--marked', text: 'only those marked for review' },
    { flags: '--new', text: 'only those never answered' },
    { flags: '--due', text: 'only those that are due again' },
    { flags: '--difficulty <level>', text: '1, 2 or 3', parse: wholeNumber(1, 3) },
    {
      flags: '--order <order>',
      text: 'study, shuffle or file (default: study)',
      parse: oneOf(['study', 'shuffle', 'file']),
    },
    {
      flags: '--seed <number>',
      text: 'the same seed gives the same session',
      parse: wholeNumber(0, 2 ** 32 - 1),
    },
    { flags: '--confidence', text: 'Enter is sure, u answers unsure' },
    { flags: '--resume', text: 'go on with the open session without asking' },
    { flags: '--no-resume', text: 'start anew without asking' },
    {
      flags: '--answers <file>',
      text: 'take the answers from a JSON file; implies --no-resume',
      implies: { resume: false },
    },
    { flags: '--min <percent>', text: 'exit 1 below this score', parse: wholeNumber(0, 100) },
    { flags: '--json', text: 'print data; the questions then go to stderr' },
  ],
};
