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
  const start = lines[newlines(text, offset)] ?? { line: 1, column: 1 };
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return { line: start.line, column: start.column + offset - lineStart };
}

/** How many lines of a text end before a position. */
export function newlines(text: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < before; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}

/** Gives the places of stretches of a text that begins at a line's start; fast however many are asked for. */
export function placer(
  file: string,
  text: string,
  first: Start,
): (from: number, to: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const point = (offset: number): Start => {
    const index = lastAtMost(starts, offset);
    const column = offset - (starts[index] ?? 0) + (index === 0 ? first.column : 1);
    return { line: first.line + index, column };
  };
  return (from, to) => {
    const end = point(to);
    return { file, ...point(from), endLine: end.line, endColumn: end.column };
  };
}

/** The index of the last of the rising numbers that is not greater. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
