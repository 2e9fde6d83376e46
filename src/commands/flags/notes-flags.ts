import type { Command } from '../command.ts';

export const notes: Command = {
  name: 'notes',
  arguments: '[topic]',
  summary: 'Read the study notes of a topic',
  flags: [],
};
