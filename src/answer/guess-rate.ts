/** The chance of a blind hit on free text. */
export const FREE_TEXT_GUESS = 0.02;

/** n!: in how many ways n things can be put in order. */
export function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/** C(n, k): in how many ways k of n things can be chosen. */
export function combinations(n: number, k: number): number {
  return k === 0 ? 1 : (combinations(n - 1, k - 1) * n) / k;
}
