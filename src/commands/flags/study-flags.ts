import { oneOf, wholeNumber, type Usage, type CommonOptions } from '../command.ts';
import { forScripts } from './script-flags.ts';

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
      group: 'What to ask',
      text: 'how many questions (default: 10)',
      parse: wholeNumber(1, 10_000),
    },
    { flags: '--missed', text: 'only those whose latest answer was wrong', group: 'What to ask' },
    { flags: '--marked', text: 'only those marked for review', group: 'What to ask' },
    { flags: '--new', text: 'only those never answered', group: 'What to ask' },
    { flags: '--due', text: 'only those that are due again', group: 'What to ask' },
    {
      flags: '--difficulty <level>',
      text: '1, 2 or 3',
      parse: wholeNumber(1, 3),
      group: 'What to ask',
    },
    {
      flags: '--order <order>',
      group: 'How',
      text: 'study, shuffle or file (default: study)',
      parse: oneOf(['study', 'shuffle', 'file']),
    },
    {
      flags: '--seed <number>',
      group: 'How',
      text: 'the same seed gives the same session',
      parse: wholeNumber(0, 2 ** 32 - 1),
    },
    { flags: '--confidence', text: 'Enter is sure, u answers unsure', group: 'How' },
    { flags: '--resume', text: 'go on with the open session without asking', group: 'How' },
    { flags: '--no-resume', text: 'start anew without asking', group: 'How' },
    ...forScripts,
  ],
  examples: [
    ['', 'ten questions: what is due, then what is new'],
    ['security --count 5', 'five of a concept'],
    ['--missed', 'what you last got wrong'],
  ],
};
