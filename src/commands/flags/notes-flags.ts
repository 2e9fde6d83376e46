import type { Command, CommonOptions } from '../command.ts';

export const notes: Command<CommonOptions> = {
  name: 'notes',
  arguments: '[topic]',
  summary: 'Read the study notes of a topic',
  flags: [],
  run: async ([topic], options, io) => (await import('../notes.ts')).runNotes(topic, options, io),
};
