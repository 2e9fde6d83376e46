import type { Flawed, ReadFile } from './source-file.ts';

/** What cannot be looked at for an error: the ids of questions, and whether there are whole files. */
export interface Unread {
  readonly ids: readonly string[];
  readonly files: boolean;
}

/** What is left out of files for an error and could not be read far enough to be looked at. */
export function unreadIn(files: readonly ReadFile[]): Unread {
  return {
    ids: files.flatMap(({ flawed }) => flawed?.ids.map(({ id }) => id) ?? []),
    files: files.some(
      ({ topic, flawed, left }) => left.length > 0 && topic === undefined && !flawed?.topic,
    ),
  };
}

/** The files with what is left out of them in its place; the same files where nothing is. */
export function withFlawed(files: readonly ReadFile[]): readonly ReadFile[] {
  return files.every(({ flawed }) => isEmpty(flawed)) ? files : files.map(putInPlace);
}

function isEmpty(flawed: Flawed | undefined): boolean {
  return flawed === undefined || (flawed.topic === undefined && flawed.questions.length === 0);
}

function putInPlace(file: ReadFile): ReadFile {
  const { flawed } = file;
  if (flawed === undefined || isEmpty(flawed)) return file;
  const topic = file.topic ?? flawed.topic;
  const questions = [...file.questions, ...flawed.questions].sort(
    (a, b) => a.place.line - b.place.line,
  );
  return { ...file, questions, ...(topic && { topic }) };
}
