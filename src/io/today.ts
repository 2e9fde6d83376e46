const DAY = 86_400_000;

/**
 * The clock (UTC milliseconds), moved by whole days so that the learner's date is the one given
 * (YYYY-MM-DD). `real` and `offset` (minutes ahead of UTC) are the machine's own.
 */
export function clockOn(
  today: string | undefined,
  real: () => number,
  offset: () => number,
): () => number {
  if (today === undefined) return real;
  const midnight = Math.floor((real() + offset() * 60_000) / DAY) * DAY;
  const moved = Date.parse(`${today}T00:00:00Z`) - midnight;
  return () => real() + moved;
}
