const DAY = 86_400_000;

// Times of a history count from 1970 on, and a day begins elsewhere sooner or later.
const FIRST = '1970-01-02';
const LAST = '9999-12-30';

/**
 * The clock (UTC milliseconds), moved by whole days so that the learner's date is the one given
 * (YYYY-MM-DD); throws where no history can have it. `real` and `offset` (minutes ahead of UTC) are the machine's own.
 */
export function clockOn(
  today: string | undefined,
  real: () => number,
  offset: () => number,
): () => number {
  if (today === undefined) return known(real);
  if (today < FIRST || today > LAST)
    throw new Error(`${today} cannot be today. Give a day from ${FIRST} to ${LAST}.`);
  const midnight = Math.floor((real() + offset() * 60_000) / DAY) * DAY;
  const moved = Date.parse(`${today}T00:00:00Z`) - midnight;
  return () => real() + moved;
}

/** The machine's clock, unless it is where no history can be. */
function known(real: () => number): () => number {
  const now = real();
  if (now < Date.parse(FIRST) || now > Date.parse(LAST))
    throw new Error(`The clock of this machine is at ${dayOf(now)}. Set it right, then try again.`);
  return real;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().split('T', 1)[0] ?? '';
}

/**
 * 16 hex digits: among a million ids, two are the same once in 37 million histories. Nobody gains by
 * guessing one, so `Math.random` will do; to load what cannot be guessed costs a tenth of a start.
 */
export function randomId(): string {
  return eightDigits() + eightDigits();
}

function eightDigits(): string {
  return Math.floor(Math.random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}
