import type { PlannedFile } from '../formats/import-plan.ts';
import type { Io } from '../io/io.ts';
import type { MadeFile } from '../view/import-text.ts';
import { trusted } from '../view/safe-text.ts';

/** A file to be made, and the folder that its pictures are copied from. */
export interface FileFrom extends PlannedFile {
  readonly from: string;
}

interface Making {
  /** The folder that is imported to. */
  readonly root: string;
  readonly dryRun: boolean;
}

/** Makes the files of an import and copies their pictures, and gives what became of each. */
export function makeFiles(
  { files }: { readonly files: readonly FileFrom[] },
  { root, dryRun }: Making,
  io: Io,
): readonly MadeFile[] {
  return files.flatMap((file): readonly MadeFile[] => {
    const { path, count, gone } = file;
    const done = dryRun ? wouldBe(file) : make(file, root, io);
    const own = { file: `${root}/${path}`, done, count, gone: done === 'left' ? [] : gone };
    const isMade = done === 'made' || done === 'updated';
    return [own, ...(isMade ? copyPictures(file, root, io) : [])];
  });
}

function wouldBe({ state }: PlannedFile): MadeFile['done'] {
  if (state === 'new') return 'to make';
  if (state === 'update') return 'to update';
  return state === 'same' ? 'same' : 'left';
}

/** What is written has no character that cannot be seen: a question with one is left out. */
function make({ path, text, state, before }: FileFrom, root: string, io: Io): MadeFile['done'] {
  if (state === 'same') return 'same';
  if (state === 'new')
    return io.createFile(root, path, trusted(text)) === 'created' ? 'made' : 'left';
  if (state !== 'update' || before === undefined) return 'left';
  return io.replaceFile(`${root}/${path}`, before, trusted(text)) === 'written'
    ? 'updated'
    : 'left';
}

/** Pictures that are there already are the same, as their names are made of where they come from. */
function copyPictures(
  { path, from, pictures }: FileFrom,
  root: string,
  io: Io,
): readonly MadeFile[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  return pictures.map((picture) => {
    const inner = `${folder}${picture.to}`;
    const copied = io.copyFile({ root: from, inner: picture.from }, { root, inner });
    const done = copied === 'created' ? 'made' : copied === 'exists' ? 'same' : 'left';
    return { file: `${root}/${inner}`, done, count: 0, gone: [] };
  });
}
