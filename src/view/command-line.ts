/** Arguments for the program as a line to copy into a shell. Ids are names of folders, and may mean something else to one. */
export function commandLine(words: readonly string[]): string {
  return ['peerdrill', ...words].map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
