import type { Command, CommonOptions } from '../command.ts';

export interface ListOptions extends CommonOptions {
  readonly json?: boolean;
}

export const list: Command = {
  name: 'list',
  summary: 'Show concepts, topics and how many questions they have',
  flags: [{ flags: '--json', text: 'print data' }],
};
