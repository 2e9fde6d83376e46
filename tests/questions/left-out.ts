/** Stable facts that no question asks, each with the reason. */
export const leftOut: Readonly<Record<string, string>> = {};
