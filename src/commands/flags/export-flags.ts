import { WRITTEN_FORMATS, type WrittenFormat } from '../../formats/written-formats.ts';
import { oneOf, type CommonOptions, type Usage } from '../command.ts';

export interface ExportOptions extends CommonOptions {
  readonly to?: 'json' | 'html' | WrittenFormat;
  readonly bom?: boolean;
  readonly output?: string;
}

const FORMATS = ['json', 'html', ...WRITTEN_FORMATS];

export const usage: Usage = {
  description:
    'Prints a bank, or those of its concepts, topics or questions whose ids are given, whatever format it was read ' +
    'from. As json it is data (schemas/bank.schema.json says what is in it), as html one page to take the quiz with ' +
    'in a browser. In the formats of other programs, what is lost is said on stderr, question by question.',
  flags: [
    {
      flags: '--to <format>',
      group: 'How',
      text: `${FORMATS.join(', ')} (default: json)`,
      parse: oneOf(FORMATS),
    },
    { flags: '--bom', text: 'begin a csv with a byte order mark, for Excel', group: 'How' },
    { flags: '--output <file>', text: 'where it goes (default: stdout)', group: 'How' },
  ],
  examples: [
    ['', 'the bank as data'],
    ['--to html --output quiz.html', 'a page to take the quiz with'],
    ['--to moodle --output bank.xml', 'a bank for Moodle'],
  ],
};
