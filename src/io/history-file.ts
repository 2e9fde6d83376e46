import { appendFileSync, closeSync, openSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { decodeRecords, encodeDigest, encodeRecord, findDigest } from '../session/history.ts';
import type { SafeText } from '../view/safe-text.ts';
import { message } from '../view/build-server-commands.ts';
import type { Fits, History, Recalled } from './io.ts';
import { LONGEST_TEXT, readFully } from './read-file.ts';
import { makeFolder } from './write-file.ts';
import { codeOf, reasonOf } from './system-errors.ts';

/** The end of a history, from one of its characters on. */
export interface HistoryTail {
  readonly start: number;
  readonly text: string;
}

/** Where the text of a history is kept. */
export interface Shelf {
  /** Its name in messages. */
  readonly name: string;
  /**
   * The last so many bytes, or those from a byte on, a character for each; empty where nothing was
   * written yet.
   */
  readonly read: (most: number, from?: number) => HistoryTail;
  /** Adds text at the end; it is on the disk when this returns. */
  readonly append: (text: string) => void;
}

/** The file of the history in a data folder. */
export function historyIn(folder: string): string {
  return path.join(folder, 'history.jsonl');
}

/** The history in a data folder; neither need be there yet. */
export function shelfIn(folder: string): Shelf {
  const name = historyIn(folder);
  return {
    name,
    read: (most, from) => readPart(name, most, from),
    append: (text) => {
      makeFolder(folder);
      const before = statSync(name, { throwIfNoEntry: false });
      if (before !== undefined) knownToEnd(before);
      appendFileSync(name, text, { mode: 0o600, flush: true });
    },
  };
}

const NOTHING: HistoryTail = { start: 0, text: '' };

/** For somebody without a home folder. */
export const noShelf: Shelf = {
  name: 'the history',
  read: () => NOTHING,
  append: () => {
    throw new Error('There is no home folder.');
  },
};

/**
 * A history. What cannot be written stays in memory: `say` hears of it once, and each record tries
 * again with those before it. A record that was written twice on the way counts once.
 */
export function openHistory(
  shelf: Shelf,
  say: (text: SafeText) => void,
  longest = LONGEST_TEXT,
): History {
  const sayUnread = once(say);
  const sayUnsaved = once(say);
  let unsaved = '';
  const readable = <Read>(read: () => Read, otherwise: Read): Read => {
    try {
      return read();
    } catch (error) {
      sayUnread(message`peerdrill: ${shelf.name} cannot be read. ${reasonOf(error)}\n`);
      return otherwise;
    }
  };
  const end = () => readable(() => shelf.read(Math.min(END, longest)), NOTHING);
  const whole = () => readable(() => [...piecesOf(shelf, longest)], []);
  return {
    read: () => decodeRecords(...whole(), unsaved),
    recall: (fits) => {
      const { start, text } = end();
      const near = recall({ start, text: text + unsaved }, fits);
      if (near !== undefined) return near;
      return start === 0 ? decodeRecords(text, unsaved) : recallAll([...whole(), unsaved], fits);
    },
    condense: (fits, make) => {
      if (unsaved === '' && hasGrown(end(), fits)) tryAppend(shelf, condensed(whole(), make));
    },
    append: (record) => {
      unsaved += encodeRecord(record);
      try {
        shelf.append(unsaved);
        unsaved = '';
      } catch (error) {
        sayUnsaved(
          message`peerdrill: ${shelf.name} cannot be written. ${reasonOf(error)}\n${ADVICE}\n`,
        );
      }
    },
    failed: () => unsaved !== '',
  };
}

/** Characters in which a digest mostly stands: a few times as many as are written between two of them. */
const END = 4_000_000;

function recall<Digest>(
  { start, text }: HistoryTail,
  fits: Fits<Digest>,
): Recalled<Digest> | undefined {
  const found = findDigest(text, fits, start);
  return found && { digest: found.digest, ...decodeRecords(text.slice(found.to)) };
}

/** A digest is looked for where the text is one piece. */
function recallAll<Digest>(pieces: readonly string[], fits: Fits<Digest>): Recalled<Digest> {
  const [text = '', unsaved = '', ...more] = pieces;
  const found = more.length > 0 ? undefined : recall({ start: 0, text: text + unsaved }, fits);
  return found ?? decodeRecords(...pieces);
}

/**
 * All of a history, in pieces of whole lines where it is longer than a text may be. Throws what the
 * shelf throws, and where a line alone is longer.
 */
function* piecesOf(shelf: Shelf, longest: number): Iterable<string> {
  for (let from = 0; ;) {
    const { text } = shelf.read(longest, from);
    if (text.length < longest) {
      yield text;
      return;
    }
    const to = text.lastIndexOf('\n');
    if (to <= 0) throw new Error('One of its lines is too long.');
    yield text.slice(0, to);
    from += to;
  }
}

/** Whether much was written since the last digest that fits. */
function hasGrown({ start, text }: HistoryTail, fits: Fits<object>): boolean {
  return text.length - (findDigest(text, fits, start)?.to ?? 0) >= LONG;
}

/** The line of a new digest; empty where none can be made. */
function condensed(pieces: readonly string[], make: Parameters<History['condense']>[1]): string {
  const digest = make(decodeRecords(...pieces).records);
  const length = pieces.reduce((sum, text) => sum + text.length, 0);
  return digest === undefined ? '' : encodeDigest(digest, length);
}

/** Characters of a history, about 3,000 answers: to read as much takes a moment. */
const LONG = 1_000_000;

/** Without a digest nothing is lost but a moment, and the next session tries again. */
function tryAppend(shelf: Shelf, line: string): void {
  try {
    if (line !== '') shelf.append(line);
  } catch {
    // What the learner did is saved; there is nothing to say.
  }
}

const ADVICE = 'Answers are kept in memory only. Give a folder for them with --data.';

function readPart(file: string, most: number, from?: number): HistoryTail {
  try {
    const { size } = knownToEnd(statSync(file));
    const start = from ?? Math.max(0, size - most);
    return { start, text: readFrom(file, start, Math.min(size - start, most)) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return NOTHING;
    throw error;
  }
}

/** A pipe would be waited for, maybe for ever. */
function knownToEnd(stats: Stats): Stats {
  if (stats.isFIFO() || stats.isSocket()) throw new Error('It is not a regular file.');
  return stats;
}

/** So many bytes of a file from one of them on, or fewer where it has become shorter. */
function readFrom(file: string, start: number, length: number): string {
  const bytes = Buffer.alloc(length);
  const descriptor = openSync(file, 'r');
  try {
    return bytes.toString('latin1', 0, readFully(descriptor, bytes, start));
  } finally {
    closeSync(descriptor);
  }
}

function once(say: (text: SafeText) => void): (text: SafeText) => void {
  let said = false;
  return (text) => {
    if (!said) say(text);
    said = true;
  };
}
