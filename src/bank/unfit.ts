import { hiddenAt, nameOf } from './characters.ts';
import type { Diagnostic } from './diagnostic.ts';
import { LIMITS } from './limits.ts';
import { placeOfLines, type Line } from './lines.ts';
import { found } from './structure.ts';

/** What is wrong with lines as such: characters that cannot be seen, and too many of those that can. */
export function unfitLines(file: string, lines: readonly Line[]): readonly Diagnostic[] {
  return lines
    .filter(isUnfit)
    .map((line) =>
      isTooLong(line) ? tooLong(file, line) : hidden(file, line, hiddenAt(line.text)),
    );
}

function isUnfit(line: Line): boolean {
  return isTooLong(line) || hiddenAt(line.text) >= 0;
}

function tooLong(file: string, line: Line): Diagnostic {
  const message = `A line has at most ${LIMITS.line} characters; this one has ${line.text.length}.`;
  return found('limit-exceeded', placeOfLines(file, line), message);
}

function hidden(file: string, line: Line, at: number): Diagnostic {
  const place = placeOfLines(file, { ...line, text: line.text.slice(at, at + 1), column: at + 1 });
  const message = `This line contains ${nameOf(line.text, at)}, a character that cannot be seen. Remove it.`;
  return found('control-character', place, message);
}

/** Lines cut off where they are too long: that is told of, and what follows is hostile. */
export function fitLines(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isTooLong)) return lines;
  return lines.map((line) =>
    isTooLong(line) ? { ...line, text: line.text.slice(0, LIMITS.line) } : line,
  );
}

function isTooLong({ text }: Line): boolean {
  return text.length > LIMITS.line;
}

/** The first of the findings on lines from one up to another; findings are in the order of lines. */
export function firstWithin(
  findings: readonly Diagnostic[],
  from: number,
  to: number,
): Diagnostic | undefined {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.place.line ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const first = findings[low];
  return first !== undefined && first.place.line < to ? first : undefined;
}
