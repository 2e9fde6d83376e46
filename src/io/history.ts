import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeRecords, encodeDigest, encodeRecord, findDigest } from '../session/journal.ts';
import { safe, type SafeText } from '../view/safe-text.ts';
import type { Fits, History, Recalled } from './io.ts';
import { makeFolder } from './make-folder.ts';
import { codeOf, reasonOf } from './reason.ts';

/** Where the text of a history is kept. */
export interface Shelf {
  /** Its name in messages. */
  readonly name: string;
  /** All of it, one character for each byte; empty where nothing was written yet. */
  readonly read: () => string;
  /** Adds text at the end; it is on the disk when this returns. */
  readonly append: (text: string) => void;
}

/** `history.jsonl` in a data folder; neither need be there yet. */
export function shelfIn(folder: string): Shelf {
  const name = path.join(folder, 'history.jsonl');
  return {
    name,
    read: () => readBytes(name),
    append: (text) => {
      makeFolder(folder);
      appendFileSync(name, text, { mode: 0o600, flush: true });
    },
  };
}

/** For somebody without a home folder. */
export const noShelf: Shelf = {
  name: 'the history',
  read: () => '',
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
  const saved = (): string => {
    try {
      return shelf.read();
    } catch (error) {
      sayUnread(safe`peerdrill: ${shelf.name} cannot be read. ${reasonOf(error)}\n`);
      return '';
    }
  };
  return {
    read: () => decodeRecords(saved() + unsaved),
    recall: (fits) => recall(saved() + unsaved, fits),
    condense: (fits, make) => {
      if (unsaved === '') tryAppend(shelf, condensed(saved(), fits, make));
    },
    append: (record) => {
      unsaved += encodeRecord(record);
      try {
        shelf.append(unsaved);
        unsaved = '';
      } catch (error) {
        sayUnsaved(
          safe`peerdrill: ${shelf.name} cannot be written. ${reasonOf(error)}\n${ADVICE}\n`,
        );
      }
    },
    failed: () => unsaved !== '',
  };
}

function recall<Digest>(text: string, fits: Fits<Digest>): Recalled<Digest> {
  const found = findDigest(text, fits);
  if (found === undefined) return decodeRecords(text);
  return { digest: found.digest, ...decodeRecords(text.slice(found.to)) };
}

/** The line of a new digest; empty where the history has not grown enough, or none can be made. */
function condensed(text: string, ...[fits, make]: Parameters<History['condense']>): string {
  const { to } = findDigest(text, fits) ?? { to: 0 };
  if (text.length - to < LONG) return '';
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

function readBytes(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function once(say: (text: SafeText) => void): (text: SafeText) => void {
  let said = false;
  return (text) => {
    if (!said) say(text);
    said = true;
  };
}
