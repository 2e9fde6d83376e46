import type { Source } from '../bank/source-file.ts';
import type {
  Asking,
  Looked,
  Looking,
  Outcome,
  Reviewed,
  Reviewing,
  Revisited,
  Revisiting,
  Stopped,
} from '../answer/prompt.ts';
import type { HistoryRecord } from '../session/history.ts';
import type { Result, ResultsGrid } from '../session/results-grid.ts';
import type { PagerOutcome } from '../session/pager-keys.ts';
import type { ListView } from '../view/list-screen.ts';
import type { ViewIn } from '../view/menu-below.ts';
import type { PagedText } from '../view/pager.ts';
import type { SafeText } from '../view/safe-text.ts';
import type { Screen } from '../view/screen.ts';

/** The files of a bank, or why there is none: a sentence that names the path. */
export type Opened =
  | {
      readonly found: true;
      /** Absolute. */
      readonly root: string;
      readonly sources: readonly Source[];
      /** The `Source.file` of the files that were named, where not all of the bank is meant. */
      readonly only?: ReadonlySet<string>;
    }
  | { readonly found: false; readonly reason: string };

/** One line of a menu. */
export interface Option<Value> {
  readonly value: Value;
  readonly name: SafeText;
  readonly description?: SafeText;
}

/** A screen, and below it what can be done next. */
export interface Offer<Value> {
  readonly view: ViewIn;
  readonly options: readonly Option<Value>[];
  /** What Escape and `q` give. */
  readonly back: Value;
}

/** Whoever asks the learner: the terminal with its live prompts, or plain lines. */
export interface Asker {
  /** Prints the question and takes an answer. */
  readonly ask: (asking: Asking) => Promise<Outcome>;
  /** Prints the feedback and waits for Enter. */
  readonly look: (looking: Looking) => Promise<Looked>;
  /** Exam: shows all its questions at a glance, until one is gone to or the exam is submitted. */
  readonly review: (reviewing: Reviewing) => Promise<Reviewed>;
  /** `back` is what Escape gives; without it Escape does nothing. */
  readonly choose: <Value>(
    title: SafeText,
    options: readonly Option<Value>[],
    back?: Value,
  ) => Promise<Value | Stopped>;
  /** Escape gives none. */
  readonly chooseSeveral: <Value>(
    title: SafeText,
    options: readonly Option<Value>[],
  ) => Promise<readonly Value[] | Stopped>;
  /** Absent where nobody is there to want more: behind a pipe, and with a file of answers. */
  readonly afterwards?: Afterwards;
  /** Absent likewise. */
  readonly browse?: Browsing;
  readonly close: () => void;
}

/** Shows a session that is over to somebody who is there. */
export interface Afterwards {
  /** A screen and a menu; what stands above the menu stays where it is left. */
  readonly offer: <Value>(offered: Offer<Value>) => Promise<Value | Stopped>;
  /** All its questions at a glance, until one is chosen or the grid is left. */
  readonly glance: (
    results: readonly Result[],
    grid: ResultsGrid,
  ) => Promise<ResultsGrid | Stopped>;
  /** One of them with all that is to be said about it. */
  readonly revisit: (revisiting: Revisiting) => Promise<Revisited>;
}

/** A list to choose from, to look for words in the bank from, or to leave. */
export interface BrowsedList<Value> extends Omit<ListView, 'entries'> {
  readonly options: readonly Option<Value>[];
  /** Where the cursor is at first, from 0. */
  readonly at?: number;
  /** It begins with the words that are looked for being typed. */
  readonly asks?: boolean;
}

/** What came of a list. */
export type Browsed<Value> =
  | { readonly type: 'chosen'; readonly value: Value; readonly at: number }
  | { readonly type: 'find'; readonly words: string }
  | { readonly type: 'left' }
  | Stopped;

/** Shows what a bank has, beside asking about it, to somebody who is there. */
export interface Browsing {
  readonly list: <Value>(list: BrowsedList<Value>) => Promise<Browsed<Value>>;
  /** A text, a page at a time. */
  readonly read: (text: PagedText) => Promise<PagerOutcome | Stopped>;
}

/** What an asker needs of the world. */
export interface AskerRoom {
  readonly screen: () => Screen;
  readonly write: (text: SafeText) => void;
  /** Aborted by a signal from outside; the reason is the exit code. */
  readonly signal: AbortSignal;
}

/** Records of a history in file order, and how many lines could not be read. */
export interface Read {
  readonly records: readonly HistoryRecord[];
  readonly skipped: number;
  readonly newer: number;
}

/** Whether a value from the history is the digest that somebody wants. */
export type Fits<Digest> = (value: unknown) => value is Digest;

export interface Recalled<Digest> extends Read {
  /** What the records before those come to. */
  readonly digest?: Digest;
}

