import type { Usage } from '../command.ts';

export const usage: Usage = {
  description:
    'Prints the script with which a shell completes commands, options, topics and ids: bash, zsh, fish or powershell.',
  flags: [],
  examples: [
    ['bash > ~/.local/share/bash-completion/completions/peerdrill', 'bash, for good'],
    ['zsh > ~/.zfunc/_peerdrill', 'zsh, with ~/.zfunc in fpath'],
    ['fish > ~/.config/fish/completions/peerdrill.fish', 'fish'],
  ],
};
