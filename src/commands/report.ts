import { wholeNumber, type Command, type CommonOptions } from './command.ts';

export interface ReportOptions extends CommonOptions {
  readonly json?: boolean;
  readonly min?: number;
}

export const report: Command<ReportOptions> = {
  name: 'report',
  summary: 'Print the score report of the last session',
  flags: [
    { flags: '--json', text: 'print data' },
    { flags: '--min <percent>', text: 'exit 1 below this score', parse: wholeNumber(0, 100) },
  ],
  run: async (_names, options, io) => (await import('./report/run.ts')).runReport(options, io),
};
