import type { Command, CommonOptions } from '../command.ts';

export const home: Command<CommonOptions> = {
  name: 'home',
  summary: 'The home menu',
  flags: [],
  run: async (_names, options, io) => (await import('../home.ts')).runHome(options, io),
};
