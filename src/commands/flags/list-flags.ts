import type { Usage, CommonOptions } from '../command.ts';

export interface ListOptions extends CommonOptions {
  readonly json?: boolean;
}

export const usage: Usage = {
  flags: [{ flags: '--json', text: 'print data' }],
  examples: [['', 'how you stand with each topic']],
};
