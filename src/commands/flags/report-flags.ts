import { oneOf, wholeNumber, type Usage, type CommonOptions } from '../command.ts';

export interface ReportOptions extends CommonOptions {
  readonly all?: boolean;
  readonly bankQuality?: boolean;
  readonly xapi?: boolean;
  readonly format?: 'text' | 'json' | 'markdown' | 'html';
  readonly json?: boolean;
  readonly output?: string;
  readonly min?: number;
}

export const usage: Usage = {
  description:
    'Prints the score report of the last session; with --all how far you are with the bank.\n' +
    'With --bank-quality it reads histories of many learners, a file each, and names questions that want a look;\n' +
    'exit code 1 where a wrong choice clearly beats the correct one. With --xapi it prints answers as xAPI statements,\n' +
    'a line each: those of the files, or your own.',
  flags: [
    {
      flags: '--all',
      text: 'progress: forecast, concepts, trend, days of study',
      group: 'What to tell',
    },
    {
      flags: '--bank-quality',
      text: 'what the answers of many learners say about the questions',
      group: 'What to tell',
    },
    { flags: '--xapi', text: 'answers for a learning record store', group: 'What to tell' },
    {
      flags: '--format <format>',
      group: 'How',
      text: 'text, json, markdown or html (default: text)',
      parse: oneOf(['text', 'json', 'markdown', 'html']),
    },
    { flags: '--json', text: 'the same as --format json', group: 'How' },
    { flags: '--output <file>', text: 'where it goes (default: stdout)', group: 'How' },
    {
      flags: '--min <percent>',
      group: 'How',
      text: 'exit 1 if the last session is below this score',
      parse: wholeNumber(0, 100),
    },
  ],
  examples: [
    ['', 'the last session again'],
    ['--all', 'how far you are with the bank'],
    ['--all --format html --output progress.html', 'the same as a page'],
  ],
};

/** What a report is printed as. */
export type ReportFormat = NonNullable<ReportOptions['format']>;

/** The format somebody asked for. */
export function formatOf({ format = 'text', json }: ReportOptions): ReportFormat {
  return json === true ? 'json' : format;
}
