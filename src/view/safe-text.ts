import { HIDDEN } from '../bank/hidden-characters.ts';

const brand: unique symbol = Symbol('safe');

/** Text that may go to a terminal: only this module makes it, and nothing else is written out. */
export interface SafeText {
  readonly [brand]: true;
  readonly text: string;
}

/**
 * Untrusted text made visible: every control, bidirectional and invisible character becomes a sign
 * that can be seen. A total map on code points, since no grammar of escape sequences is complete.
 */
export function visible(text: string): SafeText {
  return trusted(text.replace(UNSAFE, shown));
}

// A tab, which files may have, moves the cursor, and half a character is no text at all.
// Marks without end on one character climb over the lines around it; no script has more than 30 (UAX #15, stream-safe text).
const UNSAFE = new RegExp(
  String.raw`${HIDDEN.source}|\t|\p{Surrogate}|(?<=\p{Mn}{30})\p{Mn}+`,
  'gu',
);

function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (/^\p{Mn}/u.test(character) && !HIDDEN.test(character)) return '…';
  if (code === 0x09) return '    ';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** A template that passes every value through `visible`, but for those that are safe already. */
export function safe(
  parts: TemplateStringsArray,
  ...values: readonly (SafeText | string | number)[]
): SafeText {
  return trusted(
    parts.reduce((text, part, index) => text + safeValue(values[index - 1] ?? '') + part),
  );
}

function safeValue(value: SafeText | string | number): string {
  return typeof value === 'object' ? value.text : visible(String(value)).text;
}

/** Safe texts in a row, a line each unless told otherwise. */
export function joined(texts: readonly SafeText[], separator = '\n'): SafeText {
  return trusted(texts.map(({ text }) => text).join(separator));
}

/** Text that is safe by how it was made: layout and colour of safe text, or a format's own encoder. */
export function trusted(text: string): SafeText {
  return { [brand]: true, text };
}
