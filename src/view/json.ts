import { withoutBracketCommands } from './build-server-commands.ts';
import { trusted, type SafeText } from './safe-text.ts';

/**
 * Data as JSON, indented, with a newline at its end. Whatever a terminal would not print as a sign
 * of its own (control characters, marks of writing direction, invisible and unassigned ones) is
 * written as an escape: the same data to a program, and harmless to a terminal. So is the bracket of
 * `##[` and `##vso[`, which build servers take for a command of theirs wherever it stands.
 */
export function viewJson(value: unknown): SafeText {
  return harmless(JSON.stringify(value, null, 2));
}

/** The same on one line. */
export function viewJsonLine(value: unknown): SafeText {
  return harmless(JSON.stringify(value));
}

function harmless(json: string): SafeText {
  const written = json.replace(BEYOND_ASCII, escapedIn);
  return trusted(`${withoutBracketCommands(written, '\\u005b')}\n`);
}

/** Most of any text is ASCII, which need not be looked up in the tables of Unicode. */
const BEYOND_ASCII = /[^\n -~]+/g;

// More than what is made visible elsewhere: an escape is the same data, so that it may stand for too much.
const UNPRINTED = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

function escapedIn(text: string): string {
  return text.replace(UNPRINTED, escaped);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
