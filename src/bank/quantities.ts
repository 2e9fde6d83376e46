import { numberOf } from './number.ts';
import { plain } from './plain.ts';

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

function singular(unit: string): string {
  const plural = unit.trim().toLowerCase().replace(/\.$/, '');
  return plural.replace(/(\p{L}{2})s$/u, '$1');
}

/** Decimals of different lengths, one of them with a zero at its end, are not written like that in numbers. */
function areVersions(quantities: readonly Quantity[]): boolean {
  const lengths = new Set(quantities.flatMap(({ decimals }) => decimals.length || []));
  return lengths.size > 1 && quantities.some(({ decimals }) => decimals.endsWith('0'));
}
