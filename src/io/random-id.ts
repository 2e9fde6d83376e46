/** 16 hex digits: among a million ids, two are the same once in 37 million histories. */
export function randomId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(2));
  return [...numbers].map((number) => number.toString(16).padStart(8, '0')).join('');
}
