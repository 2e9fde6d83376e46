/** A stretch of a question file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a line of prose begins in its file, after bullets, quote marks and indentation. */
export interface Start {
  readonly line: number;
  readonly column: number;
}

/** Text as its author wrote it, lines joined by `\n`, and where each of its lines begins. */
export interface Prose {
  readonly text: string;
  readonly file: string;
  readonly lines: readonly Start[];
}

/** The place of all of a text. */
export function placeOf(prose: Prose): Place {
  return placeIn(prose, 0, prose.text.length);
}

/** The place of `prose.text.slice(from, to)`: what a finding about a few words points at. */
export function placeIn(prose: Prose, from: number, to: number): Place {
  const start = pointAt(prose, from);
  const end = pointAt(prose, to);
  return { file: prose.file, ...start, endLine: end.line, endColumn: end.column };
}

function pointAt({ text, lines }: Prose, offset: number): Start {
  const before = text.slice(0, offset).split('\n');
  const start = lines[before.length - 1] ?? { line: 1, column: 1 };
  return { line: start.line, column: start.column + (before.at(-1)?.length ?? 0) };
}
