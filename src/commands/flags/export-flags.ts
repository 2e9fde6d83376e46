import { oneOf, type CommonOptions, type Usage } from '../command.ts';

/** What a bank can be exported to. */
type ExportFormat = 'json' | 'html';

export interface ExportOptions extends CommonOptions {
  readonly to?: ExportFormat;
  readonly output?: string;
}

export const usage: Usage = {
  description:
    'Prints a bank, or those of its concepts, topics or questions whose ids are given: as data, whatever format it was\n' +
    'read from (schemas/bank.schema.json says what is in it), or as one page to take the quiz with in a browser.',
  flags: [
    {
      flags: '--to <format>',
      group: 'How',
      text: 'json or html (default: json)',
      parse: oneOf(['json', 'html']),
    },
    { flags: '--output <file>', text: 'where it goes (default: stdout)', group: 'How' },
  ],
  examples: [
    ['', 'the bank as data'],
    ['--to html --output quiz.html', 'a page to take the quiz with'],
  ],
};
