import { oneOf, type CommonOptions, type Usage } from '../command.ts';

export interface ExportOptions extends CommonOptions {
  readonly to?: 'json';
  readonly output?: string;
}

export const usage: Usage = {
  description:
    'Prints a bank, or those of its concepts, topics or questions whose ids are given, as data: what was read, whatever\n' +
    'format it was read from. schemas/bank.schema.json says what is in it.',
  flags: [
    { flags: '--to <format>', text: 'json (default: json)', parse: oneOf(['json']) },
    { flags: '--output <file>', text: 'where it goes (default: stdout)' },
  ],
};
