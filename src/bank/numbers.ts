import { plain } from '../markdown/plain-text.ts';

/** A number as authors and learners may write it: sign, digits, decimal point, per cent. */
const NUMBER = String.raw`([-−+]?)(\d{1,30}(?:\.\d{1,30})?) ?%?`;

/** How each of these begins; most texts do not, and the patterns are costly to compile. */
const STARTS = /^\s*[-−+\d]/;
const SINGLE = new RegExp(`^${NUMBER}$`);
const RANGE = new RegExp(`^${NUMBER} ?\\.\\. ?${NUMBER}$`);
const TOLERANCE = new RegExp(`^${NUMBER} ?± ?${NUMBER}$`);

/** A number's value, or nothing where the text is none. `−` is a minus, and `5 %` is 5. */
export function parseNumber(text: string): number | undefined {
  const [, sign, digits] = SINGLE.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : valueOf(sign, digits);
}

/** A number, `8..10`, or `1500 ± 50`, as the range of what is accepted. */
export function parseRange(text: string): { low: number; high: number } | undefined {
  if (!STARTS.test(text)) return undefined;
  const single = parseNumber(text);
  if (single !== undefined) return { low: single, high: single };
  const [, lowSign, low, highSign, high] = RANGE.exec(text.trim()) ?? [];
  if (low !== undefined && high !== undefined) {
    return { low: valueOf(lowSign, low), high: valueOf(highSign, high) };
  }
  const [, sign, middle, , width] = TOLERANCE.exec(text.trim()) ?? [];
  if (middle === undefined || width === undefined) return undefined;
  const value = valueOf(sign, middle);
  return { low: value - Number(width), high: value + Number(width) };
}

function valueOf(sign: string | undefined, digits: string): number {
  const value = Number(digits);
  return (sign === '-' || sign === '−') && value !== 0 ? -value : value;
}

const NEARLY = [
  {
    pattern: /^[-−+]?\d{1,3}(?:[,' \u00a0\u202f]\d{3})+(?:\.\d+)?\s?%?$/,
    why: (text: string) =>
      `Leave out the signs between thousands: ${text.replace(/[,' \u00a0\u202f](?=\d)/g, '')}.`,
  },
  {
    pattern: /^[-−+]?\d+,\d+\s?%?$/,
    why: (text: string) => `Decimals begin with a point: ${text.replace(',', '.')}.`,
  },
  {
    pattern: /^[-−+]?\d+(?:\.\d+)?\s?%?\s?(?:[-–—…]|\.{3,})\s?[-−+]?\d+(?:\.\d+)?\s?%?$/,
    why: () => 'Write a range with two points: 8..10.',
  },
  {
    pattern: /^[-−+]?\d+(?:\.\d+)?\s?(?:\+\/?-|\+-)\s?\d+(?:\.\d+)?\s?%?$/,
    why: () => 'Write a tolerance as 1500 ± 50.',
  },
];

/** What to write instead, where a text is nearly a number or a range but cannot be taken as one. */
export function nearlyNumber(text: string): string | undefined {
  const bare = text.trim();
  if (!STARTS.test(bare)) return undefined;
  return NEARLY.find(({ pattern }) => pattern.test(bare))?.why(bare);
}

/**
 * The number in a text: an optional `-`, `−` or `+`, digits, `.` decimals, an optional `%` that does
 * not count. Question files have no thousands separators, yet learners type them, so commas between
 * groups of three are taken for that (`1,500` is 1500); any other comma makes it no number (`1,5`).
 */
export function numberOf(text: string): number | undefined {
  const [, sign, digits] = TYPED.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const size = Number(digits.replaceAll(',', ''));
  return sign === '-' || sign === '−' ? -size : size;
}

const TYPED = /^([-−+]?)((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)\s*%?$/;

/** `$1,500`, `8 hours`, `50 %`: signs before, minus, digits, decimals, and what is counted. */
const QUANTITY =
  /^([~<>≤≥≈$€£]{0,2}) ?([-−]?)\+?(\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.(\d{1,15}))? ?(\D{0,30})$/;

/**
 * The values of texts that are all numbers of one thing, with the same signs and the same unit, singular
 * or plural: what can be put in order. Nothing where one is not, is in code, or might be a version (1.10
 * next to 1.9).
 */
export function quantitiesOf(texts: readonly string[]): readonly number[] | undefined {
  const quantities: Quantity[] = [];
  for (const text of texts) {
    const quantity = quantityOf(text);
    if (quantity === undefined) return undefined;
    quantities.push(quantity);
  }
  const kinds = new Set(quantities.map(({ kind }) => kind));
  return kinds.size > 1 || areVersions(quantities)
    ? undefined
    : quantities.map(({ value }) => value);
}

/** Whether texts are all numbers, or all of one unit: choices that are keep the author's order. */
export function areNumbers(texts: readonly string[]): boolean {
  return texts.every((text) => numberOf(text) !== undefined) || quantitiesOf(texts) !== undefined;
}

interface Quantity {
  readonly value: number;
  readonly decimals: string;
  /** The signs before it and what is counted. */
  readonly kind: string;
}

function quantityOf(text: string): Quantity | undefined {
  const parts = MAY_BE.test(text) ? QUANTITY.exec(plain(text))?.slice(1) : undefined;
  if (parts === undefined) return undefined;
  const [signs = '', minus, digits = '', decimals = '', unit = ''] = parts;
  const size = Number(`${digits.replaceAll(',', '')}.${decimals}`);
  return {
    value: minus === '' ? size : -size,
    decimals,
    kind: `${signs} ${singular(unit)}`,
  };
}

/** Short, with a digit, without code. */
const MAY_BE = /^(?=.{0,60}$)[^`\d]*\d[^`]*$/;

/** What is counted, in small letters and as of one. */
export function singular(unit: string): string {
  const plural = unit.trim().toLowerCase().replace(/\.$/, '');
  return plural.replace(/(\p{L}{2})s$/u, '$1');
}

/** Decimals of different lengths, one of them with a zero at its end, are not written like that in numbers. */
function areVersions(quantities: readonly Quantity[]): boolean {
  const lengths = new Set(quantities.flatMap(({ decimals }) => decimals.length || []));
  return lengths.size > 1 && quantities.some(({ decimals }) => decimals.endsWith('0'));
}
