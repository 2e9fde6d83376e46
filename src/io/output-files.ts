import { appendFileSync } from 'node:fs';
import { createFile } from './create-file.ts';
import type { Io } from './io.ts';
import type { Output } from './output.ts';
import { writeFileAtomically } from './write-file.ts';

/** Files that somebody asked for. What goes wrong with them is a failure of the output. */
export function outputFiles({
  fail,
}: Pick<Output, 'fail'>): Pick<Io, 'writeFile' | 'appendFile' | 'createFile'> {
  const tried = <Done>(what: string, deed: () => Done): Done | 'failed' => {
    try {
      return deed();
    } catch (error) {
      fail(what, error);
      return 'failed';
    }
  };
  return {
    writeFile: (path, { text }) => {
      tried(path, () => writeFileAtomically(path, text));
    },
    appendFile: (path, { text }) => {
      tried(path, () => appendFileSync(path, text));
    },
    createFile: (root, inner, { text }) =>
      tried(`${root}/${inner}`, () => createFile(root, inner, text)),
  };
}
