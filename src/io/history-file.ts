import { appendFileSync, closeSync, openSync, readFileSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { decodeRecords, encodeDigest, encodeRecord, findDigest } from '../session/history.ts';
import type { SafeText } from '../view/safe-text.ts';
import { message } from '../view/build-server-commands.ts';
import type { Fits, History, Recalled } from './io.ts';
import { readFully } from './read-file.ts';
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
  /** The last so many bytes, a character for each; empty where nothing was written yet. */
  readonly read: (most: number) => HistoryTail;
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
    read: (most) => readEnd(name, most),
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
export function openHistory(shelf: Shelf, say: (text: SafeText) => void): History {
  const sayUnread = once(say);
  const sayUnsaved = once(say);
  let unsaved = '';
  const saved = (most = Infinity): HistoryTail => {
    try {
      const { start, text } = shelf.read(most);
      return { start, text: text + unsaved };
    } catch (error) {
      sayUnread(message`peerdrill: ${shelf.name} cannot be read. ${reasonOf(error)}\n`);
      return { start: 0, text: unsaved };
    }
  };
  return {
    read: () => decodeRecords(saved().text),
    recall: (fits) => {
      const end = saved(END);
      const near = recall(end, fits);
      if (near !== undefined) return near;
      return end.start === 0 ? decodeRecords(end.text) : recallAll(saved().text, fits);
    },
    condense: (fits, make) => {
      if (unsaved === '' && hasGrown(saved(END), fits))
        tryAppend(shelf, condensed(saved().text, make));
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

function recallAll<Digest>(text: string, fits: Fits<Digest>): Recalled<Digest> {
  return recall({ start: 0, text }, fits) ?? decodeRecords(text);
}

/** Whether much was written since the last digest that fits. */
function hasGrown({ start, text }: HistoryTail, fits: Fits<object>): boolean {
  return text.length - (findDigest(text, fits, start)?.to ?? 0) >= LONG;
}

/** The line of a new digest; empty where none can be made. */
function condensed(text: string, make: Parameters<History['condense']>[1]): string {
  const digest = make(decodeRecords(text).records);
  return digest === undefined ? '' : encodeDigest(digest, text.length);
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

function readEnd(file: string, most: number): HistoryTail {
  try {
    const { size } = knownToEnd(statSync(file));
    if (Math.min(size, most) > LONGEST) throw new Error('It is larger than 512 MiB.');
    return size <= most
      ? { start: 0, text: readFileSync(file, 'latin1') }
      : { start: size - most, text: readFrom(file, size - most, most) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return NOTHING;
    throw error;
  }
}

/** Bytes, a little less than the most characters that a text can have. */
const LONGEST = 512 * 2 ** 20 - 1000;

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
