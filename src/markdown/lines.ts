/** A line of a file, or what is left of it inside a list or a quote. */
export interface Line extends Start {
  readonly text: string;
  /** Columns before the text, tabs counted: a tab goes to the next multiple of four. */
  readonly before: number;
}

/** The lines of a text, without their ends (LF or CRLF), counted from 1. */
export function linesOf(text: string): readonly Line[] {
  return text.split('\n').map((line, index) => ({
    text: line.endsWith('\r') ? line.slice(0, -1) : line,
    line: index + 1,
    column: 1,
    before: 0,
  }));
}

export function isBlank({ text }: Line): boolean {
  return sizeOfIndent(text, 0) === text.length;
}

const SPACE = 0x20;
const TAB = 0x09;

/** How many spaces and tabs stand at a position of a text. */
export function sizeOfIndent(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === SPACE || code === TAB; code = text.charCodeAt(at))
    at += 1;
  return at - from;
}

/** How many columns the first characters of a line fill, which are spaces and tabs. */
export function columnsOf({ text, before }: Line, size: number): number {
  let column = before;
  for (let at = 0; at < size; at += 1) {
    column += text.charCodeAt(at) === TAB ? 4 - (column % 4) : 1;
  }
  return column - before;
}

/** The columns that a line is indented by. */
export function indentOf(line: Line): number {
  return columnsOf(line, sizeOfIndent(line.text, 0));
}

/** The line without its first characters, which fill so many columns. */
export function cut(line: Line, size: number, columns = size): Line {
  return {
    text: line.text.slice(size),
    line: line.line,
    column: line.column + size,
    before: line.before + columns,
  };
}

/**
 * The line without so many columns of white space. What is left of a tab becomes spaces, and begins
 * so far to the left that without them the column is right again.
 */
export function dedent(line: Line, columns: number): Line {
  let filled = 0;
  let size = 0;
  for (; filled < columns; size += 1) {
    const code = line.text.charCodeAt(size);
    if (code === TAB) filled += 4 - ((line.before + filled) % 4);
    else if (code === SPACE) filled += 1;
    else break;
  }
  const rest = cut(line, size, Math.min(filled, columns));
  const pad = filled - columns;
  if (pad <= 0) return rest;
  const text = ' '.repeat(pad) + rest.text;
  return { text, line: rest.line, column: rest.column - pad, before: rest.before };
}

/** The line with another text. Not by spreading, which makes objects of another shape: slower for all who read them. */
export function withText({ line, column, before }: Line, text: string): Line {
  return { text, line, column, before };
}

/** The line without white space at its start and its end. */
export function trimmed(line: Line): Line {
  const size = sizeOfIndent(line.text, 0);
  const rest = size === 0 ? line : cut(line, size, columnsOf(line, size));
  const text = rest.text.trimEnd();
  return text.length === rest.text.length ? rest : withText(rest, text);
}

/** Lines as one text. */
export function proseOf(file: string, lines: readonly Line[]): Prose {
  const first = lines[0];
  if (first !== undefined && lines.length === 1) {
    return { text: first.text, file, lines: [startOf(first)] };
  }
  return { text: lines.map(({ text }) => text).join('\n'), file, lines: lines.map(startOf) };
}

function startOf({ line, column }: Line): Start {
  return { line, column: Math.max(1, column) };
}

/** The place from the start of one line to the end of another. */
export function placeOfLines(file: string, first: Line, last: Line = first): Place {
  return {
    file,
    line: first.line,
    column: Math.max(1, first.column),
    endLine: last.line,
    endColumn: last.column + last.text.length,
  };
}

/** Where something about a whole file is told. */
export function startOfFile(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

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

function pointAt(prose: Prose, offset: number): Start {
  const { index, lineStart } = lineAt(prose, offset);
  const start = prose.lines[index] ?? { line: 1, column: 1 };
  return { line: start.line, column: start.column + offset - lineStart };
}

/** Which of its lines a position of a text is in, and where that line begins; fast however often it is asked of one text. */
export function lineAt(
  prose: Prose,
  offset: number,
): { readonly index: number; readonly lineStart: number } {
  if (prose.lines.length === 1) return { index: 0, lineStart: 0 };
  const starts = STARTS.get(prose) ?? lineStarts(prose.text);
  STARTS.set(prose, starts);
  const index = lastAtMost(starts, offset);
  return { index, lineStart: starts[index] ?? 0 };
}

// Counting them anew for each of many findings takes the square of the text's length.
const STARTS = new WeakMap<Prose, readonly number[]>();

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Gives the place of a stretch of a text by its offsets. */
export type Placer = (from: number, to: number) => Place;

/** Gives the places of stretches of a text that begins at a line's start; fast however many are asked for. */
export function placer(file: string, text: string, first: Start): Placer {
  const starts = lineStarts(text);
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
