import type { Usage } from '../command.ts';

export const usage: Usage = {
  flags: [],
};
