import { type Diagnostic, found } from './diagnostic.ts';
import { HIDDEN } from './hidden-characters.ts';
import { LIMITS } from './limits.ts';
import { type Place, placeOfLines, startOfFile, type Line } from '../markdown/lines.ts';
import type { Question, Topic } from './question.ts';

export type DecodedText = { readonly text: string } | { readonly problem: Diagnostic };

/** The text of a file without its byte order mark, or why it has none. */
export function decode({ file, content }: Source): DecodedText {
  const place = startOfFile(file);
  if (!(content instanceof Uint8Array)) {
    return content === BANK_FULL
      ? { problem: found('limit-exceeded', place, content.reason) }
      : { problem: found('file-unreadable', place, `Cannot be read. ${content.reason}`) };
  }
  if (content.length > LIMITS.file) {
    const message = `The file has ${content.length} bytes, more than ${LIMITS.file}. Split it into several topics.`;
    return { problem: found('limit-exceeded', place, message) };
  }
  try {
    const text = decoder.decode(content);
    if (!hasOldEnds(text)) return { text };
    return { problem: found('encoding-invalid', place, OLD_ENDS) };
  } catch {
    return { problem: found('encoding-invalid', place, invalid(content)) };
  }
}

/** Whether all lines of a text end as those of Mac OS 9 did. */
function hasOldEnds(text: string): boolean {
  return !text.includes('\n') && text.includes('\r');
}

const OLD_ENDS =
  'The lines of this file end in CR alone, so all of it is one line. Save the file with LF or CRLF line ends.';

// One for all files: making one takes longer than reading a file.
const decoder = new TextDecoder('utf-8', { fatal: true });

function invalid(bytes: Uint8Array): string {
  const offset = validUntil(bytes);
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe ? ' It looks like UTF-16.' : '';
  return `Not valid UTF-8: the byte at offset ${offset} does not fit.${utf16} Save the file as UTF-8.`;
}

/** The offset of the first byte that is not part of a character: there a lenient reading has U+FFFD, and the bytes do not. */
function validUntil(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  for (const part of text.split(REPLACEMENT)) {
    offset += encoder.encode(part).length;
    const written = bytes.subarray(offset, offset + REPLACEMENT_BYTES.length);
    if (REPLACEMENT_BYTES.some((byte, index) => byte !== written[index])) return offset;
    offset += REPLACEMENT_BYTES.length;
  }
  return offset;
}

const REPLACEMENT = '\ufffd';
const REPLACEMENT_BYTES = [0xef, 0xbf, 0xbd] as const;

/** A file of a bank, or why it could not be read. */
export interface Source {
  /** The name to show: relative to where the program runs. */
  readonly file: string;
  /** Its path inside the bank's folder, with `/`: the folder is the concept, the name the topic. */
  readonly path: string;
  readonly content: Uint8Array | Unreadable;
  /** Somebody named it: then it is told of even where no format fits it. */
  readonly named?: boolean;
}

/** Why a file on the walk has no bytes (a device, a loop, no permission, too large). */
export interface Unreadable {
  readonly reason: string;
}

/** Why a file is not read whose bytes are too many for its bank. */
export const BANK_FULL: Unreadable = {
  reason: `The files of a bank have at most ${LIMITS.bank} bytes together; this file is left out. Make several banks of it.`,
};

/** The text of a file, and where it belongs. */
export interface TextFile {
  /** The name to show. */
  readonly file: string;
  /** Its path inside the bank's folder. */
  readonly path: string;
  readonly text: string;
  /** Where no other id is written, the topic's: the slug of the file's name. */
  readonly id: string;
  /** The folder it lies in. */
  readonly concept: string;
  /** The bank's language. */
  readonly lang: string;
}

