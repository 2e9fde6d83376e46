import type { Place, Start } from './place.ts';

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
