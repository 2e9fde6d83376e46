/** "1 question", "2 questions". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What so many are or one is. */
export function be(count: number): 'is' | 'are' {
  return count === 1 ? 'is' : 'are';
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

/**
 * Arguments for the program as a line to copy into a shell, after what starts it there. Ids are names of
 * folders, and may mean something else to a shell.
 */
export function commandLine(words: readonly string[], program = 'peerdrill'): string {
  return words.length === 0
    ? program.replace(/ --$/, '')
    : [program, ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Whether an address may be followed from a page: http and https only, and nothing that could end where it stands. */
export function isWeb(address: string): boolean {
  return /^https?:\/\/[^\s<>"'`\\]+$/i.test(address);
}

/** Milliseconds as "1:05" or "1:00:05"; never below nought. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const end = two(seconds % 60);
  return minutes < 60
    ? `${minutes}:${end}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${end}`;
}

const LETTERS = 'ABCDEFGH';

/** What a choice is called by its shown position: A to H, then 9, 10 and so on, since I is a key. */
export function labelOf(shown: number): string {
  return LETTERS[shown] ?? String(shown + 1);
}

/** "A. ", as wide as the widest of so many. */
export function labelIn(shown: number, count: number): string {
  return `${labelOf(shown).padStart(labelOf(count - 1).length)}. `;
}

/** Which letters so many choices are called by: "from A to D". */
export function letters(count: number): string {
  return count <= LETTERS.length
    ? `from A to ${labelOf(count - 1)}`
    : `from A to H, or numbers to ${count}`;
}
