import type { CommonOptions, Usage } from '../command.ts';

export interface ImportOptions extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
}

export const usage: Usage = {
  description:
    'Makes question files of the questions in files or folders of any format that is read here: a folder for each ' +
    'category, a file for each topic, and their pictures. Nothing that is there is written over, but for what an ' +
    'earlier import made and nobody edited. Says of each question whether it is read, and what is lost.',
  flags: [
    { flags: '--from <format>', text: 'take the files to be of this format' },
    {
      flags: '--to <folder>',
      text: 'where the question files go (default: --bank, else questions)',
    },
    { flags: '--dry-run', text: 'only say what would be done' },
    { flags: '--strict', text: 'exit code 1 where anything is lost' },
  ],
};