/** The answers of a learner, kept in one file that only grows. */
export interface History {
  readonly read: () => Read;
  /** Only what stands behind the last digest that fits; all records where there is none. */
  readonly recall: <Digest>(fits: Fits<Digest>) => Recalled<Digest>;
  /** Adds a digest of all records, where many were added since the last one that fits. */
  readonly condense: (
    fits: Fits<object>,
    make: (records: readonly HistoryRecord[]) => object | undefined,
  ) => void;
  /** On disk when it returns. A failure is kept, said once, and tried again with the next record. */
  readonly append: (record: HistoryRecord) => void;
  /** Whether something could not be saved: the exit code is 74 then. */
  readonly failed: () => boolean;
}

/** What git knows of a bank's files. Each throws an error that says why it cannot tell. */
export interface Git {
  /**
   * The bank's files as they were where the present commit parted from `ref`. The root is the
   * bank's folder, absolute. None, for `HEAD`, before the first commit.
   */
  readonly since: (root: string, ref: string) => readonly Source[];
  /** The bank's files as the next commit would have them. */
  readonly staged: (root: string) => readonly Source[];
}

/** How making a new file went. */
type Created = 'created' | 'exists' | 'outside' | 'failed';

/** A path inside a folder. */
export interface InnerPath {
  readonly root: string;
  readonly inner: string;
}

/** How giving a file another text went. */
type Replaced = 'written' | 'changed' | 'failed';

/** Everything a command may do to the world. Tests pass their own. */
export interface Io {
  /** As wide as the terminal, up to so many columns: 80 for text that is read. */
  readonly screen: (most?: number) => Screen;
  /** Whether there is somebody at a terminal who can be asked with live prompts. */
  readonly interactive: boolean;
  /** Whether there is somebody at a terminal, be it one where nothing can be redrawn. */
  readonly attended: boolean;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  /** Minutes that local time is ahead of UTC. */
  readonly offset: () => number;
  readonly random: () => number;
  /** A new random id, for a session or a record: 16 hex digits. */
  readonly id: () => string;
  readonly environment: (name: string) => string | undefined;
  readonly write: (text: SafeText) => void;
  readonly writeError: (text: SafeText) => void;
  /** Whole or not at all. A failure is said and remembered in `output`. */
  readonly writeFile: (path: string, text: SafeText) => void;
  /**
   * Another text for a file that was read, whole or not at all; `changed` where it has other bytes
   * than those by now, and is left. A failure is said and remembered in `output`.
   */
  readonly replaceFile: (path: string, before: Uint8Array, text: SafeText) => Replaced;
  /** Adds to the end of a file. A failure is said and remembered in `output`. */
  readonly appendFile: (path: string, text: SafeText) => void;
  /**
   * Makes a file, and the folders above it, at a path inside `root`. It never takes the place of
   * anything and never leaves the folder. A failure is said and remembered in `output`.
   */
  readonly createFile: (root: string, inner: string, text: SafeText) => Created;
  /**
   * Copies a file from inside one folder to inside another, as `createFile` makes one; `outside` also where a
   * link leads out of the first, or no regular file of at most 16 MiB is there.
   */
  readonly copyFile: (from: InnerPath, to: InnerPath) => Created;
  /** `closed`: the reader of stdout went away, be quiet. `failed`: the exit code is 74. */
  readonly output: () => 'open' | 'closed' | 'failed';
  /** Without a path: `./questions` where it holds a bank, the working folder where it is one, otherwise the shipped bank. */
  readonly openBank: (path: string | undefined) => Opened;
  /** The banks of all these files and folders, each once; without any that of `./questions`, never the shipped one. */
  readonly openBanks: (paths: readonly string[]) => readonly Opened[];
  /**
   * Every file in a folder (absolute) but what is hidden, named like `Source.file`. Undefined where
   * there are too many to list.
   */
  readonly fileNames: (root: string) => ReadonlySet<string> | undefined;
  /** The working folder as a path from the top of its git work tree; empty where it is the top or there is none. */
  readonly repositoryFolder: () => string;
  /** The page of a rule of `check`, in Markdown. */
  readonly rulePage: (id: string) => string;
  /** The script of the page that asks questions in a browser. */
  readonly quizScript: () => string;
  /** Throws an error whose message names the path. */
  readonly readFile: (path: string) => Uint8Array;
  /** All of stdin. Throws an error that says why it cannot be read. */
  readonly readInput: () => Uint8Array;
  readonly git: () => Promise<Git>;
  /** For what can be made again. */
  readonly cache: Cache;
  /** Without a folder: `PEERDRILL_DATA`, otherwise the system's own place. */
  readonly history: (folder: string | undefined) => History;
  /** Draws on stdout unless data goes there. */
  readonly asker: (to?: 'stdout' | 'stderr') => Promise<Asker>;
}

/** Texts that take long to make, each kept with what it was made of. */
export interface Cache {
  /** What was made under a name, if it was made of just these bytes and is whole. */
  readonly read: (name: string, origin: readonly Uint8Array[]) => string | undefined;
  /**
   * Makes a text, which takes the place of what was kept under the name. Where that fails nothing is
   * lost but a moment the next time.
   */
  readonly write: (name: string, origin: readonly Uint8Array[], make: () => string) => void;
}
