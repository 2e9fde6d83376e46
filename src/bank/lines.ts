import type { Place, Prose, Start } from './place.ts';

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

export function isBlank(line: Line): boolean {
  const { text } = line;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== SPACE && code !== TAB) return false;
  }
  return true;
}

const SPACE = 0x20;
const TAB = 0x09;

/** The white space that a line begins with: its characters, and how many columns they fill. */
export function indentOf({ text, before }: Line, from = 0): { size: number; columns: number } {
  let column = before;
  let size = from;
  for (; size < text.length; size += 1) {
    const code = text.charCodeAt(size);
    if (code === TAB) column += 4 - (column % 4);
    else if (code === SPACE) column += 1;
    else break;
  }
  return { size: size - from, columns: column - before };
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

/** The line without so many columns of white space; what is left of a tab becomes spaces. */
export function dedent(line: Line, columns: number): Line {
  let filled = 0;
  let size = 0;
  while (filled < columns && size < line.text.length) {
    const code = line.text.charCodeAt(size);
    if (code === TAB) filled += 4 - ((line.before + filled) % 4);
    else if (code === SPACE) filled += 1;
    else break;
    size += 1;
  }
  const rest = cut(line, size, Math.min(filled, columns));
  return filled > columns ? { ...rest, text: ' '.repeat(filled - columns) + rest.text } : rest;
}

/** The line without white space at its start and its end. */
export function trimmed(line: Line): Line {
  const { size, columns } = indentOf(line);
  const rest = size === 0 ? line : cut(line, size, columns);
  const text = rest.text.trimEnd();
  return text.length === rest.text.length ? rest : { ...rest, text };
}

/** Lines as one text. */
export function proseOf(file: string, lines: readonly Line[]): Prose {
  return {
    text: lines.map(({ text }) => text).join('\n'),
    file,
    lines: lines.map(({ line, column }) => ({ line, column })),
  };
}

/** The place from the start of one line to the end of another. */
export function placeOfLines(file: string, first: Line, last: Line = first): Place {
  return {
    file,
    line: first.line,
    column: first.column,
    endLine: last.line,
    endColumn: last.column + last.text.length,
  };
}
