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