/** Something that was left out of the bank because of an error. */
export interface LeftOut {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What is in a file that cannot be asked. */
export interface Flawed {
  /** Where nothing of the file can be asked. */
  readonly topic?: Topic;
  readonly questions: readonly Question[];
  /** The ids of those questions of which no more is known. */
  readonly ids: readonly Pick<Question, 'id' | 'place'>[];
}

/** What one file gave: its topic unless nothing could be made of it, its good questions, and what is wrong. */
export interface ReadFile {
  readonly topic?: Topic;
  readonly questions: readonly Question[];
  readonly diagnostics: readonly Diagnostic[];
  readonly left: readonly LeftOut[];
  /** What has an error and is left out, but can be looked at: so that one mistake does not hide the next. */
  readonly flawed?: Flawed;
  /** Where each of the topics stands that this one requires. */
  readonly requires: readonly { readonly id: string; readonly place: Place }[];
  /** It has one question of a topic that is all its folder: those of one topic id are read as one file. */
  readonly isPart?: boolean;
  /** The other topics of a file that has several. */
  readonly more?: readonly ReadFile[];
}

/** A file that gives nothing, and of which there is nothing to tell. */
export const NOTHING_READ: ReadFile = { questions: [], diagnostics: [], left: [], requires: [] };

/** Reads the files of one format, which it knows by their content. */
export interface Reader {
  readonly id: string;
  /** How it is called where formats are named. */
  readonly name: string;
  /** Of files that can have it, without the dot, in small letters. */
  readonly extensions: readonly string[];
  readonly recognises: (text: string, path: string) => boolean;
  readonly read: (file: TextFile) => ReadFile;
  /** It goes by a habit, not by a sign of its own: it is not asked where an `index.md` of ours says what the bank is. */
  readonly byHabit?: boolean;
}

/** The extension of a path, in small letters, without the dot. */
export function extensionOf(path: string): string {
  return /\.([^./\\]*)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Whether a file is a page of Markdown: ours are, and those of no format that is known are notes. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.includes(extensionOf(path));
}

/** Extensions of Markdown, with and without components. */
export const MARKDOWN: readonly string[] = ['md', 'markdown', 'mdx'];

/** How a hidden character is called: `U+001B`. */
function nameOf(text: string, offset: number): string {
  const code = text.codePointAt(offset) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What is wrong with lines as such: characters that cannot be seen, and too many of those that can. */
export function unreadableLines(file: string, lines: readonly Line[]): readonly Diagnostic[] {
  return lines
    .filter(isUnreadable)
    .map((line) =>
      isTooLong(line) ? tooLong(file, line) : hidden(file, line, line.text.search(HIDDEN)),
    );
}

function isUnreadable(line: Line): boolean {
  return isTooLong(line) || HIDDEN.test(line.text);
}

function tooLong(file: string, line: Line): Diagnostic {
  const message = `A line has at most ${LIMITS.line} characters; this one has ${line.text.length}.`;
  return found('limit-exceeded', placeOfLines(file, line), message);
}

function hidden(file: string, line: Line, at: number): Diagnostic {
  const place = placeOfLines(file, {
    ...line,
    text: line.text.slice(at, at + 1),
    column: line.column + at,
  });
  const message = `This line contains ${nameOf(line.text, at)}, a character that cannot be seen. Remove it.`;
  return found('control-character', place, message);
}

/** Lines cut off where they are too long: that is told of, and what follows is hostile. */
export function fitLines(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isTooLong)) return lines;
  return lines.map((line) =>
    isTooLong(line) ? { ...line, text: line.text.slice(0, LIMITS.line) } : line,
  );
}

function isTooLong({ text }: Line): boolean {
  return text.length > LIMITS.line;
}

/** The first of the findings on lines from one up to another; findings are in the order of lines. */
export function firstWithin(
  findings: readonly Diagnostic[],
  from: number,
  to: number,
): Diagnostic | undefined {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.place.line ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const first = findings[low];
  return first !== undefined && first.place.line < to ? first : undefined;
}
