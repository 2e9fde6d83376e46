/** "1 question", "2 questions". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, roughly and in words, from milliseconds. */
export function ago(ms: number): string {
  if (ms < MINUTE) return 'just now';
  if (ms < HOUR) return `${plural(Math.floor(ms / MINUTE), 'minute')} ago`;
  if (ms < DAY) return `${plural(Math.floor(ms / HOUR), 'hour')} ago`;
  return `${plural(Math.floor(ms / DAY), 'day')} ago`;
}

/** Whether a cell of a table is a figure, to be set to the right: "12", "12 %", "3/4", "–" for nothing. */
export function isFigure(cell: string | number | undefined): boolean {
  return typeof cell === 'number' || /^(?:[\d/]+(?: %)?|–)$/.test(cell ?? '');
}
