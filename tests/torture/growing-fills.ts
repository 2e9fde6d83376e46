import type { TokenPair } from './growing-tokens.ts';

/** Files by their paths in a bank's folder. */
export type BankFiles = Readonly<Record<string, string>>;

/** A bank whose files have about so many characters together. */
export type Grow = (size: number) => BankFiles;

/** Banks that grow, by name. */
export type Growing = readonly (readonly [string, Grow])[];

/** Where a text stands in a bank. */
export type Place = (text: string) => BankFiles;

/** A token as often as it fits, each with its own number. */
export type Fill = (token: string, size: number) => string;

/** The same of two tokens. */
export type FillPair = (pair: TokenPair, size: number) => string;

/** A text of at least so many characters, piece by piece. */
export function fill(size: number, piece: (at: number) => string): string {
  const parts: string[] = [];
  for (let at = 0, length = 0; length < size; at += 1) {
    const part = piece(at);
    parts.push(part);
    length += Math.max(1, part.length);
  }
  return parts.join('');
}

/** Numbers of equal length: a name is not the beginning of another. */
export const idOf = (at: number): string => at.toString(36).padStart(5, '0');

export const numbered = (token: string, at: number): string => token.replaceAll('§', idOf(at));

/** Below the limit of a line. */
export const LINE = 8_000;

/** Lines of so many characters of a token. */
export const packed =
  (length: number, start = '', end = '\n'): Fill =>
  (token, size) => {
    let at = 0;
    const line = () => fill(Math.min(length, size), () => numbered(token, at++));
    return fill(size, () => start + line() + end);
  };

export const oneLine: Fill = (token, size) => fill(size, (at) => numbered(token, at));
export const lines: Fill = (token, size) => fill(size, (at) => `${numbered(token, at)}\n`);
export const paragraphs: Fill = (token, size) => fill(size, (at) => `${numbered(token, at)}\n\n`);

/** Lines deeper and deeper, and again from the margin. */
export const sloping: Fill = (token, size) =>
  fill(size, (at) => `${' '.repeat((at * 2) % 60)}${numbered(token, at)}\n`);

/** All that open, then all that close: in all of the text, or again and again in so many characters. */
export const apart =
  (end: string, length = Infinity): FillPair =>
  ([open, close], size) => {
    const half = Math.min(length, size) / 2;
    const part = (token: string) => fill(half, (at) => numbered(token, at) + end);
    return fill(size, () => `${part(open)}${part(close)}\n`);
  };

export const HEAD = '---\ntitle: T\n---\n\n';
export const ANSWERS = '- [x] a\n- [ ] b\n\nBecause.\n';
export const INDEX =
  '---\ntitle: B\nconcepts:\n  - id: c\nterms:\n  Old: New\n  Old name: New name\n---\n\nB.\n';

/** A bank of one file, and one of one question. */
export const bankOf: Place = (text) => ({ 'index.md': INDEX, 'c/a.md': text });
export const asking: Place = (text) => bankOf(`${HEAD}## Q\n\n${text}\n\n${ANSWERS}`);

/** Files of a bank, each with so many parts at most. */
export function filesOf(size: number, most: number, part: (at: number) => string): BankFiles {
  const files = new Map<string, string>();
  for (let at = 0, left = size; left > 0; at += most) {
    const parts: string[] = [];
    while (parts.length < most && left > 0) {
      const one = part(at + parts.length);
      parts.push(one);
      left -= one.length;
    }
    files.set(`c/t${at}.md`, HEAD + parts.join(''));
  }
  return Object.fromEntries(files);
}

/** Banks of a token each, by the name of the way and the token. */
export function eachOf(name: string, tokens: readonly string[], place: Place, way: Fill): Growing {
  return tokens.map((token) => [
    `${name} ${JSON.stringify(token)}`,
    (size) => place(way(token, size)),
  ]);
}

export function eachPair(
  name: string,
  tokens: readonly TokenPair[],
  place: Place,
  way: FillPair,
): Growing {
  return tokens.map((pair) => [
    `${name} ${JSON.stringify(pair)}`,
    (size) => place(way(pair, size)),
  ]);
}
