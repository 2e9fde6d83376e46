/** Digits that were typed one after the other, and the number they make. */
interface TypedNumber {
  readonly typed: string;
  readonly number: number;
}

/** The number from 1 to `most` that digits make; those that make none begin a new one with the last of them. */
export function numberTyped(digits: string, most: number): TypedNumber | undefined {
  const number = Number(digits);
  if (number >= 1 && number <= most) return { typed: digits, number };
  return digits.length > 1 ? numberTyped(digits.slice(-1), most) : undefined;
}
