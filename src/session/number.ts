/**
 * The number in a text: an optional `-`, `−` or `+`, digits, `.` decimals, an optional `%` that does
 * not count. Question files have no thousands separators, yet learners type them, so commas between
 * groups of three are taken for that (`1,500` is 1500); any other comma makes it no number (`1,5`).
 */
export function numberOf(text: string): number | undefined {
  const [, sign, digits] = NUMBER.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const size = Number(digits.replaceAll(',', ''));
  return sign === '-' || sign === '−' ? -size : size;
}

const NUMBER = /^([-−+]?)((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)\s*%?$/;
